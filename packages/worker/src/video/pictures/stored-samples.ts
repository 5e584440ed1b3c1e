import type { Rectangle, Size } from '@postfit/core'
import type { VideoSample } from 'mediabunny'
import { takePixelMemory } from '../../pixels/pixel-memory.ts'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'
import type { Conversion } from './ycbcr.ts'

/** A pixel format: see "Pixel Formats" in WebCodecs. */
interface Format {
  /** Of a sample. */
  readonly bits: number
  /** Horizontal and vertical chroma subsampling. */
  readonly across: 1 | 2
  readonly down: 1 | 2
  /** Whether Cb and Cr are interleaved in one plane (NV12). */
  readonly isPaired?: boolean
}

/** Alpha is ignored, as on servers. */
const formats: Readonly<Record<string, Format>> = {
  NV12: { bits: 8, across: 2, down: 2, isPaired: true },
  ...withDepths('I420', { across: 2, down: 2 }),
  ...withDepths('I422', { across: 2, down: 1 }),
  ...withDepths('I444', { across: 1, down: 1 }),
}

function withDepths(name: string, shares: Pick<Format, 'across' | 'down'>): Record<string, Format> {
  const depths = { '': 8, P10: 10, P12: 12 }
  return Object.fromEntries(
    Object.entries(depths).flatMap(([ending, bits]) =>
      [name, `${name}A`].map((name) => [`${name}${ending}`, { bits, ...shares }]),
    ),
  )
}

interface StoredPlane {
  readonly samples: Uint8Array | Uint16Array
  /** The index of the first sample, and the distances to the next sample and to the next row. */
  readonly first: number
  readonly step: number
  readonly stride: number
}

/** The stored YCbCr samples of a picture, neither rotated nor scaled. */
export interface StoredSamples extends Size, Format {
  readonly planes: readonly [luma: StoredPlane, cb: StoredPlane, cr: StoredPlane]
}

/** Whether a decoded picture has readable YCbCr samples. */
export function hasSamples({ format }: VideoSample): boolean {
  return format !== null && format in formats
}

/** Whether a decoded picture has as many samples of each plane, as those in RGB have. */
export function isFullChroma({ format }: VideoSample): boolean {
  const { across, down } = formats[format ?? ''] ?? {}
  return across === 1 && down === 1
}

/** Reads the samples of pictures. They are valid until the next picture is read. */
export function sampleReader(): (picture: VideoSample) => Promise<StoredSamples> {
  let bytes = new Uint8Array()
  return async (picture) => {
    const { codedWidth: width, codedHeight: height } = picture
    const format = formats[picture.format ?? ''] as Format
    const length = picture.allocationSize()
    if (bytes.length !== length) bytes = new Uint8Array(length)
    const layout = await picture.copyTo(bytes)
    const samples = format.bits === 8 ? bytes : new Uint16Array(bytes.buffer)
    const plane = (at: number, step: number, first: number): StoredPlane => {
      const { offset, stride } = layout[at] as PlaneLayout
      const [start, row] = [offset, stride].map((length) => length / samples.BYTES_PER_ELEMENT)
      return { samples, first: (start as number) + first, step, stride: row as number }
    }
    const colors = format.isPaired ? [plane(1, 2, 0), plane(1, 2, 1)] : [plane(1, 1, 0), plane(2, 1, 0)]
    return { width, height, ...format, planes: [plane(0, 1, 0), ...(colors as [StoredPlane, StoredPlane])] }
  }
}

/**
 * A part of a picture, as a view.
 *
 * @param part on even pixels
 */
export function partOfSamples(stored: StoredSamples, { x, y, width, height }: Rectangle): StoredSamples {
  const { across, down } = stored
  const [luma, cb, cr] = stored.planes
  const from = (plane: StoredPlane, column: number, row: number): StoredPlane => {
    return { ...plane, first: plane.first + row * plane.stride + column * plane.step }
  }
  const [column, row] = [x / across, y / down]
  return {
    ...stored,
    width,
    height,
    planes: [from(luma, x, y), from(cb, column, row), from(cr, column, row)],
  }
}

/** The samples of planes. */
export function samplesOf({ width, height, luma, cb, cr }: Planes): StoredSamples {
  const plane = (samples: Uint8Array, stride: number) => ({ samples, first: 0, step: 1, stride })
  const half = chromaSize({ width, height }).width
  const planes = [plane(luma, width), plane(cb, half), plane(cr, half)] as const
  return { width, height, bits: 8, across: 2, down: 2, planes }
}

/**
 * Converts samples to 8 bits and 4:2:0; their coding stays. Samples that are stored as planes are not copied: the planes are only valid as
 * long as the samples are.
 */
export function planesOfSamples(stored: StoredSamples): Planes {
  return storedPlanes(stored) ?? copiedPlanes(stored)
}

