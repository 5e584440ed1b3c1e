import type { Spread } from '../spread.ts'
import type { NativeEncoder } from './native-ffmpeg.ts'
import type { VideoContenderId } from './page/page-api.ts'

/** Who works on videos: on the page, or the system's ffmpeg with an encoder. */
export type VideoContender = VideoContenderId | NativeEncoder

/** What came of a work with a contender. */
export interface VideoRow {
  readonly work: string
  readonly kind: 'copy' | 'encode'
  readonly contender: VideoContender
  /** What it failed with. */
  readonly failure: string | null
  /** Milliseconds, a round each. */
  readonly times: readonly number[]
  readonly ms: Spread | null
  /** Of the input, a round each: what ffmpeg.wasm is given is shorter. */
  readonly framesPerSecond: readonly number[]
  readonly firstByteMs: Spread | null
  /** Private memory of the largest process of its own browser at its peak, in MB: of the first run in it. */
  readonly memoryMB: number | null
  readonly bytes: number | null
  /** Of every seventh frame, to ffmpeg's own rendering of the input. */
  readonly ssim: number | null
  /** Decibels, to the same. */
  readonly psnr: number | null
  /** How much later sound begins against the pictures than in the input. */
  readonly soundOffsetMs: number | null
}

/** What a bench of videos measured. */
export interface VideoReport {
  readonly machine: {
    readonly date: string
    readonly processor: string
    readonly cores: number
    readonly browser: string
  }
  readonly rounds: number
  /** What was left out, and why. */
  readonly notes: readonly string[]
  readonly rows: readonly VideoRow[]
}
