import { temporaryFolder } from './temporary-folder.ts'

/** The temporary files of one preparer. */
export interface TemporaryFiles {
  /** A name for a further file; nothing is made yet. */
  newName(): string
  /** Takes a file away, if it was made. */
  remove(name: string): Promise<void>
  /** Takes all away. */
  end(): Promise<void>
}

const lockName = (session: string): string => `postfit-temporary-${session}`

/** How often, and how many milliseconds apart, a file is tried to be removed that its worker, just ended, still holds. */
const mostTries = 20
const pause = 100

/**
 * Opens a session of temporary files. Files of sessions that ended without taking theirs away (a crash, a closed tab) are
 * removed: a session that lives holds a lock by its name (Web Locks), which the browser gives back for it.
 */
export function temporaryFiles(): TemporaryFiles {
  const session = String(crypto.getRandomValues(new Uint32Array(2))).replace(',', '-')
  const names = new Set<string>()
  let release = (): void => {}
  // Without locks (an insecure context) there is no private file system either.
  navigator.locks
    ?.request(lockName(session), () => new Promise<void>((resolve) => (release = resolve)))
    .catch(() => {})
  void removeLeftOvers(session).catch(() => {})

  async function remove(name: string): Promise<void> {
    const folder = await temporaryFolder()
    for (let tries = 1; folder; tries++) {
      try {
        await folder.removeEntry(name)
        break
      } catch (cause) {
        if ((cause as DOMException).name === 'NotFoundError' || tries === mostTries) break
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    names.delete(name)
  }

  return {
    newName() {
      const name = `${session}.${names.size}-${performance.now()}.mp4`
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

async function removeLeftOvers(own: string): Promise<void> {
  const folder = await temporaryFolder()
  if (!folder) return
  const { held = [] } = await navigator.locks.query()
  const living = new Set(held.map(({ name }) => name))
  // TypeScript's types for pages lack the iterators of a folder.
  const { keys } = folder as unknown as { keys(): AsyncIterable<string> }
  for await (const name of keys.call(folder)) {
    const session = name.split('.')[0] ?? ''
    if (session !== own && !living.has(lockName(session))) await folder.removeEntry(name).catch(() => {})
  }
}
