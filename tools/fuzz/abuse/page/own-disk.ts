import type { Chance } from '../../mutation/chance.ts'

/** Files on a disk, which change or go away while somebody reads them: those of the origin private file system. */
export class OwnDisk {
  readonly #chance: Chance
  #count = 0

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** A copy of a file, of which nobody knows how long it stays. */
  async stored(file: File): Promise<File> {
    const folder = await this.#folder()
    const name = `${this.#count++}-${file.name}`
    const handle = await folder.getFileHandle(name, { create: true })
    await write(handle, file)
    const stored = await handle.getFile()
    const harm = this.#chance.happens(0.5)
      ? () => folder.removeEntry(name)
      : () => write(handle, new Blob(['something else']))
    setTimeout(() => harm().catch(() => {}), this.#chance.below(1200))
    return stored
  }

  async clear(): Promise<void> {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('abused', { recursive: true }).catch(() => {})
  }

  async #folder(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle('abused', { create: true })
  }
}

async function write(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const writable = await handle.createWritable()
  await writable.write(content)
  await writable.close()
}
