import type { Size } from '@postfit/core'
import { joinedBytes } from '../bytes/joined-bytes.ts'
import { reserve } from '../codecs/wasm-memory.ts'
import { chromaSize, type Planes } from '../pixels/planes.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { codeWords, type HuffmanCode, optimalCode } from './huffman-code.ts'
import { endOfImage, frameHeader, scanHeader } from './jpeg-header.ts'
import { zigzag } from './jpeg-tables.ts'
import type { Quantization, Quantizer } from './quantization.ts'
import { baseline, progressive, type Scan } from './scans.ts'

type FdctRow = (
  pixels: number,
  stride: number,
  rows: number,
  columns: number,
  scratch: number,
  zigzag: number,
  coefficients: number,
) => void

/** The exports of the module in assembly/jpeg, which documents the arguments. */
export interface JpegModule {
  readonly memory: WebAssembly.Memory
  readonly fdctRow420: FdctRow
  readonly fdctRow444: FdctRow
  fdctRowPlanar420(
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
  tokenize(
    coefficients: number,
    mcus: number,
    lumaBlocks: number,
    quantizers: number,
    scratch: number,
    hasAc: boolean,
    predictors: number,
    counts: number,
    tokens: number,
  ): number
  tokenizeAc(
    coefficients: number,
    mcuBlocks: number,
    component: number,
    side: number,
    columns: number,
    rows: number,
    first: number,
    last: number,
    quantizers: number,
    scratch: number,
    pending: number,
    isEnd: boolean,
    counts: number,
    tokens: number,
  ): number
  maxChromaDetail(
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

/** How a picture is encoded. */
export interface JpegSettings {
  /** Whether chroma is 4:2:0, else 4:4:4. */
  readonly chroma420: boolean
  /** The quantizers for a quality of 1 to 100. */
  quantization(quality: number): Quantization
}

/** Encodes one picture, as often as needed. */
export interface JpegEncoder {
  /**
   * Encodes with optimal Huffman codes. Encoding again at another quality takes a fraction of the time, since the DCT is done
   * once.
   *
   * @param quality 1 to 100
   * @param isProgressive whether to write a progressive JPEG, which is slower and smaller; default is baseline
   */
  encode(quality: number, isProgressive?: boolean): ArrayBuffer
}

/** The longest side: ITU-T T.81 allows 65,535, but libjpeg, and with it nearly every decoder, refuses more than this. */
const longestSide = 65_500

/** Coefficients are buffered up to this many bytes; for larger pictures every pass computes them again. */
const maxBufferedBytes = 24 << 20

/** MCUs that are turned into tokens, and tokens into bits, at once. */
const maxMcus = 256

// As in the module: see assembly/jpeg/layout.ts. A block has at most 65 tokens of 4 bytes, each of which is written in less.
const blockBytes = 128
const quantizerBytes = 512
const reciprocalsAt = 128
const thresholdsAt = 384
const reciprocalBits = 19
const coefficientScale = 8
const tokensBytes = 65 * 4
const symbols = 1024

/**
 * Starts to encode an opaque picture. Its arithmetic is libjpeg's, to the bit: with plain rounding, decoders show the same
 * pixels as from a file of libjpeg.
 *
 * @param module must not be used by anything else as long as the encoder is; what other pictures left in it has no effect
 * @param picture pixels, or planes that are 4:2:0 already
 * @throws RangeError when the picture's bytes do not match its size, or its size is not possible in a JPEG
 */
export function createJpegEncoder(
  module: JpegModule,
  picture: Raster | Planes,
  { chroma420, quantization: quantizationAt }: JpegSettings,
): JpegEncoder {
  assertSize(picture)
  const { width, height } = picture
  const side = chroma420 ? 16 : 8
  const lumaBlocks = chroma420 ? 4 : 1
  const mcuBytes = (lumaBlocks + 2) * blockBytes
  const mcusOfRow = Math.ceil(width / side)
  const mcuRows = Math.ceil(height / side)
  const isPlanes = 'luma' in picture
  const stride = mcusOfRow * side * (isPlanes ? 1 : 4)
  const rowBytes = mcusOfRow * mcuBytes
  const buffers = mcuRows * rowBytes <= maxBufferedBytes
  const chunk = Math.min(maxMcus, mcusOfRow * (buffers ? mcuRows : 1))
  // Scans of one component are processed row by row.
  const chunkTokens = Math.max(chunk * (lumaBlocks + 2), mcusOfRow * lumaBlocks) * tokensBytes

  // Photos have half a token a pixel at quality 94. With more tokens than fit, they are computed twice.
  const keptTokens = chunkTokens + (buffers ? width * height * 2 : 0)

  const { at, bytes, halves, words } = reserve(module.memory, {
    zigzag: 64,
    quantizers: 3 * quantizerBytes,
    predictors: 12,
    pending: 4,
    rest: 12,
    scratch: 8 * blockBytes,
    counts: symbols * 4,
    codes: symbols * 4,
    tokens: keptTokens,
    bits: 2 * chunkTokens + 16,
    pixels: side * stride,
    cb: isPlanes ? (side * stride) / 4 : 0,
    cr: isPlanes ? (side * stride) / 4 : 0,
    coefficients: buffers ? mcuRows * rowBytes : rowBytes,
  })
  bytes.set(
    zigzag.map((place) => place * 2),
    at.zigzag,
  )

  /** Transforms a row of MCUs to coefficients. */
  const fdctRow = isPlanes ? ofPlanes(picture) : ofPixels(picture)

  function ofPixels(raster: Raster): (row: number, to: number) => void {
    assertWhole(raster)
    const source = new Uint32Array(raster.data.buffer, raster.data.byteOffset, width * height)
    const fdct = chroma420 ? module.fdctRow420 : module.fdctRow444
    return (row, to) => {
      const rows = copyRows(words, at.pixels / 4, stride / 4, source, width, height, row * side, side)
      fdct(at.pixels, stride, rows, Math.ceil(width / 8), at.scratch, at.zigzag, to)
    }
  }

  function ofPlanes({ luma, cb, cr }: Planes): (row: number, to: number) => void {
    const chroma = chromaSize({ width, height })
    assertSamples(luma, { width, height })
    for (const plane of [cb, cr]) assertSamples(plane, chroma)
    return (row, to) => {
      const rows = copyRows(bytes, at.pixels, stride, luma, width, height, row * side, side)
      copyRows(bytes, at.cb, stride / 2, cb, chroma.width, chroma.height, (row * side) / 2, side / 2)
      copyRows(bytes, at.cr, stride / 2, cr, chroma.width, chroma.height, (row * side) / 2, side / 2)
      const columns = Math.ceil(width / 8)
      module.fdctRowPlanar420(at.pixels, at.cb, at.cr, stride, rows, columns, at.scratch, at.zigzag, to)
    }
  }

  if (buffers) for (let row = 0; row < mcuRows; row++) fdctRow(row, at.coefficients + row * rowBytes)

  /** Adjacent MCUs, of one row or of the whole picture. */
  interface Piece {
    readonly row: number
    readonly coefficients: number
    readonly mcus: number
    readonly isEnd: boolean
  }

  /** All MCUs, as many at once as have space for their tokens; or row by row. */
  function* pieces(byRow: boolean): Generator<Piece> {
    const hasAc = buffers && !byRow
    const mcus = hasAc ? mcusOfRow * mcuRows : mcusOfRow
    const max = byRow ? mcusOfRow : chunk
    for (let row = 0; row < mcuRows; row += hasAc ? mcuRows : 1) {
      if (!buffers) fdctRow(row, at.coefficients)
      const start = at.coefficients + (buffers ? row * rowBytes : 0)
      for (let mcu = 0; mcu < mcus; mcu += max) {
        const some = Math.min(max, mcus - mcu)
        const isEnd = (hasAc || row === mcuRows - 1) && mcu + some === mcus
        yield { row, coefficients: start + mcu * mcuBytes, mcus: some, isEnd }
      }
    }
  }

  /** The blocks of a component in a row of MCUs, without padding. */
  function blocksOf(component: number, row: number): { side: number; columns: number; rows: number } {
    const side = chroma420 && component === 0 ? 2 : 1
    const shrunk = chroma420 && component > 0 ? 2 : 1
    const [columns, all] = [width, height].map((length) => Math.ceil(Math.ceil(length / shrunk) / 8)) as [
      number,
      number,
    ]
    return { side, columns, rows: Math.min(side, all - row * side) }
  }

  /** Writes the tokens of a piece, and counts the symbols. */
  function tokenizePiece({ components, first, last }: Scan, piece: Piece, to: number): number {
    const { coefficients, mcus, row, isEnd } = piece
    const { quantizers, scratch, predictors, pending, counts } = at
    if (first === 0) {
      const hasAc = last > 0
      return module.tokenize(
        coefficients,
        mcus,
        lumaBlocks,
        quantizers,
        scratch,
        hasAc,
        predictors,
        counts,
        to,
      )
    }
    const [component] = components as [number]
    const { side, columns, rows } = blocksOf(component, row)
    const blocks = [lumaBlocks + 2, component, side, columns, rows] as const
    const band = [first, last] as const
    return module.tokenizeAc(
      coefficients,
      ...blocks,
      ...band,
      quantizers,
      scratch,
      pending,
      isEnd,
      counts,
      to,
    )
  }

  /**
   * Writes the tokens of a whole scan.
   *
   * @param use is called with tokens, which are valid until it returns
   * @returns the end of the tokens, if all of them fit into memory at once, else undefined
   */
  function tokenize(scan: Scan, use?: (start: number, end: number, last: boolean) => void) {
    words.fill(0, at.counts / 4, at.counts / 4 + symbols)
    words.fill(0, at.predictors / 4, at.predictors / 4 + 3)
    words[at.pending / 4] = 0
    let start = at.tokens
    let all = true
    for (const piece of pieces(scan.first > 0)) {
      if (start + chunkTokens > at.tokens + keptTokens) {
        start = at.tokens
        all = false
      }
      const end = tokenizePiece(scan, piece, start)
      use?.(start, end, piece.isEnd)
      start = end
    }
    return all ? start : undefined
  }

  function setQuantizer({ steps, roundsUpFrom, deadZone }: Quantizer, index: number): void {
    const place = at.quantizers + index * quantizerBytes
    zigzag.forEach((natural, k) => {
      const step = steps[natural] as number
      halves[place / 2 + k] = Math.round(step * coefficientScale * (k === 0 ? 0.5 : 1 - roundsUpFrom))
      words[(place + reciprocalsAt) / 4 + k] = Math.ceil(2 ** reciprocalBits / step)
      halves[(place + thresholdsAt) / 2 + k] = Math.round(
        step * coefficientScale * (deadZone?.[natural] ?? 0),
      )
    })
  }

  /** The optimal codes for the counted symbols: DC and AC of luma, DC and AC of chroma. */
  function optimalCodes(): readonly (HuffmanCode | undefined)[] {
    return [0, 1, 2, 3].map((table) => {
      const counts = words.subarray(at.counts / 4 + table * 256, at.counts / 4 + (table + 1) * 256)
      if (counts.every((count) => count === 0)) return undefined
      const code = optimalCode(counts)
      words.set(codeWords(code), at.codes / 4 + table * 256)
      return code
    })
  }

  /** A scan: its markers and its entropy-coded data. */
  function written(scan: Scan): Uint8Array[] {
    const end = tokenize(scan)
    const parts: Uint8Array[] = [scanHeader(scan, optimalCodes())]
    words.fill(0, at.rest / 4, at.rest / 4 + 3)
    const write = (start: number, end: number, last: boolean): void => {
      const written = module.writeBits(start, end, at.codes, at.rest, at.bits, Number(last))
      parts.push(bytes.slice(at.bits, written))
    }
    if (end === undefined) {
      tokenize(scan, write)
    } else {
      for (let start = at.tokens; start < end; start += chunkTokens) {
        write(start, Math.min(start + chunkTokens, end), start + chunkTokens >= end)
      }
    }
    return parts
  }

  return {
    encode(quality, isProgressive = false) {
      const quantizers = quantizationAt(quality)
      quantizers.forEach(setQuantizer)
      const tables = quantizers.map(({ steps }) => steps)
      const header = frameHeader({ width, height, chroma420, progressive: isProgressive, tables })
      const scans = isProgressive ? progressive : baseline
      return joinedBytes([header, ...scans.flatMap(written), endOfImage]).buffer
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
  max: number,
): number {
  const rows = Math.min(max, height - first)
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
      throw new Error(`Expected sides of 1 to ${longestSide} pixels but received ${width}x${height}`)
    }
  }
}
