import { UnsupportedVariety } from './decoded-picture.ts'

/** How the pixels of a BMP are written. */
export type BmpCoding = 'plain' | 'rle4' | 'rle8' | 'rle24' | 'jpeg' | 'png'

/** What the headers of a BMP say. */
export interface BmpHeader {
  readonly width: number
  readonly height: number
  /** Whether the first row is the upper one. */
  readonly topDown: boolean
  /** Bits a pixel: 1, 2, 4, 8, 16, 24 or 32; 0 where another format is embedded. */
  readonly bits: number
  readonly coding: BmpCoding
  /** Where the bits of red, green, blue and alpha are in a pixel of 16 or 32 bits. */
  readonly masks: readonly [red: number, green: number, blue: number, alpha: number]
  /** Colours as 0xRRGGBB. */
  readonly palette: readonly number[]
  /** Where the pixels are, and how many bytes the header says that they take; 0 where it does not say. */
  readonly pixels: number
  readonly byteLength: number
}

/** Bytes of the first header, which is the file's. */
export const fileHeader = 14
/** Sizes of the headers: OS/2 1, Windows, with masks, with alpha, OS/2 2, Windows 4 and 5. */
const size = { core: 12, info: 40, masks: 52, alphaMask: 56, os2: 64 }

/**
 * Reads the headers of a BMP (Windows GDI, "Bitmap Storage"; OS/2, "Bitmap File Format") or the first one of an array of them.
 *
 * @throws RangeError where the file ends within them, `UnsupportedVariety`, or Error for what is none
 */
export function readBmpHeader(bytes: Uint8Array<ArrayBuffer>): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // "BA": an array of bitmaps, each behind 14 bytes; offsets are those of the whole file all the same.
  const start = view.getUint16(0, true) === 0x4142 ? fileHeader : 0
  if (view.getUint16(start, true) !== 0x4d42) throw new Error('It does not start with a bitmap')
  const info = start + fileHeader
  const length = view.getUint32(info, true)
  if (length < size.core || length > 1000) throw new Error(`Its header says that it has ${length} bytes`)
  const isCore = length === size.core
  const isOs2 =
    length > size.core && length <= size.os2 && ![size.info, size.masks, size.alphaMask].includes(length)
  /** A field that shorter headers leave out, which means 0. */
  const field = (at: number): number => (at + 4 <= length ? view.getUint32(info + at, true) : 0)

  const width = isCore ? view.getUint16(info + 4, true) : view.getInt32(info + 4, true)
  const height = isCore ? view.getUint16(info + 6, true) : view.getInt32(info + 8, true)
  const bits = view.getUint16(info + (isCore ? 10 : 14), true)
  if (width <= 0 || height === 0) throw new Error('It has no size')
  const compression = isCore ? 0 : field(16)
  const coding = codingOf(compression, bits, isOs2)
  const masked = !isOs2 && (compression === 3 || compression === 6)
  if (coding === 'plain' && ![1, 2, 4, 8, 16, 24, 32].includes(bits)) {
    throw new UnsupportedVariety(`Its pixels have ${bits} bits, which Postfit does not read`)
  }

  const inHeader = length >= size.masks && !isOs2
  const masksBehind = masked && !inHeader ? (compression === 6 ? 16 : 12) : 0
  const mask = (at: number): number =>
    masked && (at < 3 || compression === 6 || length >= size.alphaMask)
      ? view.getUint32(info + size.info + at * 4, true)
      : 0
  const usual = bits === 16 ? ([0x7c00, 0x3e0, 0x1f, 0] as const) : ([0xff0000, 0xff00, 0xff, 0] as const)

  const paletteAt = info + length + masksBehind
  const entry = isCore ? 3 : 4
  const told = view.getUint32(start + 10, true)
  const max = bits <= 8 && bits > 0 ? 2 ** bits : 0
  const wanted = Math.min((isCore ? 0 : field(32)) || max, max)
  // Files that leave the place of their pixels out have them behind their colours.
  const pixels = told > info && told < bytes.length ? told : paletteAt + wanted * entry
  // Where the pixels are told to begin at the colours, these are read all the same, as Chromium and libvips do (Pillow's pal8_offset.bmp).
  const paletteEnd = pixels > paletteAt ? pixels : bytes.length
  const entries = Math.max(0, Math.min(wanted, Math.floor((paletteEnd - paletteAt) / entry)))
  const palette = Array.from({ length: entries }, (_, i) => {
    const at = paletteAt + i * entry
    return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)
  })
  return {
    width,
    height: Math.abs(height),
    topDown: height < 0,
    bits,
    coding,
    masks: masked ? [mask(0), mask(1), mask(2), mask(3)] : usual,
    palette,
    pixels,
    byteLength: isCore ? 0 : field(20),
  }
}

function codingOf(compression: number, bits: number, isOs2: boolean): BmpCoding {
  if (compression === 0) return 'plain'
  if (compression === 1 && bits === 8) return 'rle8'
  if (compression === 2 && bits === 4) return 'rle4'
  if (isOs2 && compression === 4 && bits === 24) return 'rle24'
  if (!isOs2 && (compression === 3 || compression === 6) && (bits === 16 || bits === 32)) return 'plain'
  if (!isOs2 && compression === 4) return 'jpeg'
  if (!isOs2 && compression === 5) return 'png'
  const what =
    isOs2 && compression === 3 ? 'Huffman codes of OS/2' : `compression ${compression} with ${bits} bits`
  throw new UnsupportedVariety(`It is written with ${what}, which Postfit does not read`)
}
