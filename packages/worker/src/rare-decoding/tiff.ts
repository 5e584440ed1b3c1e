import { addDecoder, BaseDecoder, fromArrayBuffer, type GeoTIFFImage } from 'geotiff'
import type { Raster } from '../pixels/raster.ts'
import { type DecodedPicture, UnsupportedVariety } from './decoded-picture.ts'
import { decodeFax, type FaxCoding } from './fax.ts'
import { labToRgb } from './lab.ts'
import { unpackLzw } from './lzw.ts'

/** What is read (TIFF 6.0 and Adobe's technical notes), and the names of what is not. */
const compressions: readonly (number | undefined)[] = [undefined, 1, 2, 3, 4, 5, 7, 8, 32773, 32946]
const unsupportedCompressions: Readonly<Record<number, string>> = {
  6: 'JPEG in the way of old programs',
  33003: 'JPEG 2000',
  33004: 'JPEG 2000',
  33005: 'JPEG 2000',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'Zstandard',
  50001: 'WebP',
  50002: 'JPEG XL',
}
const jpeg = 7
const photometric = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, inks: 5, ycc: 6, lab: 8, iccLab: 9 }
const extra = { unspecified: 0, premultiplied: 1, alpha: 2 }
const integers = 1
const signed = 2

type Samples = Uint8Array | Uint16Array | Uint32Array

/** What the directory of a picture says of its samples. */
interface Layout {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly color: number
  /** Which of its samples is alpha, and whether colours are multiplied by it; undefined where none is. */
  readonly alpha: number | undefined
  readonly premultiplied: boolean
}

/**
 * Decodes the first page of a TIFF or BigTIFF: strips or tiles, samples side by side or in planes, of up to 32 bits.
 *
 * @throws Error for what is damaged or breaks off, `UnsupportedVariety`
 */
export async function decodeTiff(buffer: ArrayBuffer): Promise<DecodedPicture> {
  const stored = await firstPage(buffer)
  const turned = await withBitsInOrder(stored, buffer)
  const image = turned ? await firstPage(turned) : stored
  const tag = (name: Parameters<typeof image.fileDirectory.loadValue>[0]) =>
    image.fileDirectory.loadValue(name)
  const compression = (await tag('Compression')) as number | undefined
  if (!compressions.includes(compression)) {
    const what = unsupportedCompressions[compression ?? 1] ?? `compression ${compression}`
    throw new UnsupportedVariety(`It is compressed with ${what}, which Postfit does not read`)
  }
  await unifyDepths(image)
  // Strips and tiles of no bytes were never written: geotiff takes them for zeros.
  const lengths = ((await tag('StripByteCounts')) ?? (await tag('TileByteCounts')) ?? []) as ArrayLike<number>
  if (Array.from(lengths).some((length) => Number(length) === 0)) throw new Error('It breaks off')
  const layout = await layoutOf(image, compression)
  await assertBlocks(image, lengths.length)
  const planes = (await image.readRasters({ interleave: false })) as unknown as readonly Samples[]
  if (planes.some(({ length }) => length < layout.width * layout.height)) throw new Error('It breaks off')
  const raster = { ...pick(layout), data: await pixelsOf(image, planes, layout) }
  return {
    raster,
    ...(layout.color === photometric.inks && { inks: true }),
  }
}

type Directory = GeoTIFFImage['fileDirectory']

async function firstPage(buffer: ArrayBuffer): Promise<GeoTIFFImage> {
  const image = await (await fromArrayBuffer(buffer)).getImage(0)
  if (!image.littleEndian) readFarArrays(image.fileDirectory, new DataView(buffer))
  return image
}

/** Places and lengths of strips and tiles, and colours. */
const arrays: readonly number[] = [273, 279, 324, 325, 320]
/** By the type of its values: SHORT, LONG, LONG8. */
const readers: Readonly<Record<number, (view: DataView, at: number) => number>> = {
  3: (view, at) => view.getUint16(at),
  4: (view, at) => view.getUint32(at),
  16: (view, at) => Number(view.getBigUint64(at)),
}

