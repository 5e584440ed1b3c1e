import { releaseBytes } from '../memory/release-bytes.ts'

/**
 * Memory for pixels that is used again: a photo's is several megabytes, which a browser otherwise clears, page by page,
 * and collects with all other garbage for each photo anew (docs/performance.md).
 */
const spares: ArrayBuffer[] = []
const lent = new WeakSet<ArrayBuffer>()

/** A photo is scaled into one, and turned into another. */
const mostSpares = 2
/** What an unusual picture took is not kept for the next. */
const mostBytes = 16 << 20

/** Memory in which another picture may still be: whoever takes it has to write all of it before anybody sees it. */
export function takePixelMemory(bytes: number): ArrayBuffer {
  const fitting = spares.findIndex(({ byteLength }) => byteLength === bytes)
  const memory = fitting === -1 ? new ArrayBuffer(bytes) : (spares.splice(fitting, 1)[0] as ArrayBuffer)
  lent.add(memory)
  return memory
}

/** Counts memory as taken here which a browser made, so that it can be given back as well. */
export function adoptPixelMemory({ data }: { readonly data: Uint8ClampedArray<ArrayBuffer> }): void {
  lent.add(data.buffer)
}

/** Keeps the memory of pixels that nobody looks at any more, if it was taken here; what there is too much of is free at once. */
export function giveBackPixelMemory({ data }: { readonly data: Uint8ClampedArray<ArrayBuffer> }): void {
  if (!lent.delete(data.buffer)) return
  if (data.buffer.byteLength > mostBytes) {
    releaseBytes(data.buffer)
    return
  }
  spares.push(data.buffer)
  if (spares.length > mostSpares) releaseBytes(spares.shift() as ArrayBuffer)
}
