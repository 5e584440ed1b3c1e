import type { ImageFacts, Step } from '@postfit/core'

/** Where a photo's preparation is: `start` is when a worker takes it. */
export type PhotoStage = 'start' | 'decode' | 'scale' | 'encode'

/**
 * How pictures are decoded where there is a choice.
 *
 * - `auto`: by the browser where it is right and saves a download, else in WebAssembly.
 * - `wasm`: in WebAssembly wherever there is a codec, the same in every browser; by the browser only what no codec reads
 *   (GIF, BMP, animations).
 */
export type Engine = 'auto' | 'wasm'

/** One photo for a worker to prepare. */
export interface PhotoJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: ImageFacts
  readonly steps: readonly Step[]
  readonly engine: Engine
  /** What is laid behind a picture that turns out to be transparent, whatever its header says: `#rrggbb` in sRGB. */
  readonly background: string
  /** Where the module lies that decodes HEIC; `undefined` when there is none. */
  readonly heicDecoderUrl: string | undefined
}
