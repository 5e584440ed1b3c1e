import type { PhotoOutputFormat } from './step.ts'

/**
 * A repair that changes what the person meant to say, and so needs their consent: to drop the photos over the limit
 * (the last ones), to cut the video at the limit, to shorten a text.
 */
export type Consent = 'dropPhotos' | 'trimVideo' | 'shortenText'

/** How the caller wants a draft to be repaired. Everything has a default. */
export interface PreparePolicy {
  /** The format of photos that have to be written anew; `jpeg` unless given (the upload API documents no WebP). */
  readonly photoFormat?: PhotoOutputFormat
  /** Quality of written photos, 1 to 100; 90 unless given. */
  readonly photoQuality?: number
  /** What transparent photos are laid on, `#rrggbb`; white unless given. */
  readonly background?: string
  /** Leave photos at their size where the contract lets the server scale them; `false` unless given. */
  readonly keepFullSize?: boolean
  /** The editorial repairs that the person agreed to; none unless given. */
  readonly consent?: readonly Consent[]
  /** Where a video that is cut starts, in seconds; 0 unless given. */
  readonly trimStart?: number
}

/** What holds where a policy says nothing. */
export const defaultPolicy: Required<PreparePolicy> = {
  photoFormat: 'jpeg',
  photoQuality: 90,
  background: '#ffffff',
  keepFullSize: false,
  consent: [],
  trimStart: 0,
}
