import {
  createPreparer,
  type Draft,
  PostfitError,
  type Preparer,
  type PreparerSettings,
} from '@postfit/worker'
import { Chance } from '../../mutation/chance.ts'
import { OwnDisk } from './own-disk.ts'

/** Calls under way at once. */
const atOnce = 3
/** Milliseconds that a call may take to be settled once it was ended; besides, as long as the page itself had to wait. */
const maxToEnd = 100
/** Milliseconds that a call may take that nobody ended: more than its files' timeouts and the loads' together. */
const maxAtAll = 120_000

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Calls Postfit as badly as can be, and notes what must not happen. */
export class Abuser {
  /** How calls ended, and how many. */
  readonly calls: Record<string, number> = {}
  readonly #chance: Chance
  readonly #files: readonly File[]
  readonly #findings: string[]
  readonly #disk: OwnDisk
  /** When calls were made that needed files first, by their signals. */
  readonly #begun = new WeakMap<AbortSignal, number>()
  /** The longest that the page's own work had to wait lately. */
  #lag = 0

  constructor(seed: number, files: readonly File[], findings: string[]) {
    this.#chance = new Chance(seed)
    this.#files = files
    this.#findings = findings
    this.#disk = new OwnDisk(this.#chance)
  }

  /** Begins calls for so many milliseconds, and waits for the last one. */
  async abuse(ms: number): Promise<void> {
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      this.#lag = Math.max(now - last - 20, this.#lag * 0.9)
      last = now
    }, 20)
    const end = performance.now() + ms
    const lane = async (): Promise<void> => {
      while (performance.now() < end) await this.#useOne()
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    clearInterval(timer)
    await this.#disk.clear()
  }

  /** The life of one preparer. */
  async #useOne(): Promise<void> {
    const chance = this.#chance
    const preparer = createPreparer(this.#settings())
    const calls = Array.from({ length: 1 + chance.below(3) }, () => this.#call(preparer))
    if (chance.happens(0.3)) {
      await later(chance.below(1500))
      preparer.dispose()
    }
    await Promise.all(calls)
    preparer.dispose()
  }

  #settings(): PreparerSettings {
    const chance = this.#chance
    const fails = (): never => {
      throw new Error('abuse: a function of the page')
    }
    return {
      workers: 1 + chance.below(2),
      fileTimeout: chance.happens(0.2) ? 300 : 15_000,
      ...(chance.happens(0.1) && { wasm: () => new Promise<never>(() => {}) }),
      ...(chance.happens(0.1) && { wasm: fails }),
      ...(chance.happens(0.05) && { worker: fails }),
    }
  }

  /** One call, from its beginning to its end, whichever that is. */
  async #call(preparer: Preparer): Promise<void> {
    const chance = this.#chance
    const controller = new AbortController()
    let ended = 0
    const end = (): void => {
      if (ended > 0) return
      ended = performance.now()
      controller.abort(new Error('abuse: an abort'))
    }
    if (chance.happens(0.4)) setTimeout(end, chance.below(chance.happens(0.3) ? 10 : 2000))
    const what = chance.happens(0.8) ? 'prepare' : chance.happens(0.5) ? 'cover' : 'frames'
    const work = this.#begin(what, preparer, controller.signal)
    const late = later(maxAtAll).then(() => 'late' as const)
    const how = await Promise.race([
      late,
      work.then(
        () => 'resolved',
        (error: unknown) => this.#howItFailed(what, error, controller.signal),
      ),
    ])
    // Not while its files were still being written: nobody had called yet.
    const ms = ended > 0 ? performance.now() - Math.max(ended, this.#begun.get(controller.signal) ?? 0) : 0
    if (how === 'late') this.#findings.push(`${what}() is not settled after ${maxAtAll} ms`)
    else if (ms > maxToEnd + 2 * this.#lag + 50) {
      this.#findings.push(
        `${what}() was settled ${Math.round(ms)} ms after it was ended (lag ${Math.round(this.#lag)})`,
      )
    }
    const key = `${what}: ${how}`
    this.calls[key] = (this.calls[key] ?? 0) + 1
  }

  #begin(what: string, preparer: Preparer, signal: AbortSignal): Promise<unknown> {
    const chance = this.#chance
    const video = chance.pick(this.#files.filter(({ name }) => /\.(mp4|mov|mkv|webm)$/.test(name)))
    if (what === 'cover') return preparer.cover(video, chance.below(2000), { signal })
    if (what === 'frames') return this.#frames(preparer, video, signal)
    return this.#prepare(preparer, signal)
  }

  async #frames(preparer: Preparer, video: File, signal: AbortSignal): Promise<void> {
    let left = 1 + this.#chance.below(5)
    for await (const _ of preparer.frames(video, { count: 4, signal })) if (--left === 0) break
  }

  async #prepare(preparer: Preparer, signal: AbortSignal): Promise<void> {
    const chance = this.#chance
    const count = 1 + chance.below(4)
    const media: unknown[] = []
    for (let n = 0; n < count; n++) {
      const file = chance.pick(this.#files)
      media.push(chance.happens(0.05) ? null : chance.happens(0.25) ? await this.#disk.stored(file) : file)
    }
    const fileSignals = media.map(() => {
      if (!chance.happens(0.1)) return undefined
      const controller = new AbortController()
      setTimeout(() => controller.abort(), chance.below(1000))
      return controller.signal
    })
    const isVideo = media.some((file) => /\.(mp4|mov|mkv|webm)$/.test((file as File | null)?.name ?? ''))
    const draft = { type: isVideo ? 'VIDEO' : 'IMAGE', privacy: 'PUBLIC_TO_EVERYONE', media } as Draft
    this.#begun.set(signal, performance.now())
    const post = await preparer.prepare(draft, {
      signal,
      fileSignals,
      policy: { trimEnd: 1.5, consent: ['trimVideo'] },
      onProgress: () => this.#misbehave(0.03),
      onFile: () => this.#misbehave(0.1),
    })
    if (post.files.length !== media.length) this.#findings.push('A file has no report')
    for (const { name, error, output, issues, facts } of post.files) {
      const isRefused = facts.kind === 'unknown' || issues.some(({ severity }) => severity === 'error')
      if (error === null && output === null && !isRefused)
        this.#findings.push(`${name} was lost without a word`)
      if (error !== null && !(error instanceof PostfitError))
        this.#findings.push(`${name}: ${error} is no PostfitError`)
      if (error?.code === 'internal') this.#findings.push(`${name}: ${error.message} (${error.cause})`)
      const how = `file: ${error?.code ?? (output ? 'prepared' : 'refused')}`
      this.calls[how] = (this.calls[how] ?? 0) + 1
    }
  }

  /** What a listener may do, and must not. */
  #misbehave(share: number): unknown {
    if (this.#chance.happens(share)) throw new Error('abuse: a listener')
    return this.#chance.happens(share) ? Promise.reject(new Error('abuse: a listener, later')) : undefined
  }

  #howItFailed(what: string, error: unknown, signal: AbortSignal): string {
    if (signal.aborted && error === signal.reason) return 'aborted'
    if (error instanceof PostfitError && (error.code === 'disposed' || what !== 'prepare')) return error.code
    this.#findings.push(`${what}() was rejected: ${error instanceof Error ? error.stack : error}`)
    return 'rejected'
  }
}
