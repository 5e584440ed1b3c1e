import type { Size } from '@postfit/core'
import { reserve } from '../codecs/wasm-memory.ts'
import { colourSize, type Planes } from '../pixels/planes.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { codeWords, optimalCode } from './huffman-code.ts'
import { endOfImage, jpegHeader } from './jpeg-header.ts'
import { zigzag } from './jpeg-tables.ts'
import type { Quantisation, Quantiser } from './quantisation.ts'

type Transform = (
  pixels: number,
  stride: number,
  rows: number,
  columns: number,
  scratch: number,
  zigzag: number,
  coefficients: number,
) => void

/** What the module exports whose source is assembly/jpeg, where the arguments are explained. */
export interface JpegModule {
  readonly memory: WebAssembly.Memory
  readonly transformHalf: Transform
  readonly transformFull: Transform
  transformPlanes(
    luma: number,
    cb: number,
    cr: number,
    stride: number,
    rows: number,
    columns: number,
    scratch: number,
    zigzag: number,
    coefficients: number,
  ): void
  tokenise(
    coefficients: number,
    mcus: number,
    lumaBlocks: number,
    quantisers: number,
    scratch: number,
    predictors: number,
    counts: number,
    tokens: number,
  ): number
  finestColour(
    pixels: number,
    stride: number,
    columns: number,
    rows: number,
    above: boolean,
    below: boolean,
    scratch: number,
  ): number
  writeBits(tokens: number, end: number, codes: number, rest: number, out: number, last: number): number
}

/** How a picture is to be written. */
export interface JpegSettings {
  /** Whether colours are at half resolution (4:2:0), not at full (4:4:4). */
  readonly halfColour: boolean
  /** How coefficients become small whole numbers at a quality of 1 to 100. */
  quantisation(quality: number): Quantisation
}

/** Writes one picture, as often as it takes. */
export interface JpegEncoder {
  /**
   * The picture as a baseline JPEG with the best Huffman codes: a fraction of the first time's work when it is written
   * again at another quality.
   *
   * @param quality 1 to 100
   */
  encode(quality: number): ArrayBuffer
}

/** ITU-T T.81 has 16 bits for a side, but libjpeg, and so nearly every decoder, refuses what is longer than this. */
const longestSide = 65_500

/** Coefficients up to this many bytes are kept from one pass to the next; those of larger pictures are made anew. */
const keptBytes = 24 << 20

/** MCUs that become tokens, and then bits, at once. */
const mostMcus = 256

// As in the module: see assembly/jpeg/layout.ts. A block has at most 65 tokens, each of 4 bytes and written in less.
const blockBytes = 128
const quantiserBytes = 512
const reciprocalsAt = 128
const leastAt = 384
const reciprocalBits = 19
const coefficientScale = 8
const tokensBytes = 65 * 4
const symbols = 1024

/**
 * Starts writing an opaque picture. Counts as libjpeg does, to the bit: where it rounds to the nearest, what decoders
 * show is what they show of libjpeg's own file.
 *
 * @param module used by nothing else as long as the encoder is; what is left in it by another picture has no effect
 * @param picture planes are of half colour already
 * @throws RangeError when the picture has not as many bytes as its size says, or its size is none that a JPEG can have
 */
