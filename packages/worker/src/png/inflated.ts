import { joinedBytes } from '../bytes/joined-bytes.ts'

/** The last bytes are written one by one; the last four of them are the zlib checksum. */
const lastBytes = 16

/**
 * Inflates a zlib stream (RFC 1950) to at most `max` bytes: a few bytes can expand to gigabytes. Truncated or damaged streams
 * yield what can be inflated; a wrong or missing checksum is ignored, as in libpng.
 */
export async function inflated(packed: Blob, max: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  const read = async (): Promise<void> => {
    while (size < max) {
      const { done, value } = await reader.read()
      if (done) return
      const part = value.subarray(0, max - size)
      parts.push(part)
      size += part.length
    }
  }
  const write = async (): Promise<void> => {
    const bytes = new Uint8Array(await packed.arrayBuffer())
    // A stream that fails discards unread output. The checksum is written separately, so that its failure loses nothing.
    const start = Math.max(0, bytes.length - lastBytes)
    await writer.write(bytes.subarray(0, start))
    for (let at = start; at < bytes.length; at++) await writer.write(bytes.subarray(at, at + 1))
    await writer.close()
  }
  // Failures are seen by the reader; output before them is used.
  const written = write().catch(() => {})
  await read().catch(() => {})
  await reader.cancel().catch(() => {})
  await written
  return joinedBytes(parts)
}
