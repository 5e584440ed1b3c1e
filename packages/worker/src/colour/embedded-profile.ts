import type { IccSource } from '@postfit/core'

/** More than any real profile has, and little enough for a phone. */
const mostBytes = 4 * 1024 * 1024

/** The ICC profile that a file holds; `null` when it cannot be unpacked, or is too large for one. */
export async function embeddedProfile(
  { pieces, packed }: IccSource,
  file: Uint8Array,
): Promise<Uint8Array | null> {
  if (pieces.reduce((size, { length }) => size + length, 0) > mostBytes) return null
  const stored = joined(pieces.map(({ offset, length }) => file.subarray(offset, offset + length)))
  return packed === 'zlib' ? inflated(stored) : stored
}

/** Inflates a zlib stream, no further than a profile can go: a few bytes can unpack to gigabytes. */
async function inflated(compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(parts)
      size += value.length
      if (size > mostBytes) return null
      parts.push(value)
    }
  } catch {
    // Not a zlib stream: a profile that nobody can read is none.
    return null
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
