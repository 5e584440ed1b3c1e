import type { ByteSource } from '../byte-source.ts'
import { latin1 } from '../text.ts'
import type { PngChunk } from './png-chunk.ts'

/** What follows the first pixels of a PNG. */
export interface PngEnd {
  /** Chunks that are no pixels. */
  readonly trailingChunks: readonly PngChunk[]
  readonly truncated: boolean
  /** Whether something follows the end of the image. */
  readonly trailing: boolean
}

const emptyChunk = 12
/** Bytes fetched for one chunk's head: those after it are pixels, which are not read. */
const headRead = 64
/** Heads of chunks that are read at most; leaps over pixels read a few of them. */
const maxHeads = 2000

/**
 * Walks the chunks from the first IDAT on. Encoders cut the pixels into chunks of one length, of which a large picture
 * has thousands: the last chunk of such a run is found by leaps (each looks whether the run goes on that far) instead
 * of one by one.
 */
export async function endOfPng(source: ByteSource, firstData: number): Promise<PngEnd> {
  let heads = 0
  const headAt = async (offset: number): Promise<{ type: string; length: number } | null> => {
    heads++
    const head = await source.view(offset, 8, headRead)
    return head.byteLength < 8 ? null : { length: head.getUint32(0), type: latin1(head, 4, 4) }
  }
  const trailingChunks: PngChunk[] = []
  let offset = firstData
  while (heads < maxHeads) {
    const head = await headAt(offset)
    if (!head) return { trailingChunks, truncated: true, trailing: false }
    const { type, length } = head
    const size = emptyChunk + length
    if (type === 'IEND')
      return { trailingChunks, truncated: false, trailing: offset + size < source.byteLength }
    if (type === 'IDAT' || type === 'fdAT') {
      const goesOn = async (leap: number): Promise<boolean> => {
        const other = await headAt(offset + leap * size)
        return other?.type === type && other.length === length
      }
      let leap = 1
      while (heads < maxHeads && (await goesOn(leap))) leap *= 2
      // The run goes on for `known` chunks from here, and for fewer than `leap`.
      let known = leap >> 1
      while (leap - known > 1) {
        const middle = (known + leap) >> 1
        if (await goesOn(middle)) known = middle
        else leap = middle
      }
      offset += (known + 1) * size
    } else {
      if (type !== 'fcTL') trailingChunks.push({ type, offset: offset + 8, length })
      offset += size
    }
  }
  // Chunks of ever changing lengths: the last bytes tell whether the file is whole.
  const tail = await source.view(source.byteLength - 8, 8)
  return { trailingChunks, truncated: latin1(tail, 0, 4) !== 'IEND', trailing: false }
}
