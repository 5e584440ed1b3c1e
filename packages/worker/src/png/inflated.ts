/** Bytes at the end that are given one by one: those of the checksum of zlib are the last four. */
const lastBytes = 16

/**
 * Unpacks what zlib packed (RFC 1950), no further than `most` bytes: a few bytes can unpack to gigabytes. Packed data that
 * are cut off or damaged give what can be unpacked of them; their checksum may be wrong or missing, as for libpng.
 */
export async function inflated(packed: Blob, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  const read = async (): Promise<void> => {
    while (size < most) {
      const { done, value } = await reader.read()
      if (done) return
      const part = value.subarray(0, most - size)
      parts.push(part)
      size += part.length
    }
  }
  const write = async (): Promise<void> => {
    const bytes = new Uint8Array(await packed.arrayBuffer())
    // A stream that fails forgets what nobody has read yet: so that the checksum takes nothing along, it comes by itself.
    const start = Math.max(0, bytes.length - lastBytes)
    await writer.write(bytes.subarray(0, start))
    for (let at = start; at < bytes.length; at++) await writer.write(bytes.subarray(at, at + 1))
    await writer.close()
  }
  // The reader sees every failure: what came before it counts.
  const written = write().catch(() => {})
  await read().catch(() => {})
  await reader.cancel().catch(() => {})
  await written
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
