import type { ImageFacts, Step } from '@postfit/core'

/** The stage of a photo's preparation; `start` is when a worker takes it. */
export type PhotoStage = 'start' | 'decode' | 'scale' | 'encode'

/**
 * How pictures are decoded where there is a choice.
 *
 * - `auto`: by the browser if it is proven correct and saves a download, otherwise in WebAssembly.
 * - `wasm`: in WebAssembly wherever there is a codec, the same in every browser. Only what no codec reads is decoded by the browser
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
  /** The background of a picture that turns out to be transparent, whatever its header says: `#rrggbb` in sRGB. */
  readonly background: string
  /** The address of the HEIC decoder; `undefined` if there is none. */
  readonly heicDecoderUrl: string | undefined
}
