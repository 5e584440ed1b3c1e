// A worker that closes itself or is ended by the browser fires no event. But its Web Locks are released then, so that a page
// that waits for one of them notices.

/**
 * Holds a lock for as long as this worker lives.
 *
 * @param name a name that nobody else uses
 * @returns whether the lock is held: Web Locks are missing in insecure contexts, in sandboxed iframes, and before Safari 15.4
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
 * Waits until a worker that holds a lock has ended.
 *
 * @param signal ends the wait
 */
export function watchLifeLine(name: string, onDeath: () => void, signal: AbortSignal): void {
  // Rejected when the signal is aborted.
  navigator.locks?.request(name, { signal }, onDeath).catch(() => {})
}
