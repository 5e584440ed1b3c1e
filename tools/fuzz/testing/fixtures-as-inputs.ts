import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { photosFolder, rarePhotosFolder } from '@postfit/fixtures'
import type { InputFile } from '../run-programme.ts'

/** Fixtures as they are, to be named by their places in the list. */
export async function fixturesAsInputs(names: readonly string[]): Promise<(index: number) => InputFile> {
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(photosFolder, name)
      const bytes = await readFile(path).catch(() => readFile(join(rarePhotosFolder, name)))
      return { name, bytes: new Uint8Array(bytes) }
    }),
  )
  return (index) => {
    const file = files[index]
    if (!file) throw new RangeError(`Expected one of ${files.length} inputs but received number ${index}`)
    return file
  }
}
