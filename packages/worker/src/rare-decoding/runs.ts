/**
 * Unpacks runs of bytes as Apple's PackBits and TIFF have them (TIFF 6.0, section 9): what breaks off ends where it does.
 *
 * @param max bytes that come out
 */
export function unpackRuns(packed: Uint8Array, max: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(max)
  let filled = 0
  for (let at = 0; at < packed.length && filled < max; ) {
    const head = packed[at++] as number
    // Says nothing.
    if (head === 128) continue
    const length = head < 128 ? head + 1 : 257 - head
    const end = Math.min(max, filled + length)
    if (head < 128) {
      const literal = packed.subarray(at, at + end - filled)
      bytes.set(literal, filled)
      at += length
      filled += literal.length
    } else {
      bytes.fill(packed[at++] ?? 0, filled, end)
      filled = end
    }
  }
  return bytes.slice(0, filled)
}
