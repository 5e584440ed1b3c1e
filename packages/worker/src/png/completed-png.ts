import { inflated } from './inflated.ts'
import { pngChunk, pngChunks, type StoredChunk } from './png-chunks.ts'
import { rowsLength } from './rows-length.ts'

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
  const size = rowsLength(header.data)
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

function missing(received: number, expected: number): Error {
  return new Error(`It breaks off, with ${received} of ${expected} bytes of its pixels`)
}
