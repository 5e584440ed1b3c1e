import { Chance } from '../mutation/chance.ts'
import type { Killing } from '../programme.ts'

/** The page is told of the first by an error, and of the others by nobody. */
const methods = ['throw', 'close', 'terminate'] as const

/**
 * Kills workers of the page at random, in ways that tell the page of it (an error) and in ways that do not. It knows
 * of every worker that is started while it lives.
 */
export class WorkerKiller implements Disposable {
  readonly #workers = new Set<Worker>()
  readonly #chance: Chance
  readonly #ordinary = globalThis.Worker
  readonly #every: number
  readonly #max: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #kills = 0

  constructor({ seed, every, max }: Killing) {
    this.#chance = new Chance(seed)
    this.#every = every
    this.#max = max
    const workers = this.#workers
    globalThis.Worker = class extends this.#ordinary {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        workers.add(this)
      }

      override terminate(): void {
        workers.delete(this)
        super.terminate()
      }
    }
    this.#wait()
  }

  /** How many were killed so far. */
  get kills(): number {
    return this.#kills
  }

  /** From now on workers live. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  [Symbol.dispose](): void {
    this.stop()
    globalThis.Worker = this.#ordinary
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.#kill()
        if (this.#kills < this.#max) this.#wait()
      },
      this.#chance.between(0, 2 * this.#every),
    )
  }

  #kill(): void {
    if (this.#workers.size === 0) return
    const worker = this.#chance.pick([...this.#workers])
    const method = this.#chance.pick(methods)
    this.#workers.delete(worker)
    this.#kills++
    if (method === 'terminate') this.#ordinary.prototype.terminate.call(worker)
    else worker.postMessage(method)
  }
}