/**
 * geotiff.js (3.0.5) reads arrays that are not within 1 kB of their directory, as all palettes of 256 colours, with the lowest
 * byte first, whatever the file says: those of big-endian files are read here.
 */
function readFarArrays({ deferredArrays, actualizedFields }: Directory, view: DataView): void {
  for (const tag of arrays) {
    const array = deferredArrays.get(tag)
    const read = array && readers[array.fieldType]
    if (!read) continue
    const { arrayOffset, itemSize, length } = array
    actualizedFields.set(
      tag,
      Array.from({ length }, (_, at) => read(view, arrayOffset + at * itemSize)),
    )
  }
}
const bitsPerSample = 258

/** One depth stands for all samples where no more are told, and those of samples that there are not count for nothing, as for libtiff. */
async function unifyDepths(image: GeoTIFFImage): Promise<void> {
  const samples = image.getSamplesPerPixel()
  const told = (await image.fileDirectory.loadValue('BitsPerSample')) as ArrayLike<number> | undefined
  if (!told || told.length === samples) return
  const depths = Array.from({ length: samples }, (_, at) => told[at] ?? (told[0] as number))
  image.fileDirectory.actualizedFields.set(bitsPerSample, depths)
}

async function numberOf(
  directory: Directory,
  name: Parameters<Directory['loadValue']>[0],
): Promise<number | undefined> {
  return (await directory.loadValue(name)) as number | undefined
}

/** How large the strips or tiles of a picture are; a strip that says that it has more rows than there are has those. */
async function blockSize(directory: Directory): Promise<{ tileWidth: number; tileHeight: number }> {
  const width = (await numberOf(directory, 'ImageWidth')) ?? 0
  const height = (await numberOf(directory, 'ImageLength')) ?? 0
  const rows = (await numberOf(directory, 'RowsPerStrip')) ?? height
  return {
    tileWidth: (await numberOf(directory, 'TileWidth')) ?? width,
    tileHeight: (await numberOf(directory, 'TileLength')) ?? Math.min(rows, height),
  }
}

/**
 * Strips or tiles of no size would be endlessly many, which geotiff.js (3.0.5) walks through all the same, as it does those
 * that there are not.
 *
 * @throws Error
 */
async function assertBlocks(image: GeoTIFFImage, told: number): Promise<void> {
  const { tileWidth, tileHeight } = await blockSize(image.fileDirectory)
  if (![tileWidth, tileHeight].every((side) => Number.isInteger(side) && side > 0)) {
    throw new Error('Its parts have no size')
  }
  const blocks = Math.ceil(image.getWidth() / tileWidth) * Math.ceil(image.getHeight() / tileHeight)
  if (blocks > told) throw new Error(`It has ${told} of ${blocks} parts`)
}

/** The codes of fax machines, which geotiff.js does not read. */
class FaxDecoder extends BaseDecoder {
  override decodeBlock(block: ArrayBufferLike): ArrayBufferLike {
    const { fax, tileWidth, tileHeight } = this.parameters as unknown as FaxParameters
    return decodeFax(new Uint8Array(block), fax, tileWidth, tileHeight).buffer
  }
}

interface FaxParameters {
  readonly fax: FaxCoding
  readonly tileWidth: number
  readonly tileHeight: number
}

addDecoder(
  [2, 3, 4],
  () => Promise.resolve(FaxDecoder),
  async (directory) => {
    const compression = await numberOf(directory, 'Compression')
    const options = await numberOf(directory, 'T4Options')
    return {
      fax: { compression, twoDimensional: ((options ?? 0) & 1) === 1 },
      ...(await blockSize(directory)),
      predictor: 1,
      bitsPerSample: 1,
      planarConfiguration: 1,
    }
  },
  false,
)

