/**
 * The first bytes of what zlib packed (RFC 1950). Packed data that are cut off or damaged give what can be unpacked
 * of them, and never more than `most` bytes, however many they would make.
 */
export async function inflatedStart(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  // The reader below sees every failure.
  writer.write(packed).catch(() => {})
  writer.close().catch(() => {})
  const reader = stream.readable.getReader()
  const unpacked = new Uint8Array(most)
  let filled = 0
  try {
    while (filled < most) {
      const { done, value } = await reader.read()
      if (done) break
      const part = value.subarray(0, most - filled)
      unpacked.set(part, filled)
      filled += part.length
    }
    await reader.cancel()
  } catch {
    // Cut off or damaged: what came before that counts.
  }
  return unpacked.slice(0, filled)
}
