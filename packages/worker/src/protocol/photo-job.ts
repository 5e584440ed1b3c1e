import type { ImageFacts, Step } from '@postfit/core'

/** Where a photo's preparation is. */
export type PhotoStage = 'decode' | 'scale' | 'encode'

/** One photo for a worker to prepare. */
export interface PhotoJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: ImageFacts
  readonly steps: readonly Step[]
  /** Where the module lies that decodes HEIC; `undefined` when there is none. */
  readonly heicDecoderUrl: string | undefined
}

/** What a worker offers. */
export interface WorkerApi {
  /** Resolves to the content of the new file; rejects with a `PostfitError`. */
  preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob>
}