interface StripParameters {
  /** Bytes that a strip or a tile has, unpacked. */
  readonly max: number
}

/** That of geotiff.js (3.0.5) fills the memory where a code leads into itself, which ends the page, and knows one order of bits. */
class LzwDecoder extends BaseDecoder {
  override decodeBlock(block: ArrayBufferLike): ArrayBufferLike {
    const { max } = this.parameters as unknown as StripParameters
    return unpackLzw(new Uint8Array(block), max).slice().buffer
  }
}

addDecoder(
  5,
  () => Promise.resolve(LzwDecoder),
  async (directory) => {
    const { tileWidth, tileHeight } = await blockSize(directory)
    const depths = Array.from(
      ((await directory.loadValue('BitsPerSample')) as ArrayLike<number> | undefined) ?? [1],
    )
    const planarConfiguration = (await numberOf(directory, 'PlanarConfiguration')) ?? 1
    const bits = depths.reduce((sum, depth) => sum + depth, 0)
    return {
      ...{ tileWidth, tileHeight, planarConfiguration, bitsPerSample: depths },
      predictor: (await numberOf(directory, 'Predictor')) ?? 1,
      max: Math.ceil((tileWidth * bits) / 8) * tileHeight,
    }
  },
)

/**
 * A copy in which the highest bit of each byte comes first (`FillOrder`), or `null` where that is so anyway. libtiff turns the bytes
 * of all compressions but JPEG.
 */
async function withBitsInOrder(image: GeoTIFFImage, buffer: ArrayBuffer): Promise<ArrayBuffer | null> {
  const { fileDirectory: directory } = image
  if ((await directory.loadValue('FillOrder')) !== 2 || (await directory.loadValue('Compression')) === jpeg)
    return null
  const turned = buffer.slice(0)
  const [offsets, lengths] = await Promise.all(
    (image.isTiled
      ? (['TileOffsets', 'TileByteCounts'] as const)
      : (['StripOffsets', 'StripByteCounts'] as const)
    ).map(async (name) =>
      Array.from(((await directory.loadValue(name)) as ArrayLike<number> | undefined) ?? [], Number),
    ),
  )
  for (const [index, offset] of (offsets ?? []).entries()) {
    const end = Math.min(offset + (lengths?.[index] ?? 0), buffer.byteLength)
    if (offset >= end) continue
    const block = new Uint8Array(turned, offset, end - offset)
    for (let at = 0; at < block.length; at++) block[at] = reversed(block[at] as number)
  }
  return turned
}

function reversed(byte: number): number {
  let value = 0
  for (let bit = 0; bit < 8; bit++) value |= ((byte >> bit) & 1) << (7 - bit)
  return value
}

function pick({ width, height }: Layout): Omit<Raster, 'data'> {
  return { width, height }
}

