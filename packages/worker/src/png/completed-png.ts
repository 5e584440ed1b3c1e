import { inflated } from './inflated.ts'
import { pngChunk, pngChunks, type StoredChunk } from './png-chunks.ts'

/** Samples of a pixel, by its colour type (PNG, third edition, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** The seven Adam7 passes: first column and row, and the steps (PNG, 8.1). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/**
 * Completes a PNG whose end is missing: the pixels are inflated and deflated again. Chunks before them stay; an animation is
 * reduced to its default image. Decoders treat truncated files differently, and some show holes: missing pixels are detected
 * here.
 *
 * @throws Error if a pixel is missing
 */
export async function completedPng(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const chunks = pngChunks(bytes)
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const header = chunks[0]
  if (first === -1 || header?.type !== 'IHDR' || header.data.length < 13) throw missing(0, 0)
  const run = chunks.slice(first)
  const end = run.findIndex(({ type }) => type !== 'IDAT')
  const packed = new Blob((end === -1 ? run : run.slice(0, end)).map(({ data }) => data))
  const size = unpackedSize(header.data)
  const rows = await inflated(packed, size)
  if (rows.length < size) throw missing(rows.length, size)
  const stream = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))
  const again = new Uint8Array(await new Response(stream).arrayBuffer())
  const before = chunks.slice(0, first).map((chunk) => stillChunk(chunk))
  return new Blob([
    bytes.slice(0, 8),
    ...before,
    pngChunk('IDAT', again),
    pngChunk('IEND', new Uint8Array(0)),
  ])
}

/** Animation chunks get a type that decoders ignore. */
function stillChunk({ type, whole, data }: StoredChunk): Uint8Array<ArrayBuffer> {
  return type === 'acTL' || type === 'fcTL' ? pngChunk('noTL', data) : whole
}

/** The size in bytes of all rows with their filter bytes. */
function unpackedSize(header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const bits = view.getUint8(8) * (samples[view.getUint8(9)] ?? 0)
  const passes = view.getUint8(12) === 1 ? adam7 : ([[0, 0, 1, 1]] as const)
  return passes.reduce((sum, [x, y, across, down]) => {
    const columns = Math.ceil((width - x) / across)
    const rows = Math.ceil((height - y) / down)
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bits) / 8)) : sum
  }, 0)
}

function missing(received: number, expected: number): Error {
  return new Error(`It breaks off, with ${received} of ${expected} bytes of its pixels`)
}
