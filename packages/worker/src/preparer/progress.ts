import type { PhotoStage } from '../protocol/photo-job.ts'

/** Where one file is. `done` is said of every file, also of one that is refused. */
export type FileStage = 'inspect' | PhotoStage | 'verify' | 'done'

/** How far a preparation is. */
export interface PrepareProgress {
  /** 0 to 1; it never goes back. */
  readonly fraction: number
  /** How many files are done. */
  readonly done: number
  readonly total: number
  /** The file that moved on. */
  readonly file: { readonly index: number; readonly name: string; readonly stage: FileStage }
}

/** The share of a file's time that lies behind it when it enters a stage (measured on 12-megapixel photos). */
const weights: Readonly<Record<FileStage, number>> = {
  inspect: 0,
  decode: 0.05,
  scale: 0.35,
  encode: 0.75,
  verify: 0.95,
  done: 1,
}

/** Adds up the stages of all files into one figure. */
export class ProgressMeter {
  readonly #names: readonly string[]
  readonly #fractions: number[]
  readonly #listener: (progress: PrepareProgress) => void
  #done = 0

  constructor(names: readonly string[], listener: (progress: PrepareProgress) => void) {
    this.#names = names
    this.#fractions = names.map(() => 0)
    this.#listener = listener
  }

  enter(index: number, stage: FileStage): void {
    this.#fractions[index] = Math.max(this.#fractions[index] ?? 0, weights[stage])
    if (stage === 'done') this.#done++
    this.#listener({
      fraction: this.#fractions.reduce((sum, fraction) => sum + fraction, 0) / this.#fractions.length,
      done: this.#done,
      total: this.#names.length,
      file: { index, name: this.#names[index] ?? '', stage },
    })
  }
}
