/** Bytes at a place in a made-up file; all others are zero. */
export interface Part {
  readonly offset: number
  readonly bytes: Uint8Array
}

/**
 * A file of any size that takes no memory and counts what is read of it: zeros, but for the parts given.
 * Only what inspection may use is there: `size`, and `slice(...).arrayBuffer()`.
 */
export class MadeUpBlob {
  readonly size: number
  readonly parts: readonly Part[]
  bytesRead = 0
  reads = 0

  constructor(size: number, parts: readonly Part[]) {
    this.size = size
    this.parts = parts
  }

  /** The file with these bytes: Node's own `Blob` copies them, and takes a turn of the event loop for each reading. */
  static of(bytes: Uint8Array): MadeUpBlob {
    return new MadeUpBlob(bytes.length, [{ offset: 0, bytes }])
  }

  slice(start: number, end: number): { arrayBuffer: () => Promise<ArrayBuffer> } {
    return {
      arrayBuffer: async () => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, this.size) - start))
        this.bytesRead += bytes.length
        this.reads++
        for (const part of this.parts) {
          const from = Math.max(start, part.offset)
          const to = Math.min(start + bytes.length, part.offset + part.bytes.length)
          if (from < to) {
            bytes.set(part.bytes.subarray(from - part.offset, to - part.offset), from - start)
          }
        }
        return bytes.buffer
      },
    }
  }

  asBlob(): Blob {
    return this as unknown as Blob
  }
}
