import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { publicPackages } from './public-packages.ts'
import { runPnpm } from './run-pnpm.ts'

/**
 * Packs every public package exactly as it would be published.
 *
 * @param folder where the tarballs go
 * @returns the path of each package's tarball, by the package's name
 */
export async function packPackages(folder: string): Promise<ReadonlyMap<string, string>> {
  await buildPackages()
  const packages = await publicPackages()
  const filters = packages.map(({ name }) => `--filter=${name}`)
  await runPnpm([...filters, 'pack', '--pack-destination', folder])
  return new Map(
    packages.map(({ name, version }) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      return [name, join(folder, file)]
    }),
  )
}
