import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { withLock } from '@postfit/lock'
import { build } from 'vite'
import { bundledLicences, licencesText } from './bundled-licences.ts'
import { cache, top } from './folders.ts'
import { type BuiltPackage, builtPackages } from './packages.ts'
import { sourceHash } from './source-hash.ts'

/**
 * Builds the packages as they would be published, each into its `dist`. A package whose sources have not changed since the last build
 * is skipped. Processes that build at the same time wait for each other.
 *
 * @param say called with each line of progress
 */
export async function buildPackages(say: (line: string) => void = () => {}): Promise<void> {
  await mkdir(cache, { recursive: true })
  await withLock(join(cache, 'build.lock'), () => buildStale(say))
}

async function buildStale(say: (line: string) => void): Promise<void> {
  const paths = ['tools/build', ...builtPackages.map(({ folder }) => folder)]
  const hash = await sourceHash(top, paths)
  for (const built of builtPackages) {
    const stamp = join(top, built.folder, 'dist/.stamp')
    if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) continue
    say(`Building ${built.name}`)
    await buildPackage(built)
    await writeFile(stamp, hash)
  }
}

async function buildPackage({ folder, configs }: BuiltPackage): Promise<void> {
  const root = join(top, folder)
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await mkdir(join(root, 'dist'))
  for (const config of configs) {
    await forProduction(() => build({ root, configFile: join(root, config), logLevel: 'warn' }))
  }
  await declarations(root)
  const licences = await bundledLicences(root)
  if (licences.length > 0)
    await writeFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licencesText(licences))
}

/** A test runner sets `test`, and a build would then contain JSX for development: a tenth larger, with this machine's paths. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

/** The `.d.ts` files, by the TypeScript compiler. */
async function declarations(root: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const tsc = join(dirname(manifest), 'bin/tsc')
  await promisify(execFile)(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')]).catch(
    (error: { stdout?: string }) => {
      throw new Error(`No declarations for ${root}:\n${error.stdout ?? ''}`)
    },
  )
}
