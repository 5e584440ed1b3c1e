import type { Buffer } from 'node:buffer'

/** One run of a contender outside of the browser. */
export interface NativeRun {
  readonly ms: number
  /** When each output was there, in milliseconds, where that is known. */
  readonly readyMs?: readonly number[]
  readonly outputs: readonly Buffer[]
}
