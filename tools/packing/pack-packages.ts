import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { withLock } from '@postfit/lock'
import { type PublicPackage, publicPackages, top } from './public-packages.ts'
import { runPnpm } from './run-pnpm.ts'

/** What decides what is in a tarball, besides the built package. */
const shared = ['LICENSE', '.pnpmfile.mjs', 'pnpm-workspace.yaml']

const cache = join(top, 'node_modules/.cache/postfit')

/**
 * Packs every public package exactly as it would be published. The same build is packed once: whoever asks again, in this process or
 * another, gets the same files.
 *
 * @returns the path of each package's tarball, by the package's name; to be read, not to be changed
 */
export async function packPackages(): Promise<ReadonlyMap<string, string>> {
  await buildPackages()
  const packages = await publicPackages()
  const packed = join(cache, 'packed')
  const folder = join(packed, await hashOf(packages))
  await withLock(join(cache, 'pack.lock'), async () => {
    const isPacked = await access(folder).then(
      () => true,
      () => false,
    )
    if (isPacked) return
    await rm(packed, { recursive: true, force: true })
    // Under its name only once it is complete.
    const unfinished = join(packed, 'unfinished')
    await mkdir(unfinished, { recursive: true })
    const filters = packages.map(({ name }) => `--filter=${name}`)
    await runPnpm([...filters, 'pack', '--pack-destination', unfinished])
    await rename(unfinished, folder)
  })
  return new Map(
    packages.map(({ name, version }) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      return [name, join(folder, file)]
    }),
  )
}

/** What the tarballs are made of: each build's stamp is a hash of all that it was built from, the manifest and README included. */
async function hashOf(packages: readonly PublicPackage[]): Promise<string> {
  const paths = [
    ...packages.map(({ folder }) => join(folder, 'dist/.stamp')),
    ...shared.map((path) => join(top, path)),
  ]
  const hash = createHash('sha256')
  for (const path of paths) hash.update(await readFile(path)).update('\0')
  return hash.digest('hex').slice(0, 16)
}
