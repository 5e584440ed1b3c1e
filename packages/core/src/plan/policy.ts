import type { Size } from '../geometry/fit.ts'
import type { Point, Ratio } from '../geometry/ratio.ts'
import type { PhotoOutputFormat } from './step.ts'

/**
 * A repair that changes what the person meant to say, and so needs their consent: to drop the photos over the limit
 * (the last ones), to cut the video at the limit, to shorten a text, to set both volumes beside a track to 50,
 * to mark what says that a model made it as made by AI.
 */
export type Consent = 'dropPhotos' | 'trimVideo' | 'shortenText' | 'setVolumes' | 'labelAi'

/**
 * The shape that photos are brought into, which is the caller's choice: TikTok takes any.
 *
 * - `inside`: each keeps its own (the default).
 * - `crop`: cut to a ratio, around a point (the middle unless given).
 * - `pad`: laid on a canvas of a ratio, filled with a colour (`#rrggbb`; the background's unless given) or with `blur`, a
 *   blurred copy of the photo.
 */
export type PhotoFit =
  | { readonly mode: 'inside' }
  | { readonly mode: 'crop'; readonly ratio: Ratio; readonly around?: Point | undefined }
  | { readonly mode: 'pad'; readonly ratio: Ratio; readonly fill?: string | undefined }

/**
 * The shape that a video is brought into, in the same words as {@link PhotoFit}, in the picture as players show it: turned,
 * mirrored and with square pixels. A video that has the ratio already, within a pixel, is not encoded for it.
 *
 * A canvas is filled with black where no colour is given, or with `blur`, a blurred copy of each frame; it is no larger than
 * 1080x1920, or 1920x1080, since what is around a picture is not worth more pixels.
 */
export type VideoFit = PhotoFit

/** How the caller wants a draft to be repaired. Everything has a default, which a field that is `undefined` takes. */
export interface PreparePolicy {
  /**
   * The format of photos that have to be written anew; `jpeg` unless given. With `keep` it is their own where that is JPEG
   * or WebP, and else JPEG. A WebP that breaks no other rule is written anew with `jpeg` only: the upload API documents no
   * WebP, and others who post to TikTok convert it.
   */
  readonly photoFormat?: PhotoOutputFormat | 'keep' | undefined
  /**
   * Quality of written photos, 1 to 100; 90 unless given. In a JPEG it stands for how far a photo may look from its
   * source, whatever is on it: for a butteraugli distance of 1 at 90, and 0.09 more for each point less.
   */
  readonly photoQuality?: number | undefined
  /** What transparent photos are laid on, `#rrggbb`; white unless given. */
  readonly background?: string | undefined
  /** The shape that photos are brought into; their own unless given. */
  readonly photoFit?: PhotoFit | undefined
  /** Leave photos at their size where the contract lets the server scale them; `false` unless given. */
  readonly keepFullSize?: boolean | undefined
  /**
   * Whether Content Credentials (C2PA) stay, byte for byte, in files whose pixels or packets stay as they are; `false` unless
   * given. Everything else that tells of a person still goes; what credentials themselves tell (names, places, a small
   * picture) is published. A file that nothing is taken out of stays as it is, and what proves it with it; of one that
   * something is, the proof does not hold any more, which the issue `ai-credentials-broken` says. Files that are written
   * anew, and parts of videos, lose them: `ai-credentials-lost`.
   */
  readonly keepCredentials?: boolean | undefined
  /** The editorial repairs that the person agreed to; none unless given. */
  readonly consent?: readonly Consent[] | undefined
  /**
   * Where a video that is cut starts, in seconds; 0 unless given. Where it or the end is given, a video is cut that no limit asks
   * to be, since the person wants this part of it; that takes the consent `trimVideo`, which the plan asks for.
   */
  readonly trimStart?: number | undefined
  /** Where it ends, in seconds, or sooner where a limit wants it; as late as the limits allow unless given. */
  readonly trimEnd?: number | undefined
  /**
   * Whether a video that is cut starts exactly there, which takes encoding its pictures anew; `false` unless given: it then
   * starts at the last key frame before, mostly a second or a few earlier, and its pictures stay as they are.
   */
  readonly trimExactly?: boolean | undefined
  /**
   * What becomes of a video that players have to turn or mirror: `keep` (the default) leaves that to them, as TikTok does;
   * `bake` encodes its pictures anew, upright.
   */
  readonly videoRotation?: 'keep' | 'bake' | undefined
  /**
   * What becomes of a video whose frames do not all last equally long, as phones write them: `keep` (the default) leaves its
   * pictures as they are, since no document asks for more; `constant` encodes them anew where the browser can.
   */
  readonly videoFrameRate?: 'keep' | 'constant' | undefined
  /**
   * What becomes of a video with high dynamic range: `tone-map` (the default) encodes it anew in standard range where the browser
   * can decode it, and else keeps it, with the warning; `keep` leaves its pictures as they are. Pictures that have to be encoded
   * for another reason come out in standard range.
   */
  readonly videoHdr?: 'tone-map' | 'keep' | undefined
  /** The shape that videos are brought into, which encodes their pictures anew; their own unless given. */
  readonly videoFit?: VideoFit | undefined
  /**
   * A box in pixels that videos are scaled down into, taken upright or across as they lie, never up; `keep` (the default) leaves them
   * as large as the rules allow. To make a video smaller, by this or by `videoQuality`, its pictures are encoded anew only where
   * that is expected to save a fifth of its bytes, and what comes out is handed over only if it does.
   */
  readonly videoSize?: Size | 'keep' | undefined
  /**
   * Quality of pictures that are encoded anew to make a video smaller, 1 to 100; `keep` (the default) asks for none, and 75 holds where
   * only `videoSize` is given. 75 stands for H.264's quantiser 22, four points for one step of it, where the browser's encoder has
   * constant quality; else for as many bits as such pictures take, about, by their size, their rate and how many the source has.
   */
  readonly videoQuality?: number | 'keep' | undefined
}

/** A policy in which nothing is left open. */
export type CompletePolicy = {
  readonly [Name in keyof PreparePolicy]-?: Exclude<PreparePolicy[Name], undefined>
}

/** What holds where a policy says nothing. */
export const defaultPolicy: CompletePolicy = {
  photoFormat: 'jpeg',
  photoQuality: 90,
  background: '#ffffff',
  photoFit: { mode: 'inside' },
  keepFullSize: false,
  keepCredentials: false,
  consent: [],
  trimStart: 0,
  trimEnd: Number.POSITIVE_INFINITY,
  trimExactly: false,
  videoRotation: 'keep',
  videoFrameRate: 'keep',
  videoHdr: 'tone-map',
  videoFit: { mode: 'inside' },
  videoSize: 'keep',
  videoQuality: 'keep',
}
