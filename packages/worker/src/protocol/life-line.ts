// A worker that dies tells nobody, unless it is by an error: not when it closes itself, nor when the browser ends it. But
// its Web Locks are free then, and whoever waits for one of them hears of it.

/**
 * Holds a lock for as long as this worker lives.
 *
 * @param name that nobody else knows
 * @returns whether it does: there are none in insecure contexts and in sandboxed iframes, nor before Safari 15.4
 */
export async function holdLifeLine(name: string): Promise<boolean> {
  try {
    return await new Promise<boolean>((resolve, reject) => {
      const held = (lock: Lock | null): Promise<void> => {
        resolve(lock !== null)
        return lock ? new Promise(() => {}) : Promise.resolve()
      }
      navigator.locks.request(name, { ifAvailable: true }, held).catch(reject)
    })
  } catch {
    return false
  }
}

/**
 * Waits for the death of a worker that holds a lock.
 *
 * @param signal ends the waiting
 */
export function watchLifeLine(name: string, onDeath: () => void, signal: AbortSignal): void {
  // Rejected when the signal is aborted.
  navigator.locks?.request(name, { signal }, onDeath).catch(() => {})
}
