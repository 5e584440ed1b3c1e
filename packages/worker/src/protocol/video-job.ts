import type { Step, VideoFacts } from '@postfit/core'

/** Where a video's preparation is: `start` is when a worker takes it. */
export type VideoStage = 'start' | 'copy' | 'transcode'

/** How far a video's preparation is. */
export interface VideoProgress {
  readonly stage: VideoStage
  /** 0 to 1 of the whole work. */
  readonly fraction: number
  /** About how many seconds are left; left out as long as it cannot be told. */
  readonly secondsLeft?: number
}

/** Where outputs are written to. */
export interface VideoStorage {
  /** The name of the temporary file for an output that is too large for memory, see `temporaryFiles`. */
  readonly temporaryName: string
  /** Bytes up to which an output is kept in memory. */
  readonly maxInMemory: number
}

/** One video for a worker to prepare. */
export interface VideoJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: VideoFacts
  readonly steps: readonly Step[]
  readonly storage: VideoStorage
  /** Where the modules lie that encode AAC and decode AC-3; `undefined` when there is none. */
  readonly aacEncoderUrl: string | undefined
  readonly ac3DecoderUrl: string | undefined
}

/** What came out. */
export interface VideoResult {
  /** The new file's content; in a temporary file when it is large. */
  readonly content: Blob
  /** Whether it is the file itself, as nothing could be made better here. */
  readonly isKept?: boolean
  /**
   * The part of the source that it shows, in seconds, where it was cut. Packets can only be copied from a key frame on, so
   * that it can start earlier than planned.
   */
  readonly trimmed?: { readonly start: number; readonly end: number }
}
