import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top. */
export const top: string = fileURLToPath(new URL('../../', import.meta.url))

/** A package that anyone can install. */
export interface PublicPackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
}

/** Every package below `packages` that is not private, by name. */
export async function publicPackages(): Promise<readonly PublicPackage[]> {
  const folders = await readdir(join(top, 'packages'))
  const manifests = await Promise.all(
    folders.map(async (name) => {
      const folder = join(top, 'packages', name)
      return { folder, ...JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) }
    }),
  )
  return manifests.filter((manifest) => !manifest.private)
}
