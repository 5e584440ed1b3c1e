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
  /** The file that moved on, and how far it is itself: 0 to 1, never back. */
  readonly file: {
    readonly index: number
    readonly name: string
    readonly stage: FileStage
    readonly fraction: number
  }
}

/** The share of a file's time that lies behind it when it enters a stage (measured on 12-megapixel photos). */
const weights: Readonly<Record<FileStage, number>> = {
  inspect: 0,
  start: 0.02,
  decode: 0.05,
  scale: 0.35,
  encode: 0.75,
  verify: 0.95,
  done: 1,
}

/** Adds up the stages of all files into one figure. */
export class ProgressMeter {
  readonly #names: readonly string[]
  readonly #stages: (FileStage | undefined)[]
  readonly #listener: (progress: PrepareProgress) => void

  constructor(names: readonly string[], listener: (progress: PrepareProgress) => void) {
    this.#names = names
    this.#stages = names.map(() => undefined)
    this.#listener = listener
  }

  /** A stage that a file has been in already (it is tried again, another way) is not told again. */
  enter(index: number, stage: FileStage): void {
    const before = this.#stages[index]
    if (before !== undefined && weights[stage] <= weights[before]) return
    this.#stages[index] = stage
    const total = this.#names.length
    const behind = this.#stages.reduce((sum, stage) => sum + (stage ? weights[stage] : 0), 0)
    this.#listener({
      fraction: behind / total,
      done: this.#stages.filter((stage) => stage === 'done').length,
      total,
      file: { index, name: this.#names[index] ?? '', stage, fraction: weights[stage] },
    })
  }
}
