import { lockSession } from './session-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The temporary files of one preparer. */
export interface TemporaryFiles {
  /** A name for a new file, which is not created yet. */
  newName(): Promise<string>
  /**
   * Removes a file, if it exists. A terminated worker can go on for up to two seconds (Chromium), during which it holds its file, or
   * even creates it: resolves when the file stays removed.
   */
  remove(name: string): Promise<void>
  /** Removes all files. */
  end(): Promise<void>
}

/** Milliseconds between attempts to remove a file. */
const pause = 150
/** Milliseconds that it has to stay removed. */
const awayMs = 3000
/** Milliseconds after which it is left to the next session: see `removeStaleFiles`. */
const maxMs = 120_000

/** Opens a session of temporary files. */
export function temporaryFiles(): TemporaryFiles {
  const session = String(crypto.getRandomValues(new Uint32Array(2))).replace(',', '-')
  const names = new Set<string>()
  const { held, release } = lockSession(session)
  let count = 0

  async function remove(name: string): Promise<void> {
    if (!names.delete(name)) return
    const start = performance.now()
    let goneSince = start
    for (;;) {
      const found = await removed(name)
      const now = performance.now()
      if (found !== 'away') goneSince = now
      if (now - goneSince > awayMs || now - start > maxMs) return
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  return {
    async newName() {
      await held
      const name = `${session}.${count++}.mp4`
      names.add(name)
      return name
    },
    remove,
    async end() {
      await Promise.all([...names].map(remove))
      release()
    },
  }
}

/** Whether a file was removed just now, was not there, or is held by its worker. */
async function removed(name: string): Promise<'now' | 'away' | 'held'> {
  try {
    const folder = await temporaryFolder(false)
    await folder?.removeEntry(name)
    return folder ? 'now' : 'away'
  } catch (cause) {
    return (cause as DOMException).name === 'NotFoundError' ? 'away' : 'held'
  }
}
