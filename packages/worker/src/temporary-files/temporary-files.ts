import { lockSession } from './session-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The temporary files of one preparer. */
export interface TemporaryFiles {
  /** A name for a further file; nothing is made yet. */
  newName(): Promise<string>
  /**
   * Takes a file away, if it was made. A worker that was just ended goes on for up to two seconds (Chromium), in which it holds
   * its file, or even makes it: resolves when it is gone for good.
   */
  remove(name: string): Promise<void>
  /** Takes all away. */
  end(): Promise<void>
}

/** Milliseconds between two looks for a file that is to go. */
const pause = 150
/** Milliseconds for which it has to stay away. */
const awayMs = 3000
/** Milliseconds after which it is left to the next start: see `removeStaleFiles`. */
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
