import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which Firefox the profile belongs to. Another one, or none, and Firefox throws away what it finds compiled. */
const owner = 'compatibility.ini'
const compiled = 'startupCache'

const usualPlace = fileURLToPath(
  new URL('../../../../node_modules/.cache/postfit/firefox-startup', import.meta.url),
)

/**
 * What Firefox compiled of its own scripts, handed from one profile to the next: without it, each start takes three seconds of
 * computing more. Nothing of a page is in it. It is a cache: what cannot be read or written only makes a start slow.
 */
export class StartupCache {
  readonly #place: string

  /** @param place the folder that it is kept in */
  constructor(place: string = usualPlace) {
    this.#place = place
  }

  /** Fills a new profile, before Firefox starts with it. */
  async fill(profile: string): Promise<void> {
    try {
      // The owner comes last: what breaks off before is thrown away.
      for (const name of [compiled, owner]) {
        await cp(join(this.#place, name), join(profile, name), { recursive: true })
      }
    } catch {
      // There is none yet, or another process is just replacing it.
    }
  }

  /** Keeps that of a profile, once Firefox has ended, unless one of the same Firefox is kept already. */
  async keep(profile: string): Promise<void> {
    const ownerOf = (folder: string) => readFile(join(folder, owner), 'utf8').catch(() => undefined)
    if ((await ownerOf(this.#place)) === (await ownerOf(profile))) return
    try {
      await mkdir(dirname(this.#place), { recursive: true })
      const made = await mkdtemp(`${this.#place}-`)
      try {
        for (const name of [compiled, owner]) {
          await cp(join(profile, name), join(made, name), { recursive: true })
        }
        await rm(this.#place, { recursive: true, force: true })
        // Whole or not at all: other processes may look.
        await rename(made, this.#place)
      } finally {
        await rm(made, { recursive: true, force: true })
      }
    } catch {
      // The profile has none, or another process was first.
    }
  }
}
