import type { Raster } from '../pixels/raster.ts'

/** A picture as a decoder of a rare format gives it: upright or not, as the file stores it, in the file's own colours. */
export interface DecodedPicture {
  /** RGBA; or cyan, magenta, yellow and black, 255 for all of an ink, where `inks` says so. */
  readonly raster: Raster
  readonly inks?: boolean
}

/** A file of another format that is all of a picture. */
export interface EmbeddedPicture {
  readonly format: 'jpeg' | 'png'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Thrown by a decoder for what is sound, and of a variety that it does not read. It is known by its name: the class is another
 * one in each script.
 */
export class UnsupportedVariety extends Error {
  override readonly name = 'UnsupportedVariety'
}
