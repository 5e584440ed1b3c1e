import { appendFile, copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { changingCopies } from './disk-changes.ts'

/** The copies of {@link changingCopies} on a real disk, which change while a page has them. */
export interface ChangingDisk extends AsyncDisposable {
  readonly paths: readonly string[]
  /** Changes a copy, by its name. */
  change(name: string): Promise<void>
}

/** @param originals paths of the files that copies are made of */
export async function changingDisk(originals: readonly string[]): Promise<ChangingDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-disk-'))
  const pathOf = (name: string): string => join(folder, basename(name))
  for (const { name, of } of changingCopies) {
    await copyFile(originals.find((path) => basename(path) === of) as string, pathOf(name))
  }
  return {
    paths: changingCopies.map(({ name }) => pathOf(name)),
    async change(name) {
      const path = pathOf(name)
      const how = changingCopies.find((copy) => copy.name === name)?.how
      if (how === 'grow') await appendFile(path, 'something more')
      else if (how === 'remove') await rm(path)
      else await truncate(path, Math.floor((await stat(path)).size / 2))
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
