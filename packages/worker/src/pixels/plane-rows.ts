import type { Size } from '@postfit/core'

/** The samples of one component. */
export interface PlaneSize extends Size {
  /** Bytes from a row to the next. What lies between them is of no meaning. */
  readonly stride: number
}

/** Some rows of luma, Cb and Cr, `stride` bytes each. */
export type PlaneStrip = readonly [luma: Uint8Array, cb: Uint8Array, cr: Uint8Array]

/**
 * An opaque picture whose samples come row by row: YCbCr, with colours at half the width, the height or both, rounded up.
 */
export interface PlaneRows extends Size {
  readonly planes: readonly [luma: PlaneSize, cb: PlaneSize, cr: PlaneSize]
  /** Starts from the top, once. What comes is good until the next is asked for. */
  read(): Iterable<PlaneStrip>
  /**
   * How much detail of its colours half the resolution cannot show, as far as it was read: of the part of 32x32 target
   * pixels that has the most of it, the quartic mean of what Cb and Cr together are off by, in levels.
   */
  lostDetail(): number
}
