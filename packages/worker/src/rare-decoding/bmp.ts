import { type BmpHeader, fileHeader, readBmpHeader } from './bmp-header.ts'
import { unpackRuns } from './bmp-runs.ts'
import type { DecodedPicture, EmbeddedPicture } from './decoded-picture.ts'

/**
 * Decodes a BMP of Windows or OS/2, alike in every browser: they show several kinds differently, or not at all. Pixels that
 * run-length codes leave out are transparent, as in browsers; so is nothing else unless a mask for alpha says so: the fourth
 * byte of a pixel is not alpha by itself, and a channel of nothing but zeros is none.
 *
 * @throws Error for what is damaged or breaks off, `UnsupportedVariety`
 */
export function decodeBmp(buffer: ArrayBuffer): DecodedPicture | EmbeddedPicture {
  const bytes = withFileHeader(new Uint8Array(buffer))
  const header = readBmpHeader(bytes)
  const { width, height, coding, pixels, byteLength } = header
  if (coding === 'jpeg' || coding === 'png') {
    return { format: coding, bytes: bytes.slice(pixels, byteLength > 0 ? pixels + byteLength : undefined) }
  }
  const data = new Uint8ClampedArray(width * height * 4)
  if (coding === 'plain') readRows(bytes, header, data)
  else readRuns(bytes, header, data)
  return { raster: { width, height, data } }
}

/** A bitmap that starts with its second header gets a first one, which leaves the place of its pixels out. */
function withFileHeader(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] === 0x42) return bytes
  const whole = new Uint8Array(fileHeader + bytes.length)
  whole.set([0x42, 0x4d])
  whole.set(bytes, fileHeader)
  return whole
}

/** The row of the picture that a row of the file is. */
function shownRow({ height, topDown }: BmpHeader, row: number): number {
  return topDown ? row : height - 1 - row
}

function readRuns(bytes: Uint8Array, header: BmpHeader, data: Uint8ClampedArray): void {
  const { width, coding, palette } = header
  const isWhole = unpackRuns(bytes, header, (x, row, value) => {
    const color = coding === 'rle24' ? value : (palette[value] ?? 0)
    setPixel(data, (shownRow(header, row) * width + x) * 4, color)
  })
  if (!isWhole) throw new Error('It breaks off')
}

function setPixel(data: Uint8ClampedArray, at: number, color: number): void {
  data[at] = color >> 16
  data[at + 1] = (color >> 8) & 255
  data[at + 2] = color & 255
  data[at + 3] = 255
}

function readRows(bytes: Uint8Array, header: BmpHeader, data: Uint8ClampedArray): void {
  const { width, height, bits, pixels, palette } = header
  const stride = Math.ceil((width * bits) / 32) * 4
  // The last row need not be filled up.
  if (pixels + stride * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length) {
    throw new Error('It breaks off')
  }
  const read = bits <= 8 ? indexed(palette, bits) : bits === 24 ? readTrue : masked(header)
  for (let row = 0; row < height; row++) {
    const to = shownRow(header, row) * width * 4
    read(bytes, pixels + row * stride, width, data, to)
  }
  if (bits === 16 || bits === 32) endAlpha(data, header.masks[3] !== 0)
}

type ReadRow = (bytes: Uint8Array, at: number, width: number, data: Uint8ClampedArray, to: number) => void

/** Colours from a palette; those that it has not are black. */
function indexed(palette: readonly number[], bits: number): ReadRow {
  const perByte = 8 / bits
  return (bytes, at, width, data, to) => {
    for (let x = 0; x < width; x++) {
      const byte = bytes[at + Math.floor(x / perByte)] as number
      const value = (byte >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1)
      setPixel(data, to + x * 4, palette[value] ?? 0)
    }
  }
}

const readTrue: ReadRow = (bytes, at, width, data, to) => {
  for (let x = 0; x < width; x++) {
    const from = at + x * 3
    const pixel = to + x * 4
    data[pixel] = bytes[from + 2] as number
    data[pixel + 1] = bytes[from + 1] as number
    data[pixel + 2] = bytes[from] as number
    data[pixel + 3] = 255
  }
}

/** Pixels of 16 or 32 bits, in which each channel has some of the bits. */
function masked({ bits, masks }: BmpHeader): ReadRow {
  const channels = masks.map((mask) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)
    return { mask, shift, scale: mask === 0 ? 0 : 255 / (mask >>> shift) }
  })
  return (bytes, at, width, data, to) => {
    for (let x = 0; x < width; x++) {
      const from = at + (x * bits) / 8
      const low = (bytes[from] as number) | ((bytes[from + 1] as number) << 8)
      const pixel =
        bits === 16 ? low : low | ((bytes[from + 2] as number) << 16) | ((bytes[from + 3] as number) << 24)
      for (let channel = 0; channel < 4; channel++) {
        const { mask, shift, scale } = channels[channel] as (typeof channels)[number]
        data[to + x * 4 + channel] = ((pixel & mask) >>> shift) * scale
      }
    }
  }
}

/** Programs write a mask for alpha, and zeros where it is, into pictures that are not transparent. */
function endAlpha(data: Uint8ClampedArray, hasMask: boolean): void {
  let all = 0
  if (hasMask) for (let at = 3; at < data.length; at += 4) all |= data[at] as number
  if (all === 0) for (let at = 3; at < data.length; at += 4) data[at] = 255
}
