import { lockName, sessionOf } from './session-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Number and interval of retries: a worker of a page that was just closed can hold its file for seconds. */
const maxTries = 8
const pause = 1000

/**
 * Removes temporary files of sessions that ended without cleaning up (a crash, a closed tab).
 */
export async function removeStaleFiles(): Promise<void> {
  if (!globalThis.navigator?.locks) return
  for (let tries = 0; tries < maxTries; tries++) {
    const folder = await temporaryFolder(false)
    if (!folder || (await removeFilesOfDeadSessions(folder))) return
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** @returns whether all are gone */
async function removeFilesOfDeadSessions(folder: FileSystemDirectoryHandle): Promise<boolean> {
  // TypeScript's DOM types lack the iterators of directories.
  const { keys } = folder as unknown as { keys(): AsyncIterable<string> }
  const names: string[] = []
  for await (const name of keys.call(folder)) names.push(name)
  // After the names: sessions create no file before they hold their lock.
  const { held = [] } = await navigator.locks.query()
  const living = new Set(held.map(({ name }) => name))
  const dead = names.filter((name) => !living.has(lockName(sessionOf(name))))
  const removed = await Promise.allSettled(dead.map((name) => folder.removeEntry(name)))
  return removed.every(({ status }) => status === 'fulfilled')
}
