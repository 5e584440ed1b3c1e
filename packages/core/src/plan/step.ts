import type { ColorModel, MetadataKind, Orientation } from '../facts/media-facts.ts'
import type { Rectangle } from '../geometry/ratio.ts'

/** A format that photos are written in. */
export type PhotoOutputFormat = 'jpeg' | 'webp'

/** Hand the file over as it is: not one byte is changed. */
export interface KeepStep {
  readonly kind: 'keep'
  /** What is done instead when its data turn out to be unsound, which its header does not tell; empty when nothing is. */
  readonly otherwise: readonly Step[]
}

/** Take metadata out of the container; the compressed pixels or packets stay bit for bit. */
export interface StripMetadataStep {
  readonly kind: 'strip-metadata'
  readonly metadata: readonly MetadataKind[]
  /** What is done instead when the result is not proven clean and sound; empty when there is no other way. */
  readonly otherwise: readonly Step[]
}

/**
 * Carry the Content Credentials over byte for byte, though other data go or move: what they prove of the file does not hold
 * any more.
 */
export interface KeepCredentialsStep {
  readonly kind: 'keep-credentials'
}

/** Take the first frame of an animation. */
export interface FirstFrameStep {
  readonly kind: 'first-frame'
}

/** Convert the colours to sRGB. */
export interface ConvertColorStep {
  readonly kind: 'convert-color'
  readonly colorModel: ColorModel
  /** The name of the profile to convert from; `null` when the file has none. */
  readonly colorProfile: string | null
}

/** Lay the picture on an opaque background. */
export interface FlattenStep {
  readonly kind: 'flatten'
  /** `#rrggbb` in sRGB. */
  readonly background: string
}

/** Keep a part of the picture, in pixels of the whole one as displayed. */
export interface CropStep extends Rectangle {
  readonly kind: 'crop'
}

/** Scale the picture down to this size in pixels, as displayed. */
export interface DownscaleStep {
  readonly kind: 'downscale'
  readonly width: number
  readonly height: number
}

/** Lay the picture in the middle of a canvas of this size in pixels; that of a video as large as it fits. */
export interface PadStep {
  readonly kind: 'pad'
  readonly width: number
  readonly height: number
  /** `#rrggbb` in sRGB, or `blur` for a blurred copy of the picture. */
  readonly fill: string
}

/** Turn and mirror the pixels so that the picture is upright without its EXIF orientation. */
export interface OrientStep {
  readonly kind: 'orient'
  readonly orientation: Orientation
}

/** Write the pixels as a new file. */
export interface EncodeStep {
  readonly kind: 'encode'
  readonly format: PhotoOutputFormat
  /** 1 to 100, in the sense of the format's usual encoder. */
  readonly quality: number
  /** The most bytes the file may have; `null` for any number. */
  readonly maxBytes: number | null
  /** Where it is a JPEG that is to be progressive. */
  readonly progressive?: true
}

/** Keep a part of the video. Times are in seconds. */
export interface TrimStep {
  readonly kind: 'trim'
  readonly start: number
  readonly end: number
  /** The longest that it may be, where a limit asks for the cut: packets that are copied can start earlier than planned. */
  readonly maxSeconds: number | null
}

/** How long a trimmed video is, in seconds: never longer for a rounding error, down to the microsecond. */
export function trimmedSeconds({ start, end }: Pick<TrimStep, 'start' | 'end'>): number {
  return Math.floor((end - start) * 1e6) / 1e6
}

/** Put the packets into another container; they stay bit for bit. */
export interface RemuxStep {
  readonly kind: 'remux'
  readonly container: 'mp4'
}

/** Decode and encode the picture of the video. */
export interface TranscodeVideoStep {
  readonly kind: 'transcode-video'
  readonly codec: 'h264'
  /** Size in pixels, as displayed; both even, as H.264 with 4:2:0 needs it. */
  readonly width: number
  readonly height: number
  /** Constant frames a second. */
  readonly frameRate: number
  /** Bring high dynamic range down to SDR. */
  readonly toneMap: boolean
  /** Bits a second that these pictures take, about: what an encoder is given that has no constant quality. */
  readonly bitrate: number
  /** 1 to 100, where the video is to be smaller than it was: see `videoQuality` of the policy; else `null`. */
  readonly quality: number | null
  /** The most bytes the file may have; `null` for any number. */
  readonly maxBytes: number | null
  /**
   * The most bytes that it may have to be worth it, where it is only encoded to be smaller; of more, `otherwise` is done. Else `null`.
   */
  readonly worthBytes: number | null
  /**
   * What is done instead of all of the plan's steps where this browser cannot decode the pictures, or not encode these, since
   * they are only encoded for a warning, or to be smaller; empty when there is no other way, and not doing it is an error.
   */
  readonly otherwise: readonly Step[]
}

/** Decode and encode the sound of the video. */
export interface TranscodeAudioStep {
  readonly kind: 'transcode-audio'
  readonly codec: 'aac'
}

/** A step in the repair of a photo. */
export type PhotoStep =
  | KeepStep
  | StripMetadataStep
  | KeepCredentialsStep
  | FirstFrameStep
  | ConvertColorStep
  | FlattenStep
  | CropStep
  | DownscaleStep
  | PadStep
  | OrientStep
  | EncodeStep

/** A step in the repair of a video. */
export type VideoStep =
  | KeepStep
  | StripMetadataStep
  | KeepCredentialsStep
  | TrimStep
  | CropStep
  | PadStep
  | RemuxStep
  | TranscodeVideoStep
  | TranscodeAudioStep

/** One step of a file's repair, and the codes of the issues that it answers: why it is done. */
export type Step = (PhotoStep | VideoStep) & { readonly answers: readonly string[] }
