/**
 * Writes tokens as entropy-coded bits, with byte stuffing (ITU-T T.81, F.1.2.3).
 *
 * @param end of the tokens
 * @param codes for each of 1024 symbols 32 bits: the code in the upper 16, its length in the lower 16
 * @param rest the bits that are not written yet: 64 bits, and their number in 32 bits
 * @param out space for twice as many bytes as the tokens have, and 16 more
 * @param last whether to pad the last byte with ones
 * @returns the end of the bytes
 */
export function writeBits(
  tokens: usize,
  end: usize,
  codes: usize,
  rest: usize,
  out: usize,
  last: bool,
): usize {
  let bits = load<u64>(rest)
  let count = load<u32>(rest, 8)
  while (tokens < end) {
    const token = load<u32>(tokens)
    const code = load<u32>(codes + ((token & 1023) << 2))
    const size = (token >> 10) & 15
    const length = size + (code & 0xffff)
    // At most 31 bits are pending, and a token adds at most 16 + 14.
    bits = (bits << length) | (((code >> 16) << size) | (token >> 16))
    count += length
    if (count >= 32) {
      count -= 32
      const word = <u32>(bits >> count)
      if (hasFfByte(word)) {
        out = writeByte(word >> 24, out)
        out = writeByte((word >> 16) & 255, out)
        out = writeByte((word >> 8) & 255, out)
        out = writeByte(word & 255, out)
      } else {
        store<u32>(out, bswap(word))
        out += 4
      }
    }
    tokens += 4
  }
  if (last) {
    bits = (bits << 7) | 127
    count += 7
    while (count >= 8) {
      count -= 8
      out = writeByte(<u32>(bits >> count) & 255, out)
    }
  }
  store<u64>(rest, bits)
  store<u32>(rest, count, 8)
  return out
}

/** Whether any of four bytes is 0xFF. */
function hasFfByte(word: u32): bool {
  return (word & (~word - 0x01010101) & 0x80808080) !== 0
}

function writeByte(byte: u32, out: usize): usize {
  store<u8>(out, byte)
  if (byte !== 255) return out + 1
  store<u8>(out, 0, 1)
  return out + 2
}
