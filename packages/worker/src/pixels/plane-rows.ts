import type { Size } from '@postfit/core'

/** The samples of one component. */
export interface PlaneSize extends Size {
  /** Bytes from a row to the next. What lies between them is of no meaning. */
  readonly stride: number
}

/** What there is of each plane: of luma, Cb and Cr, or of luma alone where the picture is grey. */
export type PerPlane<T> = readonly [luma: T, cb: T, cr: T] | readonly [luma: T]

/** Some rows of each plane, `stride` bytes each. */
export type PlaneStrip = PerPlane<Uint8Array>

/**
 * An opaque picture whose samples come row by row: YCbCr, with colours at half the width, the height or both, rounded up; or
 * grey.
 */
export interface PlaneRows extends Size {
  readonly planes: PerPlane<PlaneSize>
  /** Starts from the top, once. What comes is good until the next is asked for. */
  read(): Iterable<PlaneStrip>
  /**
   * How much detail of its colours half the resolution cannot show, as far as it was read: of the part of 32x32 target
   * pixels that has the most of it, the quartic mean of what Cb and Cr together are off by, in levels.
   */
  lostDetail(): number
}
