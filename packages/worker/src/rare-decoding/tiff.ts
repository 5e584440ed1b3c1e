import type { Raster } from '../pixels/raster.ts'
import { type DecodedPicture, type EmbeddedPicture, UnsupportedVariety } from './decoded-picture.ts'
import { labToRgb } from './lab.ts'
import { readDirectory, type TiffDirectory, tag } from './tiff/directory.ts'
import { oldJpeg } from './tiff/old-jpeg.ts'
import { readPlanes } from './tiff/planes.ts'
import type { SampleLayout, Samples } from './tiff/samples.ts'
import { compression } from './tiff/unpack.ts'

const photometric = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, inks: 5, ycc: 6, lab: 8, iccLab: 9 }
const extra = { unspecified: 0, premultiplied: 1, alpha: 2 }
const integers = 1
const signed = 2
/** Of BT.601, as in JFIF. */
const jfifShares = [0.299, 0.587, 0.114]
/** Black and white of brightness, the middle and the most of colour. */
const fullRange = [0, 255, 128, 255]

/** Depths that are read beside those of up to 16 bits. */
const deepest: readonly number[] = [24, 32]

/** What the directory of a picture says of its samples. */
interface Layout {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly samples: number
  readonly color: number
  /** Which of its samples is alpha, and whether colours are multiplied by it; undefined where none is. */
  readonly alpha: number | undefined
  readonly premultiplied: boolean
  readonly unit: SampleLayout['unit']
}

/**
 * Decodes the first page of a TIFF or BigTIFF: strips or tiles, samples side by side or in planes, of up to 32 bits.
 *
 * @throws Error for what is damaged or breaks off, `UnsupportedVariety`
 */
export async function decodeTiff(buffer: ArrayBuffer): Promise<DecodedPicture | EmbeddedPicture> {
  const directory = readDirectory(buffer)
  if (directory.first(tag.compression) === compression.oldJpeg) {
    return { format: 'jpeg', bytes: oldJpeg(directory) }
  }
  const layout = layoutOf(directory)
  const { width, height, bits, samples, unit } = layout
  const depths = Array.from({ length: samples }, () => bits)
  const planes = await readPlanes(directory, layout, depths, unit)
  const raster = { width, height, data: pixelsOf(directory, planes, layout) }
  return { raster, ...(layout.color === photometric.inks && { inks: true }) }
}

function layoutOf({ list, first }: TiffDirectory): Layout {
  const samples = first(tag.samplesPerPixel) ?? 1
  // One depth stands for all samples where no more are told, and those of samples that there are not count for nothing, as for libtiff.
  const [bits = 1, ...others] = list(tag.bitsPerSample).slice(0, samples)
  const color = first(tag.photometric)
  const known = Object.values(photometric).includes(color ?? -1)
  if (color === undefined || !known) {
    throw new UnsupportedVariety(`Its colours are of kind ${color}, which Postfit does not read`)
  }
  const isLab = color === photometric.lab || color === photometric.iccLab
  const formats = list(tag.sampleFormat)
  if (formats.some((format) => !(isLab && format === signed) && format !== integers && format !== 4)) {
    throw new UnsupportedVariety(
      'Its samples are floating-point or signed numbers, which Postfit does not read',
    )
  }
  const code = first(tag.compression)
  const isRead = (bits >= 1 && bits <= 16) || deepest.includes(bits)
  if (!isRead || (code === compression.jpeg && bits !== 8)) {
    throw new UnsupportedVariety(`Its samples have ${bits} bits, which Postfit does not read`)
  }
  if (others.some((other) => other !== bits)) {
    throw new UnsupportedVariety('Its channels have different depths, which Postfit does not read')
  }
  if (isLab && bits !== 8 && bits !== 16) {
    throw new UnsupportedVariety(`Its CIELAB has ${bits} bits, which Postfit does not read`)
  }
  const channels = [1, 1, 3, 1, 0, 4, 3, 0, 3, 3][color] as number
  if (samples < channels || (color === photometric.inks && (first(tag.inkSet) ?? 1) !== 1)) {
    throw new UnsupportedVariety(`It has ${samples} channels of kind ${color}, which Postfit does not read`)
  }
  const told = list(tag.extraSamples)
  // A fourth sample that nobody explains: libtiff and libvips take it for alpha that colours are multiplied by.
  const isUntold =
    color === photometric.rgb && samples > 3 && (told[0] ?? extra.unspecified) === extra.unspecified
  const extras = isUntold ? [extra.premultiplied] : told
  const place = extras.findIndex((one) => one === extra.alpha || one === extra.premultiplied)
  return {
    width: first(tag.width) ?? 0,
    height: first(tag.height) ?? 0,
    ...{ bits, samples, color },
    alpha: place === -1 || channels + place >= samples ? undefined : channels + place,
    premultiplied: extras[place] === extra.premultiplied,
    unit:
      color === photometric.ycc && code !== compression.jpeg ? unitOf({ list, first }, bits, samples) : null,
  }
}