/** Samples as they are, if they lie in memory as planes do. */
function storedPlanes({ width, height, bits, across, down, planes }: StoredSamples): Planes | undefined {
  const [luma, cb, cr] = planes
  const { samples } = luma
  const color = chromaSize({ width, height })
  const chroma = color.width * color.height
  const isPacked =
    bits === 8 &&
    across === 2 &&
    down === 2 &&
    samples instanceof Uint8Array &&
    samples.buffer instanceof ArrayBuffer &&
    [luma, cb, cr].every((plane) => plane.step === 1 && plane.samples === samples) &&
    luma.stride === width &&
    [cb, cr].every(({ stride }) => stride === color.width) &&
    cb.first === luma.first + width * height &&
    cr.first === cb.first + chroma
  if (!isPacked) return undefined
  const plane = (first: number, length: number): Uint8Array<ArrayBuffer> =>
    new Uint8Array(samples.buffer as ArrayBuffer, samples.byteOffset + first, length)
  const all = plane(luma.first, width * height + 2 * chroma)
  return {
    width,
    height,
    data: new Uint8ClampedArray(all.buffer, all.byteOffset, all.length),
    luma: plane(luma.first, width * height),
    cb: plane(cb.first, chroma),
    cr: plane(cr.first, chroma),
  }
}

function copiedPlanes(stored: StoredSamples): Planes {
  const { width, height, bits, planes } = as420(stored)
  const target = takePlanes({ width, height })
  const color = chromaSize({ width, height })
  const [luma, cb, cr] = planes
  fillWithBytes(target.luma, { width, height }, luma, bits)
  fillWithBytes(target.cb, color, cb, bits)
  fillWithBytes(target.cr, color, cr, bits)
  return target
}

function fillWithBytes(
  to: Uint8Array,
  { width, height }: Size,
  { samples, first, step, stride }: StoredPlane,
  bits: number,
): void {
  const scale = 2 ** (8 - bits)
  for (let row = 0, start = first, at = 0; row < height; row++, start += stride) {
    if (bits === 8 && step === 1) {
      to.set(samples.subarray(start, start + width), at)
      at += width
    } else {
      const end = start + width * step
      for (let from = start; from < end; from += step) {
        to[at++] = Math.min(255, (samples[from] as number) * scale + 0.5)
      }
    }
  }
}

/** Subsamples chroma to 4:2:0, by means. */
export function as420(stored: StoredSamples): StoredSamples {
  const { width, height, across, down, planes } = stored
  if (across === 2 && down === 2) return stored
  const [luma, cb, cr] = planes
  const size = { width: Math.ceil(width / across), height: Math.ceil(height / down) }
  const means = (plane: StoredPlane) => meansOf(plane, size, chromaSize({ width, height }))
  return { ...stored, across: 2, down: 2, planes: [luma, means(cb), means(cr)] }
}

/** Means of two or four samples; the last one of an odd side is replicated. */
function meansOf(
  { samples, first, stride }: StoredPlane,
  stored: Size,
  { width, height }: Size,
): StoredPlane {
  const columns = stored.width > width ? 2 : 1
  const rows = stored.height > height ? 2 : 1
  const means = new (samples.BYTES_PER_ELEMENT === 1 ? Uint8Array : Uint16Array)(width * height)
  for (let row = 0, at = 0; row < height; row++) {
    const above = first + row * rows * stride
    const below = first + Math.min(row * rows + rows - 1, stored.height - 1) * stride
    for (let column = 0; column < width; column++, at++) {
      const left = column * columns
      const right = Math.min(left + columns - 1, stored.width - 1)
      const sum =
        (samples[above + left] as number) +
        (samples[above + right] as number) +
        (samples[below + left] as number) +
        (samples[below + right] as number)
      means[at] = (sum + 2) >> 2
    }
  }
  return { samples: means, first: 0, step: 1, stride: width }
}

type Nine = [number, number, number, number, number, number, number, number, number]

/**
 * Converts samples to RGB, with replicated chroma.
 *
 * @param conversion from 8-bit YCbCr to RGB
 */
export function rasterOfSamples(
  { width, height, bits, across, down, planes: [luma, cb, cr] }: StoredSamples,
  { matrix, offset }: Conversion,
): Raster {
  const scale = 2 ** (8 - bits)
  const scaled = matrix.map((factor) => factor * scale) as Nine
  const [redY, redU, redV, greenY, greenU, greenV, blueY, blueU, blueV] = scaled
  const [red, green, blue] = offset
  const colors = new Uint8ClampedArray(takePixelMemory(width * height * 4))
  let to = 0
  for (let row = 0; row < height; row++) {
    const lumaRow = luma.first + row * luma.stride
    const chromaRow = Math.floor(row / down)
    const [cbRow, crRow] = [cb.first + chromaRow * cb.stride, cr.first + chromaRow * cr.stride]
    for (let column = 0; column < width; column++, to += 4) {
      const place = (across === 2 ? column >> 1 : column) * cb.step
      const y = luma.samples[lumaRow + column] as number
      const u = cb.samples[cbRow + place] as number
      const v = cr.samples[crRow + place] as number
      colors[to] = y * redY + u * redU + v * redV + red
      colors[to + 1] = y * greenY + u * greenU + v * greenV + green
      colors[to + 2] = y * blueY + u * blueU + v * blueV + blue
      colors[to + 3] = 255
    }
  }
  return { width, height, data: colors }
}
