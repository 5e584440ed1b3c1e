import { joinedBytes } from '../bytes/joined-bytes.ts'
import { crc32, pngChunk } from '../png/png-chunks.ts'
import { rowsLength } from '../png/rows-length.ts'

/** A PNG that every decoder reads, and what is to be done to its pixels behind that. */
export interface NormalizedPng {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Whether red and blue have changed places and colours are multiplied by alpha, as Apple's variety has them. */
  readonly isCgbi: boolean
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pixelTypes = { gray: 0, rgb: 2, palette: 3, grayAlpha: 4, rgbAlpha: 6 }

interface Chunk {
  readonly type: string
  readonly data: Uint8Array<ArrayBuffer>
  readonly isSound: boolean
}

/**
 * Writes a PNG anew with nothing but what its pixels take: what browsers pass over (profiles without a sound checksum, transparent
 * colours that do not fit, pixels behind the last row) makes stricter decoders give up. Apple's own variety (Xcode's "optimised"
 * PNG, told by its chunk CgBI) becomes a usual one: its pixels lack the frame of zlib.
 *
 * @throws Error where something is damaged that pixels depend on
 */
export async function normalizedPng(buffer: ArrayBuffer): Promise<NormalizedPng> {
  const chunks = chunksOf(new Uint8Array(buffer))
  const isCgbi = chunks[0]?.type === 'CgBI'
  const header = chunks.find(({ type }) => type === 'IHDR')
  if (!header?.isSound || header.data.length !== 13) throw new Error('Its header is damaged')
  const [depth = 8, colorType = pixelTypes.rgb] = header.data.subarray(8, 10)
  const palette = chunks.find(({ type }) => type === 'PLTE')
  if (colorType === pixelTypes.palette && !palette?.isSound) throw new Error('Its palette is damaged')
  const packed = chunks.filter(({ type }) => type === 'IDAT')
  if (packed.some(({ isSound }) => !isSound)) throw new Error('The checksum of its pixels is wrong')

  const wanted = rowsLength(header.data)
  const rows = await inflated(
    joinedBytes(packed.map(({ data }) => data)),
    isCgbi ? 'deflate-raw' : 'deflate',
    wanted,
  )
  const transparency = chunks.find(({ type, isSound }) => type === 'tRNS' && isSound)
  const parts = [Uint8Array.from(signature), pngChunk('IHDR', header.data)]
  if (colorType === pixelTypes.palette && palette) parts.push(pngChunk('PLTE', palette.data))
  const fitting = transparency && fittingTransparency(transparency.data, colorType, depth, palette?.data)
  if (fitting) parts.push(pngChunk('tRNS', fitting))
  parts.push(pngChunk('IDAT', await deflated(rows)), pngChunk('IEND', new Uint8Array(0)))
  return {
    bytes: joinedBytes(parts),
    isCgbi: isCgbi && (colorType === pixelTypes.rgb || colorType === pixelTypes.rgbAlpha),
  }
}

/** Puts red and blue back, and divides colours by their alpha; in place. */
export function fromCgbi(data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number
    const factor = alpha === 0 ? 0 : 255 / alpha
    const blue = data[at] as number
    data[at] = (data[at + 2] as number) * factor
    data[at + 1] = (data[at + 1] as number) * factor
    data[at + 2] = blue * factor
  }
}

function chunksOf(bytes: Uint8Array<ArrayBuffer>): Chunk[] {
  const view = new DataView(bytes.buffer)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length) break
    const checksum = end + 4 <= bytes.length ? view.getUint32(end) : -1
    const data = bytes.subarray(at + 8, end)
    chunks.push({ type, data, isSound: crc32(bytes.subarray(at + 4, end)) === checksum })
    if (type === 'IEND') break
    at = end + 4
  }
  return chunks
}

/** A transparent colour of the right length, or one transparency for no more entries than a palette has; else none. */
function fittingTransparency(
  data: Uint8Array<ArrayBuffer>,
  colorType: number,
  depth: number,
  palette: Uint8Array | undefined,
): Uint8Array<ArrayBuffer> | undefined {
  if (colorType === pixelTypes.palette) {
    const entries = Math.floor((palette?.length ?? 0) / 3)
    return data.length > 0 && data.length <= entries ? data : undefined
  }
  const samples = colorType === pixelTypes.gray ? 1 : colorType === pixelTypes.rgb ? 3 : 0
  if (samples === 0 || data.length !== samples * 2) return undefined
  // Bits beyond the depth count for nothing.
  const max = 2 ** depth - 1
  const fitted = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 2) {
    const value = (((data[at] as number) << 8) | (data[at + 1] as number)) & max
    fitted.set([value >> 8, value & 255], at)
  }
  return fitted
}

/** The first bytes that data unpack to; what is behind them may be damaged or too much. */
async function inflated(
  data: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Uint8Array(length)
  let filled = 0
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  try {
    while (filled < length) {
      const { done, value } = await reader.read()
      if (done) break
      rows.set(value.subarray(0, length - filled), filled)
      filled += value.length
    }
  } catch (cause) {
    if (filled < length) throw new Error('Its pixels are damaged', { cause })
  } finally {
    await reader.cancel().catch(() => {})
  }
  if (filled < length) throw new Error('It breaks off')
  return rows
}

async function deflated(rows: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
