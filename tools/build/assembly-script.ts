import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'
import { sourceHash } from './source-hash.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/postfit/assembly/', import.meta.url))

const { version } = createRequire(import.meta.url)('assemblyscript/package.json') as { version: string }

/**
 * Compiles AssemblyScript on import, so that no binary lies in the repository: `./module.ts?wasm` is the URL of the
 * module, `./module.ts?wasm-simd` that of the one that uses SIMD. With `-base64` behind it, it is the module itself as a string, for
 * small ones that a script brings along.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'postfit:assembly-script',
    enforce: 'pre',
    async resolveId(id, importer) {
      const [, path, simd, base64] = /^(\..*\.ts)\?wasm(-simd)?(-base64)?$/.exec(id) ?? []
      if (path === undefined || importer === undefined) return undefined
      const source = join(dirname(importer), path)
      // The name of the source, as Vitest hands everything in node_modules to Node.
      if (base64 !== undefined) return `${source}?${simd ? 'embedded-simd' : 'embedded'}`
      return `${await compileAssembly(source, simd !== undefined)}?url`
    },
    async load(id) {
      const [, source, simd] = /^(.*)\?embedded(-simd)?$/.exec(id) ?? []
      if (source === undefined) return undefined
      const file = await compileAssembly(source, simd !== undefined)
      return `export default ${JSON.stringify(await readFile(file, 'base64'))}`
    },
  }
}

/**
 * Compiles an AssemblyScript module, unless that was done before.
 *
 * @param entry its path; what it imports lies in its folder or below
 * @returns the path of the `.wasm` file, named as the module is, with `_simd` behind it if it uses that
 * @throws Error with what the compiler says
 */
export async function compileAssembly(entry: string, simd: boolean): Promise<string> {
  const options = [...ascOptions, ...(simd ? ['--enable', 'simd'] : [])]
  const folder = join(cache, await hashOf(dirname(entry), options))
  const name = `${basename(entry, '.ts')}${simd ? '_simd' : ''}.wasm`
  const file = join(folder, name)
  if (existsSync(file)) return file
  const binary = await compiled(entry, options)
  await mkdir(folder, { recursive: true })
  // Renamed into place, so that nobody reads the half of what another process writes.
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, binary)
  await rename(unfinished, file)
  return file
}

/** Without a runtime: a module that allocates nothing needs none. */
const ascOptions = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--use', 'abort=']

async function compiled(entry: string, options: readonly string[]): Promise<Uint8Array> {
  let binary: Uint8Array | undefined
  const { error, stderr } = await asc.main([basename(entry), '--outFile', 'module.wasm', ...options], {
    readFile: (name) => readFile(join(dirname(entry), name), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`AssemblyScript could not compile ${entry}:\n${stderr.toString()}`)
  return binary
}

async function hashOf(folder: string, options: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([version, options]))
  return hash
    .update(await sourceHash(folder, ['.']))
    .digest('hex')
    .slice(0, 16)
}
