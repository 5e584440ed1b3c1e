import type { Buffer } from 'node:buffer'

/** One run of a contender outside of the browser. */
export interface NativeRun {
  readonly ms: number
  readonly outputs: readonly Buffer[]
}
