import type { Size } from '@postfit/core'

/** The samples of one component. */
export interface PlaneSize extends Size {
  /** Bytes from one row to the next; the padding between rows has no meaning. */
  readonly stride: number
}

/** A value for each plane: luma, Cb and Cr, or luma alone for grey pictures. */
export type PerPlane<T> = readonly [luma: T, cb: T, cr: T] | readonly [luma: T]

/** Some rows of each plane, `stride` bytes each. */
export type PlaneStrip = PerPlane<Uint8Array>

/**
 * An opaque picture that is read row by row: YCbCr with 4:2:2, 4:4:0 or 4:2:0 chroma (sizes rounded up), or grey.
 */
export interface PlaneRows extends Size {
  readonly planes: PerPlane<PlaneSize>
  /** Reads from the top, once. Strips are valid until the next one is requested. */
  read(): Iterable<PlaneStrip>
  /**
   * The chroma detail that 4:2:0 at the target's size loses, as far as the picture was read: of the worst tile of 32x32 target
   * pixels the quartic mean of the error of Cb plus Cr, in levels.
   */
  lostChromaDetail(): number
}
