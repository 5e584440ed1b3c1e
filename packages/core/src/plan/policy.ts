import type { PhotoOutputFormat } from './step.ts'

/** How the caller wants files to be repaired. Everything has a default. */
export interface PreparePolicy {
  /** The format of photos that have to be written anew; `jpeg` unless given (the upload API documents no WebP). */
  readonly photoFormat?: PhotoOutputFormat
  /** Quality of written photos, 1 to 100; 90 unless given. */
  readonly photoQuality?: number
  /** What transparent photos are laid on, `#rrggbb`; white unless given. */
  readonly background?: string
}

export const defaultPolicy: Required<PreparePolicy> = {
  photoFormat: 'jpeg',
  photoQuality: 90,
  background: '#ffffff',
}
