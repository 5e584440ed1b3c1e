import type { Size } from '@postfit/core'
import type { Rotation, VideoSample } from 'mediabunny'
import type { Raster } from '../pixels/raster.ts'
import { type Conversion, encoding, highDefinition } from './ycbcr.ts'

/**
 * A picture as most videos have it (I420): the brightness of each pixel, 8 bits, row by row, and behind that two planes of
 * half the width and height, rounded up, with the differences of colour.
 */
export interface Planes extends Size {
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/** Whether a decoded picture has 8 bits a sample, and the differences of colour once for each four pixels. */
export function hasPlanes({ format }: VideoSample): boolean {
  return format === 'I420' || format === 'NV12'
}

/** The planes of a decoded picture that {@link hasPlanes}, as it is stored: neither turned nor scaled. */
export async function readPlanes(sample: VideoSample): Promise<Planes> {
  const { codedWidth: width, codedHeight: height, format } = sample
  const stored = new Uint8Array(sample.allocationSize())
  const layout = await sample.copyTo(stored)
  const data = new Uint8ClampedArray(bytesOf({ width, height }))
  const [halfWidth, halfHeight] = [half(width), half(height)]
  let to = 0
  const copyPlane = (plane: number, columns: number, rows: number, first: number, step: number): void => {
    const { offset, stride } = layout[plane] as PlaneLayout
    for (let row = 0; row < rows; row++, to += columns) {
      const from = offset + row * stride + first
      if (step === 1) data.set(stored.subarray(from, from + columns), to)
      else for (let at = 0; at < columns; at++) data[to + at] = stored[from + at * step] as number
    }
  }
  copyPlane(0, width, height, 0, 1)
  const isPaired = format === 'NV12'
  for (const difference of [0, 1]) {
    if (isPaired) copyPlane(1, halfWidth, halfHeight, difference, 2)
    else copyPlane(1 + difference, halfWidth, halfHeight, 0, 1)
  }
  return { width, height, data }
}

/** Turns a picture clockwise, and then mirrors it from left to right, without touching its colours. */
export function turned(planes: Planes, rotation: Rotation, flip: boolean): Planes {
  if (rotation === 0 && !flip) return planes
  const isOnSide = rotation % 180 !== 0
  const { width, height } = isOnSide ? { width: planes.height, height: planes.width } : planes
  const data = new Uint8ClampedArray(bytesOf({ width, height }))
  let at = 0
  const turnPlane = (columns: number, rows: number): void => {
    const [oldColumns, oldRows] = isOnSide ? [rows, columns] : [columns, rows]
    const last = oldColumns * oldRows - 1
    // Where the first pixel of the new plane lies in the old one, and how far it is to the next in its row and column.
    let [first, right, down] = [0, 1, oldColumns]
    if (rotation === 90) [first, right, down] = [last - oldColumns + 1, -oldColumns, 1]
    if (rotation === 180) [first, right, down] = [last, -1, -oldColumns]
    if (rotation === 270) [first, right, down] = [oldColumns - 1, oldColumns, -1]
    if (flip) [first, right] = [first + (columns - 1) * right, -right]
    const start = at
    for (let row = 0; row < rows; row++) {
      let from = start + first + row * down
      for (let column = 0; column < columns; column++, from += right) data[at++] = planes.data[from] as number
    }
  }
  turnPlane(width, height)
  turnPlane(half(width), half(height))
  turnPlane(half(width), half(height))
  return { width, height, data }
}

type NineNumbers = [number, number, number, number, number, number, number, number, number]

/** Bits behind the point of a whole number that stands for a fraction. */
const fraction = 16

/**
 * The planes of a picture in the coding of high definition; the differences of colour are those of the middle of four pixels.
 *
 * @param picture both its sides are even
 */
export function planesOf({ width, height, data }: Raster): Planes {
  const { matrix, offset } = encoding(highDefinition)
  const planes = new Uint8ClampedArray(bytesOf({ width, height }))
  const [yRed, yGreen, yBlue, uRed, uGreen, uBlue, vRed, vGreen, vBlue] = matrix.map((share) =>
    Math.round(share * (1 << fraction)),
  ) as NineNumbers
  const [yOffset, uOffset, vOffset] = offset.map((by) => Math.round((by + 0.5) * (1 << fraction))) as [
    number,
    number,
    number,
  ]
  // The lowest byte is stored first on all machines that run a browser: red.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const luma = (pixel: number): number =>
    ((pixel & 255) * yRed + ((pixel >>> 8) & 255) * yGreen + ((pixel >>> 16) & 255) * yBlue + yOffset) >>
    fraction
  /** Red and blue: two channels that lie 16 bits apart are added up at once. */
  const outer = 0xff00ff
  let u = width * height
  let v = u + u / 4
  for (let row = 0; row < height; row += 2) {
    let above = row * width
    let below = above + width
    for (const end = below; above < end; above += 2, below += 2, u++, v++) {
      const a = pixels[above] as number
      const b = pixels[above + 1] as number
      const c = pixels[below] as number
      const d = pixels[below + 1] as number
      planes[above] = luma(a)
      planes[above + 1] = luma(b)
      planes[below] = luma(c)
      planes[below + 1] = luma(d)
      const sums = (a & outer) + (b & outer) + (c & outer) + (d & outer)
      const red = (sums & 0xffff) / 4
      const blue = (sums >>> 16) / 4
      const green = (((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255)) / 4
      planes[u] = (red * uRed + green * uGreen + blue * uBlue + uOffset) >> fraction
      planes[v] = (red * vRed + green * vGreen + blue * vBlue + vOffset) >> fraction
    }
  }
  return { width, height, data: planes }
}

/**
 * The colours of a picture. Each pixel has the differences of colour of its four.
 *
 * @param conversion from the planes' coding to red, green and blue
 */
export function rasterOf({ width, height, data }: Planes, { matrix, offset }: Conversion): Raster {
  const [redY, redU, redV, greenY, greenU, greenV, blueY, blueU, blueV] = matrix as NineNumbers
  const [red, green, blue] = offset
  const colours = new Uint8ClampedArray(width * height * 4)
  const halfWidth = half(width)
  const uPlane = width * height
  const vPlane = uPlane + halfWidth * half(height)
  let to = 0
  for (let row = 0; row < height; row++) {
    const chromaRow = (row >> 1) * halfWidth
    for (let column = 0; column < width; column++, to += 4) {
      const y = data[row * width + column] as number
      const u = data[uPlane + chromaRow + (column >> 1)] as number
      const v = data[vPlane + chromaRow + (column >> 1)] as number
      colours[to] = y * redY + u * redU + v * redV + red
      colours[to + 1] = y * greenY + u * greenU + v * greenV + green
      colours[to + 2] = y * blueY + u * blueU + v * blueV + blue
      colours[to + 3] = 255
    }
  }
  return { width, height, data: colours }
}

const half = (length: number): number => (length + 1) >> 1

const bytesOf = ({ width, height }: Size): number => width * height + 2 * half(width) * half(height)
