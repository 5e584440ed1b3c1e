import { releaseBytes } from '../memory/release-bytes.ts'

/**
 * A pool of pixel buffers. A photo takes several megabytes, which the browser would otherwise clear and garbage-collect for each
 * photo (docs/performance.md).
 */
const spares: ArrayBuffer[] = []
const lent = new WeakSet<ArrayBuffer>()

/** A photo is scaled into one buffer, and oriented into another. */
const maxSpares = 2
/** Larger buffers are not pooled. */
const maxBytes = 16 << 20

/** Takes an uninitialized buffer: it may contain another picture, so all of it must be written before it is read. */
export function takePixelMemory(bytes: number): ArrayBuffer {
  const fitting = spares.findIndex(({ byteLength }) => byteLength === bytes)
  const memory = fitting === -1 ? new ArrayBuffer(bytes) : (spares.splice(fitting, 1)[0] as ArrayBuffer)
  lent.add(memory)
  return memory
}

/** Lets the pool own a buffer that the browser allocated. */
export function adoptPixelMemory({ data }: { readonly data: Uint8ClampedArray<ArrayBuffer> }): void {
  lent.add(data.buffer)
}

/** Returns a buffer to the pool, if it belongs to it; surplus buffers are freed at once. */
export function giveBackPixelMemory({ data }: { readonly data: Uint8ClampedArray<ArrayBuffer> }): void {
  if (!lent.delete(data.buffer)) return
  if (data.buffer.byteLength > maxBytes) {
    releaseBytes(data.buffer)
    return
  }
  spares.push(data.buffer)
  if (spares.length > maxSpares) releaseBytes(spares.shift() as ArrayBuffer)
}
