import type { PhotoStage } from '../protocol/photo-job.ts'
import type { VideoStage } from '../protocol/video-job.ts'

/** The stage of one file. Every file reaches `done`, also a refused one. */
export type FileStage = 'inspect' | PhotoStage | VideoStage | 'verify' | 'done'

/** How far a preparation is. */
export interface PrepareProgress {
  /** 0 to 1; it never goes back. */
  readonly fraction: number
  /** How many files are done. */
  readonly done: number
  readonly total: number
  /** The file that moved on, and how far it is itself: 0 to 1, never back. */
  readonly file: {
    readonly index: number
    readonly name: string
    readonly stage: FileStage
    readonly fraction: number
    /** Estimated seconds left. Only for videos, once an estimate is possible. */
    readonly secondsLeft?: number
  }
}

/**
 * The share of a file's time that has passed when it enters a stage (measured on 12-megapixel photos; a video spends
 * nearly all of its own in one stage, in which it advances).
 */
const weights: Readonly<Record<FileStage, number>> = {
  inspect: 0,
  start: 0.02,
  decode: 0.05,
  copy: 0.03,
  transcode: 0.03,
  scale: 0.35,
  encode: 0.75,
  verify: 0.95,
  done: 1,
}

/** Combines the progress of all files into one fraction. */
export class ProgressMeter {
  readonly #names: readonly string[]
  readonly #fractions: number[]
  #sum = 0
  readonly #done = new Set<number>()
  readonly #listener: (progress: PrepareProgress) => void

  constructor(names: readonly string[], listener: (progress: PrepareProgress) => void) {
    this.#names = names
    this.#fractions = names.map(() => -1)
    this.#listener = listener
  }

  /** A stage that a file has been in before (it is retried in another way) is not reported again. */
  enter(index: number, stage: FileStage): void {
    if (stage === 'done') this.#done.add(index)
    this.#tell(index, stage, weights[stage])
  }

  /** @param within 0 to 1 of the stage, which ends where `verify` begins */
  advance(index: number, stage: FileStage, within: number, secondsLeft?: number): void {
    this.#tell(index, stage, weights[stage] + within * (weights.verify - weights[stage]), secondsLeft)
  }

  #tell(index: number, stage: FileStage, fraction: number, secondsLeft?: number): void {
    if (fraction <= (this.#fractions[index] ?? -1)) return
    this.#sum += fraction - Math.max(0, this.#fractions[index] ?? 0)
    this.#fractions[index] = fraction
    const total = this.#names.length
    this.#listener({
      // The sum has rounding errors.
      fraction: this.#done.size === total ? 1 : Math.min(this.#sum / total, 1),
      done: this.#done.size,
      total,
      file: {
        index,
        name: this.#names[index] ?? '',
        stage,
        fraction,
        ...(secondsLeft !== undefined && { secondsLeft }),
      },
    })
  }
}
