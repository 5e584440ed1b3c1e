import type { ColorModel, MetadataKind, Orientation } from '../facts/media-facts.ts'
import type { Rectangle } from '../geometry/ratio.ts'

/** An output format of photos. */
export type PhotoOutputFormat = 'jpeg' | 'webp'

/** Keep the file as it is: not one byte is changed. */
export interface KeepStep {
  readonly kind: 'keep'
  /** The fallback if its compressed data turn out to be damaged, which its header does not show; empty if there is none. */
  readonly fallback: readonly Step[]
}

/** Remove metadata from the container; the compressed pixels or packets stay bit for bit. */
export interface StripMetadataStep {
  readonly kind: 'strip-metadata'
  readonly metadata: readonly MetadataKind[]
  /** The fallback if the result is not proven clean and intact; empty if there is none. */
  readonly fallback: readonly Step[]
}

/**
 * Copy the Content Credentials byte for byte, although other data are removed or moved, so that they do not match the file any more.
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

/** Composite the picture over an opaque background. */
export interface FlattenStep {
  readonly kind: 'flatten'
  /** `#rrggbb` in sRGB. */
  readonly background: string
}

/** Crop the picture, in display pixels. */
export interface CropStep extends Rectangle {
  readonly kind: 'crop'
}

/** Scale the picture down to this size in pixels, as displayed. */
export interface DownscaleStep {
  readonly kind: 'downscale'
  readonly width: number
  readonly height: number
}

/** Centre the picture on a canvas of this size in pixels; the picture of a video is scaled to fit. */
export interface PadStep {
  readonly kind: 'pad'
  readonly width: number
  readonly height: number
  /** `#rrggbb` in sRGB, or `blur` for a blurred copy of the picture. */
  readonly fill: string
}

/** Apply the EXIF orientation to the pixels. */
export interface OrientStep {
  readonly kind: 'orient'
  readonly orientation: Orientation
}

/** Encode the pixels to a new file. */
export interface EncodeStep {
  readonly kind: 'encode'
  readonly format: PhotoOutputFormat
  /** 1 to 100, on the scale of the format's encoder. */
  readonly quality: number
  /** The limit of the file in bytes; `null` for none. */
  readonly maxBytes: number | null
  /** Set for a progressive JPEG. */
  readonly progressive?: true
}

/** Cut the video. Times are in seconds. */
export interface TrimStep {
  readonly kind: 'trim'
  readonly start: number
  readonly end: number
  /** The limit that requires the cut, if any: copied packets can start earlier than planned. */
  readonly maxSeconds: number | null
}

/** The duration of a trimmed video in seconds, rounded down to microseconds, so that rounding errors never exceed a limit. */
export function trimmedSeconds({ start, end }: Pick<TrimStep, 'start' | 'end'>): number {
  return Math.floor((end - start) * 1e6) / 1e6
}

/** Copy the packets to another container, bit for bit. */
export interface RemuxStep {
  readonly kind: 'remux'
  readonly container: 'mp4'
}

/** Transcode the video track. */
export interface TranscodeVideoStep {
  readonly kind: 'transcode-video'
  readonly codec: 'h264'
  /** Display size in pixels; both sides are even, for H.264 with 4:2:0. */
  readonly width: number
  readonly height: number
  /** Constant frame rate in frames per second. */
  readonly frameRate: number
  /** Tone-map HDR to SDR. */
  readonly toneMap: boolean
  /** The estimated bit rate in bits per second, for encoders without constant quality. */
  readonly bitrate: number
  /** 1 to 100, if the video should become smaller (see `videoQuality` of the policy); else `null`. */
  readonly quality: number | null
  /** The limit of the file in bytes; `null` for none. */
  readonly maxBytes: number | null
  /**
   * If it is only encoded to be smaller: the size in bytes from which on that is not worth it, and `fallback` is done. Else `null`.
   */
  readonly worthBytes: number | null
  /**
   * The fallback for all steps of the plan if this browser cannot decode or encode the pictures, and they are only encoded for a warning,
   * or to be smaller. If it is empty, that failure is an error.
   */
  readonly fallback: readonly Step[]
}

/** Transcode the audio track. */
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

/** One step of a file's repair, with the codes of the issues that it answers. */
export type Step = (PhotoStep | VideoStep) & { readonly answers: readonly string[] }
