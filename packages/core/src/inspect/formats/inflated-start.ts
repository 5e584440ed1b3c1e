/** Bytes at the end that are given one by one: those of the checksum of zlib are the last four. */
const lastBytes = 16

/**
 * The first bytes that zlib-compressed data (RFC 1950) unpack to. Compressed data that are cut off or damaged give what can be unpacked
 * of them, and never more than `max` bytes, however many they would make. Its checksum may be wrong or missing.
 */
export async function inflatedStart(
  packed: Uint8Array<ArrayBuffer>,
  max: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const unpacked = new Uint8Array(max)
  let filled = 0
  const read = async (): Promise<void> => {
    while (filled < max) {
      const { done, value } = await reader.read()
      if (done) return
      const part = value.subarray(0, max - filled)
      unpacked.set(part, filled)
      filled += part.length
    }
  }
  const write = async (): Promise<void> => {
    // A stream that fails drops output that was not read yet. The checksum is written separately, so that an error in it loses nothing.
    const start = Math.max(0, packed.length - lastBytes)
    await writer.write(packed.subarray(0, start))
    for (let at = start; at < packed.length; at++) await writer.write(packed.subarray(at, at + 1))
    await writer.close()
  }
  // Cut off or damaged: the output before that counts. The reader sees every failure.
  const written = write().catch(() => {})
  await read().catch(() => {})
  await reader.cancel().catch(() => {})
  await written
  return unpacked.slice(0, filled)
}