/** How many samples of brightness share a pair of colour; a JPEG has that in itself. */
function unitOf(
  { list, first }: Pick<TiffDirectory, 'list' | 'first'>,
  bits: number,
  samples: number,
): Layout['unit'] {
  const [across = 2, down = 2] = list(tag.subsampling)
  if (across === 1 && down === 1) return null
  const isKnown = [1, 2, 4].includes(across) && [1, 2, 4].includes(down)
  if (!isKnown || bits !== 8 || samples !== 3 || (first(tag.planarConfiguration) ?? 1) !== 1) {
    throw new UnsupportedVariety(
      `Its colours are at a lower resolution (${across}x${down}) in a way that Postfit does not read`,
    )
  }
  return { across, down }
}

/** RGBA; of inks all four, and no alpha. */
function pixelsOf(directory: TiffDirectory, planes: readonly Samples[], layout: Layout): Raster['data'] {
  const { width, height, bits, color, alpha, premultiplied } = layout
  const data = new Uint8ClampedArray(width * height * 4)
  const scale = 255 / (2 ** bits - 1)
  const plane = (n: number): Samples => planes[n] as Samples
  const [first, second, third, fourth] = planes as readonly [Samples, Samples, Samples, Samples]
  const isLab = color === photometric.lab || color === photometric.iccLab
  const palette = color === photometric.palette ? paletteOf(directory, 2 ** bits) : undefined
  for (let i = 0, at = 0; i < width * height; i++, at += 4) {
    const value = first[i] as number
    if (palette) {
      for (let c = 0; c < 3; c++) data[at + c] = palette[value * 3 + c] ?? 0
    } else if (color === photometric.blackIsZero || color === photometric.whiteIsZero) {
      const level = value * scale
      const gray = color === photometric.blackIsZero ? level : 255 - level
      data[at] = data[at + 1] = data[at + 2] = gray
    } else if (isLab) {
      labToRgb(value, second[i] as number, third[i] as number, bits, color === photometric.iccLab, data, at)
    } else {
      data[at] = value * scale
      data[at + 1] = (second[i] as number) * scale
      data[at + 2] = (third[i] as number) * scale
    }
    data[at + 3] = color === photometric.inks ? (fourth[i] as number) * scale : 255
  }
  if (color === photometric.ycc) toRgb(data, bits, directory)
  if (alpha !== undefined && color !== photometric.inks) setAlpha(data, plane(alpha), scale, premultiplied)
  return data
}

/** Three tables of 16 bits, one behind the other: red, green, blue. */
function paletteOf({ list }: TiffDirectory, colors: number): Uint8ClampedArray {
  const map = list(tag.colorMap)
  if (map.length < colors * 3) throw new Error('Its colours are missing')
  // Old programs write 8 bits into the 16.
  const isShort = map.every((value) => value < 256)
  const level = (at: number): number => (isShort ? (map[at] as number) : (map[at] as number) / 257)
  return Uint8ClampedArray.from({ length: colors * 3 }, (_, i) => level((i % 3) * colors + Math.floor(i / 3)))
}

/**
 * By the shares of red, green and blue in the brightness, which are those of JFIF unless a file says otherwise, and by what is black and
 * white: all that a sample can hold, or the range of television (TIFF 6.0, sections 20 and 21).
 */
function toRgb(data: Uint8ClampedArray, bits: number, { list, first }: TiffDirectory): void {
  // A JPEG has none of this, and is what JFIF says.
  const isJpeg = first(tag.compression) === compression.jpeg
  const told = list(tag.lumaShares)
  const isKnown = told.length === 3 && (told[1] as number) > 0 && !isJpeg
  const [red, green, blue] = (isKnown ? told : jfifShares) as [number, number, number]
  const ends = list(tag.blackAndWhite)
  const [black, white, middle, max] = (ends.length === 6 && bits === 8 && !isJpeg ? ends : fullRange) as [
    number,
    number,
    number,
    number,
  ]
  const [luma, chroma] = [255 / (white - black), 127 / (max - middle)]
  for (let at = 0; at < data.length; at += 4) {
    const y = ((data[at] as number) - black) * luma
    const cb = ((data[at + 1] as number) - middle) * chroma
    const cr = ((data[at + 2] as number) - middle) * chroma
    const [r, b] = [y + 2 * (1 - red) * cr, y + 2 * (1 - blue) * cb]
    data[at] = r
    data[at + 1] = (y - red * r - blue * b) / green
    data[at + 2] = b
  }
}

function setAlpha(data: Uint8ClampedArray, samples: Samples, scale: number, premultiplied: boolean): void {
  for (let i = 0, at = 0; at < data.length; i++, at += 4) {
    const alpha = (samples[i] as number) * scale
    data[at + 3] = alpha
    if (!premultiplied || alpha <= 0) continue
    for (let c = 0; c < 3; c++) data[at + c] = ((data[at + c] as number) * 255) / alpha
  }
}
