import type { Step, VideoFacts } from '@postfit/core'

/** The stage of a video's preparation; `start` is when a worker takes it. */
export type VideoStage = 'start' | 'copy' | 'transcode'

/** The progress of a video's preparation. */
export interface VideoProgress {
  readonly stage: VideoStage
  /** 0 to 1 of the whole work. */
  readonly fraction: number
  /** Estimated seconds left; missing while no estimate is possible. */
  readonly secondsLeft?: number
}

/** Where an output is written to. */
export interface VideoStorage {
  /** Name of the temporary file for an output that is too large for memory; see `temporaryFiles`. */
  readonly temporaryName: string
  /** The largest output in bytes that is kept in memory. */
  readonly maxInMemory: number
}

/** One video for a worker to prepare. */
export interface VideoJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: VideoFacts
  readonly steps: readonly Step[]
  readonly storage: VideoStorage
  /** The address of the AAC encoder, and below that of the AC-3 decoder; `undefined` if there is none. */
  readonly aacEncoderUrl: string | undefined
  readonly ac3DecoderUrl: string | undefined
}

/** The result of preparing a video. */
export interface VideoResult {
  /** The new file's content; in a temporary file if it is large. */
  readonly content: Blob
  /** Whether it is the file itself, because nothing could be improved here. */
  readonly isKept?: boolean
  /**
   * If it was cut: the part of the source that it shows, in seconds. Packets can only be copied from a key frame on, so it may
   * start earlier than planned.
   */
  readonly trimmed?: { readonly start: number; readonly end: number }
}
