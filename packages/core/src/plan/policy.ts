import type { Size } from '../geometry/fit.ts'
import type { Point, Ratio } from '../geometry/ratio.ts'
import type { PhotoOutputFormat } from './step.ts'

/**
 * A repair that changes what the person meant to say, and so needs their consent.
 *
 * - `dropPhotos`: drop the photos over the limit, which are the last ones.
 * - `trimVideo`: cut the video at the limit, or to the part that the policy selects.
 * - `shortenText`: shorten a text to its limit.
 * - `setVolumes`: set both volumes next to a music track to 50.
 * - `labelAi`: label the post as made by AI if a file says that a model made it.
 */
export type Consent = 'dropPhotos' | 'trimVideo' | 'shortenText' | 'setVolumes' | 'labelAi'

/**
 * The shape that photos are brought into. It is the caller's choice: TikTok accepts any.
 *
 * - `inside`: each keeps its own (the default).
 * - `crop`: cut to an aspect ratio, around a point (by default the middle).
 * - `pad`: placed on a canvas of an aspect ratio, filled with a colour (`#rrggbb`; by default the background's) or with `blur`, a
 *   blurred copy of the photo.
 */
export type PhotoFit =
  | { readonly mode: 'inside' }
  | { readonly mode: 'crop'; readonly ratio: Ratio; readonly around?: Point | undefined }
  | { readonly mode: 'pad'; readonly ratio: Ratio; readonly fill?: string | undefined }

/**
 * The shape that a video is brought into, in the same terms as {@link PhotoFit}. It refers to the picture as players show it: rotated,
 * mirrored and with square pixels. A video that already has the ratio, within a pixel, is not re-encoded for it.
 *
 * The canvas is filled with black by default, or with `blur`, a blurred copy of each frame. It is no larger than
 * 1080x1920, or 1920x1080, because the area around a picture is not worth more pixels.
 */
export type VideoFit = PhotoFit

/** How the caller wants a draft to be repaired. Everything has a default, which a field that is `undefined` takes. */
export interface PreparePolicy {
  /**
   * The format of photos that have to be re-encoded. Default: `jpeg`. With `keep`, a JPEG or WebP keeps its format, and any other
   * becomes JPEG. A WebP that breaks no other rule is re-encoded only with `jpeg`: the upload API documents no
   * WebP, and others who post to TikTok convert it.
   */
  readonly photoFormat?: PhotoOutputFormat | 'keep' | undefined
  /**
   * Quality of re-encoded photos, 1 to 100. Default: 90. For a JPEG it stands for how different a photo may look from its
   * source, whatever it shows: a butteraugli distance of 1 at 90, and 0.09 more for each point less.
   */
  readonly photoQuality?: number | undefined
  /**
   * Whether JPEGs are written progressive, which takes about 2 % fewer bytes, and a third more time to write. Every viewer
   * shows them. Default: `false`.
   */
  readonly photoProgressive?: boolean | undefined
  /** What transparent photos are placed on, `#rrggbb`. Default: white. */
  readonly background?: string | undefined
  /** The shape that photos are brought into. Default: their own. */
  readonly photoFit?: PhotoFit | undefined
  /** Leave photos at their size where the contract lets the server scale them. Default: `false`. */
  readonly keepFullSize?: boolean | undefined
  /**
   * Whether Content Credentials (C2PA) stay, byte for byte, in files whose pixels or packets stay as they are. Default: `false`.
   * Everything else that identifies a person is still removed, but what the credentials themselves contain (names, places, a small
   * picture) is published. If nothing is removed from a file, it stays as it is and its credentials stay valid. If something is
   * removed, they no longer prove the file, and the issue `ai-credentials-broken` says so. Re-encoded files, and parts of videos,
   * lose their credentials: `ai-credentials-lost`.
   */
  readonly keepCredentials?: boolean | undefined
  /** The editorial repairs that the person agreed to. Default: none. */
  readonly consent?: readonly Consent[] | undefined
  /**
   * Where a video that is cut starts, in seconds. Default: 0. If this or `trimEnd` is given, the video is cut even if no limit requires
   * it, because the person wants this part. That takes the consent `trimVideo`, which the plan asks for.
   */
  readonly trimStart?: number | undefined
  /** Where it ends, in seconds, or earlier if a limit requires it. Default: as late as the limits allow. */
  readonly trimEnd?: number | undefined
  /**
   * Whether a video that is cut starts exactly at `trimStart`, which means re-encoding its pictures. Default: `false`. It then
   * starts at the last key frame before, usually one or a few seconds earlier, and its packets stay as they are.
   */
  readonly trimExactly?: boolean | undefined
  /**
   * What to do with a video that players have to rotate or mirror. `keep` (the default) leaves that to them, as TikTok does;
   * `bake` re-encodes its pictures upright.
   */
  readonly videoRotation?: 'keep' | 'bake' | undefined
  /**
   * What to do with a variable frame rate, which phones write. `keep` (the default) leaves the pictures as they are, because no
   * document asks for more; `constant` re-encodes them if the browser can.
   */
  readonly videoFrameRate?: 'keep' | 'constant' | undefined
  /**
   * What to do with high dynamic range. `tone-map` (the default) re-encodes the video in standard dynamic range if the browser
   * can decode it, and otherwise keeps it, with the warning; `keep` leaves its pictures as they are. Pictures that have to be
   * re-encoded for another reason come out in standard dynamic range.
   */
  readonly videoHdr?: 'tone-map' | 'keep' | undefined
  /** The shape that videos are brought into, which re-encodes their pictures. Default: their own. */
  readonly videoFit?: VideoFit | undefined
  /**
   * A box in pixels that videos are scaled down into, in their own orientation; they are never enlarged. `keep` (the default) leaves
   * them as large as the rules allow. With this or `videoQuality`, a video is re-encoded only if that is expected to save a fifth of
   * its bytes, and the output is handed over only if it does.
   */
  readonly videoSize?: Size | 'keep' | undefined
  /**
   * Quality of a video that is re-encoded to make it smaller, 1 to 100. `keep` (the default) asks for no smaller file; if only
   * `videoSize` is given, 75 is used. If the browser's encoder has constant quality, 75 stands for H.264's quantiser 22, and four
   * points for one step of it. Otherwise it stands for a bitrate by the size, the frame rate and the source's own bitrate.
   */
  readonly videoQuality?: number | 'keep' | undefined
}

/** A policy with every field set. */
export type CompletePolicy = {
  readonly [Name in keyof PreparePolicy]-?: Exclude<PreparePolicy[Name], undefined>
}

/** The default of every field. */
export const defaultPolicy: CompletePolicy = {
  photoFormat: 'jpeg',
  photoQuality: 90,
  photoProgressive: false,
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
