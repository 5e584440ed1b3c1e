// Live sessions of temporary files hold a Web Lock. The browser releases it however the page ends (a crash, a closed tab), so that
// other pages can tell stale files from files in use.

/** The name of a session's lock. */
export const lockName = (session: string): string => `postfit-temporary-${session}`

/** The session of a file, by its name. */
export const sessionOf = (fileName: string): string => fileName.split('.')[0] ?? ''

/** A lock that is held. */
export interface SessionLock {
  /** Resolves once it is held; at once without Web Locks (an insecure context, which has no private file system either). */
  readonly held: Promise<void>
  release(): void
}

/** Takes the lock of a session. */
export function lockSession(session: string): SessionLock {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const held = new Promise<void>((resolve) => {
    const hold = (): Promise<void> => {
      resolve()
      return released
    }
    if (!navigator.locks) return resolve()
    navigator.locks.request(lockName(session), hold).catch(() => resolve())
  })
  return { held, release }
}
