import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundled } from '../build/bundled.ts'
import { builtPackages } from '../build/packages.ts'

/** A file that users ship. */
export interface BuildSize {
  readonly name: string
  /** Bytes, compressed by gzip at level 9. */
  readonly gzip: number
  readonly targetGzip?: number
}

const top = join(import.meta.dirname, '../..')
// A folder from which the packages can be imported as by users.
const consumer = join(top, 'packages/demo')

/** The sizes of the built packages: entries as a user's bundler ships them, and everything that is fetched on demand. */
export async function buildSizes(): Promise<BuildSize[]> {
  const core = await bundled(`export * from '@postfit/core'`, consumer)
  const client = await bundled(`export * from '@postfit/worker'`, consumer, ['@postfit/core'])
  const fetched = await Promise.all(
    builtPackages.filter(({ name }) => name !== '@postfit/core').map(({ folder }) => fetchedOf(folder)),
  )
  return [
    { name: '@postfit/core, all of its main entry', gzip: core.gzip, targetGzip: 12_000 },
    { name: '@postfit/worker, on the page', gzip: client.gzip, targetGzip: 5_000 },
    ...fetched.flat(),
  ]
}

/** Scripts and modules that are fetched by their address: the worker, decoders, all WebAssembly. */
async function fetchedOf(folder: string): Promise<BuildSize[]> {
  const names = await readdir(join(top, folder, 'dist'))
  const wanted = names.filter((name) => /\.wasm$|coder\.js$|^worker\.js$|\.min\.js$|^video\.js$/.test(name))
  return Promise.all(
    wanted.sort().map(async (name) => ({
      name: `${folder.replace('packages', '@postfit')}: ${name}`,
      gzip: gzipSync(await readFile(join(top, folder, 'dist', name)), { level: 9 }).length,
      ...(name === 'worker.js' ? { targetGzip: 40_000 } : {}),
    })),
  )
}