export function createJpegEncoder(
  module: JpegModule,
  picture: Raster | Planes,
  { halfColour, quantisation: quantisationAt }: JpegSettings,
): JpegEncoder {
  assertSize(picture)
  const { width, height } = picture
  const side = halfColour ? 16 : 8
  const lumaBlocks = halfColour ? 4 : 1
  const mcuBytes = (lumaBlocks + 2) * blockBytes
  const mcusOfRow = Math.ceil(width / side)
  const mcuRows = Math.ceil(height / side)
  const isPlanes = 'luma' in picture
  const stride = mcusOfRow * side * (isPlanes ? 1 : 4)
  const rowBytes = mcusOfRow * mcuBytes
  const keeps = mcuRows * rowBytes <= keptBytes
  const chunk = Math.min(mostMcus, mcusOfRow * (keeps ? mcuRows : 1))
  const chunkTokens = chunk * (lumaBlocks + 2) * tokensBytes

  // Half a token a pixel is what photos have at quality 94. Pictures that have more make them anew.
  const keptTokens = chunkTokens + (keeps ? width * height * 2 : 0)

  const { at, bytes, halves, words } = reserve(module.memory, {
    zigzag: 64,
    quantisers: 3 * quantiserBytes,
    predictors: 12,
    rest: 12,
    scratch: 8 * blockBytes,
    counts: symbols * 4,
    codes: symbols * 4,
    tokens: keptTokens,
    bits: 2 * chunkTokens + 16,
    pixels: side * stride,
    cb: isPlanes ? (side * stride) / 4 : 0,
    cr: isPlanes ? (side * stride) / 4 : 0,
    coefficients: keeps ? mcuRows * rowBytes : rowBytes,
  })
  bytes.set(
    zigzag.map((place) => place * 2),
    at.zigzag,
  )

  /** Turns a row of MCUs to coefficients. */
  const transform = isPlanes ? ofPlanes(picture) : ofPixels(picture)

  function ofPixels(raster: Raster): (row: number, to: number) => void {
    assertWhole(raster)
    const source = new Uint32Array(raster.data.buffer, raster.data.byteOffset, width * height)
    const turn = halfColour ? module.transformHalf : module.transformFull
    return (row, to) => {
      const rows = copyRows(words, at.pixels / 4, stride / 4, source, width, height, row * side, side)
      turn(at.pixels, stride, rows, Math.ceil(width / 8), at.scratch, at.zigzag, to)
    }
  }

  function ofPlanes({ luma, cb, cr }: Planes): (row: number, to: number) => void {
    const colour = colourSize({ width, height })
    assertSamples(luma, { width, height })
    for (const plane of [cb, cr]) assertSamples(plane, colour)
    return (row, to) => {
      const rows = copyRows(bytes, at.pixels, stride, luma, width, height, row * side, side)
      copyRows(bytes, at.cb, stride / 2, cb, colour.width, colour.height, (row * side) / 2, side / 2)
      copyRows(bytes, at.cr, stride / 2, cr, colour.width, colour.height, (row * side) / 2, side / 2)
      const columns = Math.ceil(width / 8)
      module.transformPlanes(at.pixels, at.cb, at.cr, stride, rows, columns, at.scratch, at.zigzag, to)
    }
  }

  if (keeps) for (let row = 0; row < mcuRows; row++) transform(row, at.coefficients + row * rowBytes)

  /**
   * Makes tokens of the whole picture, some MCUs at a time, and counts their symbols.
   *
   * @param use takes tokens, which lie there no longer than that
   * @returns where the tokens end that start at the first; or undefined when there was no room for all
   */
  function tokenise(use?: (start: number, end: number, last: boolean) => void) {
    words.fill(0, at.counts / 4, at.counts / 4 + symbols)
    words.fill(0, at.predictors / 4, at.predictors / 4 + 3)
    let start = at.tokens
    let all = true
    for (let row = 0; row < mcuRows; row += keeps ? mcuRows : 1) {
      if (!keeps) transform(row, at.coefficients)
      const mcus = keeps ? mcusOfRow * mcuRows : mcusOfRow
      for (let mcu = 0; mcu < mcus; mcu += chunk) {
        if (start + chunkTokens > at.tokens + keptTokens) {
          start = at.tokens
          all = false
        }
        const some = Math.min(chunk, mcus - mcu)
        const end = module.tokenise(
          at.coefficients + mcu * mcuBytes,
          some,
          lumaBlocks,
          at.quantisers,
          at.scratch,
          at.predictors,
          at.counts,
          start,
        )
        use?.(start, end, (keeps || row === mcuRows - 1) && mcu + some === mcus)
        start = end
      }
    }
    return all ? start : undefined
  }

  function setQuantiser({ steps, roundsUpFrom, leftOutBelow }: Quantiser, index: number): void {
    const place = at.quantisers + index * quantiserBytes
    zigzag.forEach((natural, k) => {
      const step = steps[natural] as number
      halves[place / 2 + k] = Math.round(step * coefficientScale * (k === 0 ? 0.5 : 1 - roundsUpFrom))
      words[(place + reciprocalsAt) / 4 + k] = Math.ceil(2 ** reciprocalBits / step)
      halves[(place + leastAt) / 2 + k] = Math.round(step * coefficientScale * (leftOutBelow?.[natural] ?? 0))
    })
  }

  return {
    encode(quality) {
      const quantisers = quantisationAt(quality)
      quantisers.forEach(setQuantiser)
      const end = tokenise()
      // The best for the symbols that were found: of the brightness and of the rest, of luma and of chroma.
      const codes = [0, 1, 2, 3].map((table) =>
        optimalCode(words.subarray(at.counts / 4 + table * 256, at.counts / 4 + (table + 1) * 256)),
      )
      codes.forEach((code, table) => {
        words.set(codeWords(code), at.codes / 4 + table * 256)
      })

      const parts = [
        jpegHeader({ width, height, halfColour, tables: quantisers.map(({ steps }) => steps), codes }),
      ]
      words.fill(0, at.rest / 4, at.rest / 4 + 3)
      const write = (start: number, end: number, last: boolean): void => {
        const written = module.writeBits(start, end, at.codes, at.rest, at.bits, Number(last))
        parts.push(bytes.slice(at.bits, written))
      }
      if (end === undefined) {
        tokenise(write)
      } else {
        for (let start = at.tokens; start < end; start += chunkTokens) {
          write(start, Math.min(start + chunkTokens, end), start + chunkTokens >= end)
        }
      }
      parts.push(endOfImage)
      return joined(parts)
    },
  }
}

/**
 * Copies rows, each of which is filled up with its last.
 *
 * @returns how many there were
 */
function copyRows<A extends Uint8Array | Uint32Array>(
  to: A,
  at: number,
  stride: number,
  from: A,
  width: number,
  height: number,
  first: number,
  most: number,
): number {
  const rows = Math.min(most, height - first)
  for (let y = 0; y < rows; y++) {
    const start = (first + y) * width
    const line = at + y * stride
    to.set(from.subarray(start, start + width), line)
    to.fill(from[start + width - 1] as number, line + width, line + stride)
  }
  return rows
}

function assertSamples({ length }: Uint8Array, { width, height }: Size): void {
  if (length !== width * height) {
    throw new RangeError(`Expected ${width * height} samples for ${width}x${height} but received ${length}`)
  }
}

function assertSize({ width, height }: Size): void {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1 || side > longestSide) {
      throw new RangeError(`Expected sides of 1 to ${longestSide} pixels but received ${width}x${height}`)
    }
  }
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}
