// Sessions of temporary files that are alive hold a lock (Web Locks): whatever becomes of its page (a crash, a closed tab), the
// browser gives it back, so that another page can tell the files of the living from those of the dead.

/** The name of a session's lock. */
export const lockName = (session: string): string => `postfit-temporary-${session}`

/** The session that a file is of, by its name. */
export const sessionOf = (fileName: string): string => fileName.split('.')[0] ?? ''

/** A lock that is held. */
export interface SessionLock {
  /** Resolves once it is; at once where there are no locks (an insecure context, which has no private file system either). */
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
