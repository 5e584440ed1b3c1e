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
  readonly file: {
    readonly index: number
    readonly name: string
    readonly stage: FileStage
  }
}
/** Adds up the stages of all files into one figure. */
export declare class ProgressMeter {
  #private
  constructor(names: readonly string[], listener: ((progress: PrepareProgress) => void) | undefined)
  enter(index: number, stage: FileStage): void
}
