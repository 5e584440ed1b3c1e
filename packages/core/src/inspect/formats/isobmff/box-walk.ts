import { type Box, boxesOf } from '../../boxes.ts'
import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile } from '../../damaged-file.ts'

/** A part of a file. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** More boxes than programs write into an index, all tracks together. */
const maxBoxes = 1500
/** Bytes read at least of a box's payload, where its neighbours are far away. */
const payloadRead = 256

/** Walks through the boxes of a file, and never through more than any program writes, however they are nested. */
export class BoxWalk {
  readonly source: ByteSource
  #left = maxBoxes

  constructor(source: ByteSource) {
    this.source = source
  }

  /** The boxes side by side in a part of the file; where the file or the part is cut off, they are, too. */
  async *within({ start, end }: Span): AsyncGenerator<Box> {
    const limit = Math.min(end, this.source.byteLength)
    for await (const box of boxesOf(this.source, start, limit)) {
      if (--this.#left < 0) throw new DamagedFile('More boxes than any program writes')
      yield { ...box, end: Math.min(box.end, limit) }
    }
  }

  /** The first box of each type in a part of the file. */
  async children(span: Span): Promise<Map<string, Box>> {
    const found = new Map<string, Box>()
    for await (const box of this.within(span)) if (!found.has(box.type)) found.set(box.type, box)
    return found
  }

  /** Up to `length` bytes of a box, good until the next read. */
  payload({ start, end }: Span, length: number, offset = 0): Promise<DataView<ArrayBuffer>> {
    const from = Math.min(start + offset, end)
    return this.source.view(from, Math.min(length, end - from), payloadRead)
  }
}
