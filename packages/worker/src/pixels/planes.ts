import type { Orientation, Size } from '@postfit/core'
import { orientSamples, storedSize } from './orient.ts'
import { takePixelMemory } from './pixel-memory.ts'

/**
 * An opaque picture in memory in the format of most JPEGs: planar YCbCr as in JFIF (ITU-T T.871), 8 bits a sample, 4:2:0 with
 * sizes rounded up and centred chroma.
 */
export interface Planes extends Size {
  /** All samples, those of luma first. */
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly luma: Uint8Array<ArrayBuffer>
  readonly cb: Uint8Array<ArrayBuffer>
  readonly cr: Uint8Array<ArrayBuffer>
}

/** Takes uninitialized planes: they may contain another picture, so all of them must be written before they are read. */
export function takePlanes({ width, height }: Size): Planes {
  const color = chromaSize({ width, height })
  const [luma, chroma] = [width * height, color.width * color.height]
  const memory = takePixelMemory(luma + 2 * chroma)
  return {
    width,
    height,
    data: new Uint8ClampedArray(memory),
    luma: new Uint8Array(memory, 0, luma),
    cb: new Uint8Array(memory, luma, chroma),
    cr: new Uint8Array(memory, luma + chroma, chroma),
  }
}

/** The size of the chroma planes. */
export function chromaSize({ width, height }: Size): Size {
  return { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
}

/** Rotates and mirrors planes as `orient` does pixels. */
export function orientPlanes(planes: Planes, orientation: Orientation): Planes {
  if (orientation === 1) return planes
  const color = chromaSize(planes)
  const upright = takePlanes(storedSize(planes, orientation))
  orientSamples(planes.luma, planes, orientation, upright.luma)
  orientSamples(planes.cb, color, orientation, upright.cb)
  orientSamples(planes.cr, color, orientation, upright.cr)
  return upright
}
