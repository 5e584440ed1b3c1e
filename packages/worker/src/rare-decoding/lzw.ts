const clear = 256
const end = 257
const maxBits = 12

/**
 * Unpacks LZW as TIFF has it (TIFF 6.0, section 13): codes of 9 to 12 bits, the highest bit first, each width left one code early.
 * Programs before version 5 of the format had the lowest bit first and left each width in time, as GIF does; libtiff knows theirs
 * by the code that clears the table, which all begin with.
 *
 * What is damaged ends where it cannot be followed any further: no code leads into itself, and no more than `max` bytes come out.
 *
 * @param max bytes that a strip or a tile has at most
 */
export function unpackLzw(packed: Uint8Array, max: number): Uint8Array<ArrayBuffer> {
  const isOld = packed[0] === 0 && ((packed[1] ?? 0) & 1) === 1
  const early = isOld ? 0 : 1
  const bytes = new Uint8Array(max)
  // For each code where its bytes begin in what is unpacked already, and how many they are.
  const starts = new Uint32Array(1 << maxBits)
  const lengths = new Uint32Array(1 << maxBits)
  let next = end + 1
  let width = 9
  let position = 0
  let filled = 0
  let before: { readonly start: number; readonly length: number } | undefined

  const read = (): number => {
    let code = 0
    for (let bit = 0; bit < width; bit++, position++) {
      const byte = packed[position >> 3]
      if (byte === undefined) return end
      if (isOld) code |= ((byte >> (position & 7)) & 1) << bit
      else code = (code << 1) | ((byte >> (7 - (position & 7))) & 1)
    }
    return code
  }

  while (filled < max) {
    const code = read()
    if (code === end) break
    if (code === clear) {
      next = end + 1
      width = 9
      before = undefined
      continue
    }
    const start = filled
    if (code < clear) bytes[filled++] = code
    else if (code < next) filled = repeat(bytes, filled, starts[code] as number, lengths[code] as number)
    // The one code that is not in the table yet: the bytes before, and the first of them once more.
    else if (code === next && before) {
      filled = repeat(bytes, filled, before.start, before.length)
      filled = repeat(bytes, filled, start, 1)
    } else break
    if (before && next < 1 << maxBits) {
      // The bytes before and the first of these lie side by side.
      starts[next] = before.start
      lengths[next] = before.length + 1
      next++
    }
    if (next + early >= 1 << width && width < maxBits) width++
    before = { start, length: filled - start }
  }
  return bytes.subarray(0, filled)
}

/** Copies bytes that came before to the end, byte by byte, as they may reach into what they make; gives the new end. */
function repeat(bytes: Uint8Array, filled: number, start: number, length: number): number {
  const end = Math.min(filled + length, bytes.length)
  for (let at = filled, from = start; at < end; at++, from++) bytes[at] = bytes[from] as number
  return end
}