async function layoutOf(image: GeoTIFFImage, compression: number | undefined): Promise<Layout> {
  const list = async (
    name: 'SampleFormat' | 'ExtraSamples' | 'BitsPerSample' | 'YCbCrSubSampling',
  ): Promise<number[]> =>
    Array.from(((await image.fileDirectory.loadValue(name)) as ArrayLike<number> | undefined) ?? [])
  const number = async (name: 'PhotometricInterpretation' | 'InkSet'): Promise<number | undefined> =>
    (await image.fileDirectory.loadValue(name)) as number | undefined
  const samples = image.getSamplesPerPixel()
  const [bits = 1, ...others] = await list('BitsPerSample')
  const color = await number('PhotometricInterpretation')
  const known = Object.values(photometric).includes(color ?? -1)
  if (color === undefined || !known) {
    throw new UnsupportedVariety(`Its colours are of kind ${color}, which Postfit does not read`)
  }
  const isLab = color === photometric.lab || color === photometric.iccLab
  if (
    (await list('SampleFormat')).some(
      (format) => !(isLab && format === signed) && format !== integers && format !== 4,
    )
  ) {
    throw new UnsupportedVariety(
      'Its samples are floating-point or signed numbers, which Postfit does not read',
    )
  }
  if (![1, 2, 4, 8, 16, 32].includes(bits)) {
    throw new UnsupportedVariety(`Its samples have ${bits} bits, which Postfit does not read`)
  }
  if (others.some((other) => other !== bits)) {
    throw new UnsupportedVariety('Its channels have different depths, which Postfit does not read')
  }
  const [across = 2, down = 2] = await list('YCbCrSubSampling')
  if (color === photometric.ycc && compression !== jpeg && (across !== 1 || down !== 1)) {
    throw new UnsupportedVariety(
      'Its colours are at a lower resolution without being a JPEG, which Postfit does not read',
    )
  }
  if (isLab && bits !== 8 && bits !== 16) {
    throw new UnsupportedVariety(`Its CIELAB has ${bits} bits, which Postfit does not read`)
  }
  const channels = [1, 1, 3, 1, 0, 4, 3, 0, 3, 3][color] as number
  if (samples < channels || (color === photometric.inks && ((await number('InkSet')) ?? 1) !== 1)) {
    throw new UnsupportedVariety(`It has ${samples} channels of kind ${color}, which Postfit does not read`)
  }
  const told = await list('ExtraSamples')
  // A fourth sample that nobody explains: libtiff and libvips take it for alpha that colours are multiplied by.
  const isUntold =
    color === photometric.rgb && samples > 3 && (told[0] ?? extra.unspecified) === extra.unspecified
  const extras = isUntold ? [extra.premultiplied] : told
  const place = extras.findIndex((one) => one === extra.alpha || one === extra.premultiplied)
  return {
    width: image.getWidth(),
    height: image.getHeight(),
    bits,
    color,
    alpha: place === -1 || channels + place >= samples ? undefined : channels + place,
    premultiplied: extras[place] === extra.premultiplied,
  }
}

/** RGBA; of inks all four, and no alpha. */
async function pixelsOf(
  image: GeoTIFFImage,
  planes: readonly Samples[],
  layout: Layout,
): Promise<Raster['data']> {
  const { width, height, bits, color, alpha, premultiplied } = layout
  const data = new Uint8ClampedArray(width * height * 4)
  const scale = 255 / (2 ** bits - 1)
  const plane = (n: number): Samples => planes[n] as Samples
  const [first, second, third, fourth] = planes as readonly [Samples, Samples, Samples, Samples]
  const isLab = color === photometric.lab || color === photometric.iccLab
  const palette = color === photometric.palette ? await paletteOf(image, 2 ** bits) : undefined
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
  if (color === photometric.ycc) toRgb(data)
  if (alpha !== undefined && color !== photometric.inks) setAlpha(data, plane(alpha), scale, premultiplied)
  return data
}

/** Three tables of 16 bits, one behind the other: red, green, blue. */
async function paletteOf(image: GeoTIFFImage, colors: number): Promise<Uint8ClampedArray> {
  const map = (await image.fileDirectory.loadValue('ColorMap')) as ArrayLike<number> | undefined
  if (!map || map.length < colors * 3) throw new Error('Its colours are missing')
  // Old programs write 8 bits into the 16.
  const isShort = Array.from(map).every((value) => value < 256)
  const level = (at: number): number => (isShort ? (map[at] as number) : (map[at] as number) / 257)
  return Uint8ClampedArray.from({ length: colors * 3 }, (_, i) => level((i % 3) * colors + Math.floor(i / 3)))
}

/** By the matrix of JFIF, which is TIFF's as well unless a file says otherwise. */
function toRgb(data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const y = data[at] as number
    const cb = (data[at + 1] as number) - 128
    const cr = (data[at + 2] as number) - 128
    data[at] = y + 1.402 * cr
    data[at + 1] = y - 0.344136 * cb - 0.714136 * cr
    data[at + 2] = y + 1.772 * cb
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
