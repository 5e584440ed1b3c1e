import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

export type LockOptions = {
  /** Called once when somebody else holds the lock. */
  onWait?: () => void
  /** Milliseconds between two tries, and between two signs of life of the holder. */
  interval?: number
  /** A lock without a sign of life for this long belonged to a process that died. */
  staleAfter?: number
}

/**
 * Runs `work` while holding a lock that all processes on the machine share. The lock is a folder, because making
 * one is atomic everywhere; the holder touches it while it works. A process number would be no proof of life:
 * containers share folders but not process numbers.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  { onWait, interval = 250, staleAfter = 20_000 }: LockOptions = {},
): Promise<T> {
  let told = false
  while (!(await acquire(path))) {
    if (await isStale(path, staleAfter)) {
      await breakStale(path, staleAfter)
      continue
    }
    if (!told) onWait?.()
    told = true
    await delay(interval)
  }
  const touch = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, interval)
  try {
    return await work()
  } finally {
    clearInterval(touch)
    await rm(path, { recursive: true, force: true })
  }
}

async function acquire(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isStale(path: string, staleAfter: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > staleAfter
  } catch {
    return false
  }
}

/** Moves the lock aside before removing it: of several processes that see it as stale, only one can move it. */
async function breakStale(path: string, staleAfter: number): Promise<void> {
  const aside = `${path}.${process.pid}.${performance.now()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if (await isStale(aside, staleAfter)) await rm(aside, { recursive: true, force: true })
  // Somebody else broke the stale lock and took a new one in between: give it back.
  else await rename(aside, path).catch(() => {})
}
