import type { Orientation } from '../facts/media-facts.ts'

/** A format that photos are written in. */
export type PhotoOutputFormat = 'jpeg' | 'webp'

/** Hand the file over as it is: not one byte is changed. */
export interface KeepStep {
  readonly kind: 'keep'
}

/** Turn and mirror the pixels so that the picture is upright without its EXIF orientation. */
export interface OrientStep {
  readonly kind: 'orient'
  readonly orientation: Orientation
}

/** Lay the picture on an opaque background. */
export interface FlattenStep {
  readonly kind: 'flatten'
  /** `#rrggbb` in sRGB. */
  readonly background: string
}

/** Scale the picture down to this size in pixels, as displayed. */
export interface DownscaleStep {
  readonly kind: 'downscale'
  readonly width: number
  readonly height: number
}

/** Write the pixels as a new file. */
export interface EncodeStep {
  readonly kind: 'encode'
  readonly format: PhotoOutputFormat
  /** 1 to 100, in the sense of the format's usual encoder. */
  readonly quality: number
  /** The most bytes the file may have. */
  readonly maxBytes: number
}

/** One step of a file's repair, and the codes of the issues that it answers: why it is done. */
export type Step = (KeepStep | OrientStep | FlattenStep | DownscaleStep | EncodeStep) & {
  readonly answers: readonly string[]
}
