import { limitsAt, lookupBits, offsetsAt, ok, symbolsAt, truncated } from './layout.ts'

// Reads the bits of a scan. At a marker it goes on with zeros; `status` tells afterwards whether any of them were used.

/** The bits that come next, from the highest bit down. */
let bits: u64 = 0
/** How many of them are valid. */
let count: i32 = 0
/** The address of the next byte to read, or of the marker that was reached. */
let position: usize = 0
/** How many zero bits were added past the end of the data. */
let pastEnd: i32 = 0
/** Whether nothing was read since the data were started. */
let hasStarted: bool = false

/** Starts to read at this address. */
export function startAt(at: usize): void {
  bits = 0
  count = 0
  position = at
  pastEnd = 0
  hasStarted = true
}

/** Where the data start, if nothing was read of them yet, else 0. */
export function unreadStart(): usize {
  return hasStarted ? position : 0
}

/** Leaves the reader at a marker, once somebody else has read what is before it. */
export function stopAt(marker: usize): void {
  startAt(marker)
  hasStarted = false
}

export function nextByte(): usize {
  return position
}

/** `truncated` if bits past the end of the data were used, else `ok`. */
export function status(): i32 {
  return count < pastEnd ? truncated : ok
}

/** Fills the buffer to at least 57 bits, with zeros once the data end. */
export function refill(): void {
  while (count <= 56) {
    let byte: u64 = load<u8>(position)
    if (byte !== 255) {
      position++
    } else {
      // A marker may follow any number of fill bytes 0xFF (T.81, B.1.1.2). 0xFF followed by 0 is a stuffed data byte.
      while (load<u8>(position, 1) === 255) position++
      if (load<u8>(position, 1) === 0) {
        position += 2
      } else {
        byte = 0
        pastEnd += 8
      }
    }
    bits |= byte << (56 - count)
    count += 8
  }
}

/**
 * Decodes the next symbol and returns its table entry (see layout.ts). At least 25 bits stay in the buffer.
 *
 * @returns 0 for an invalid code
 */
export function readEntry(table: usize): i32 {
  if (count < 48) refill()
  const entry = load<i32>(table + ((<usize>(bits >> (64 - lookupBits))) << 2))
  const whole = entry !== 0 ? entry : longCodeEntry(table, bits)
  skip(whole & 255)
  return whole
}

/** The entry for a code longer than `lookupBits`; 0 for an invalid code. */
export function longCodeEntry(table: usize, bits: u64): i32 {
  const next = <i32>(bits >> 48)
  for (let length: usize = <usize>lookupBits + 1; length <= 16; length++) {
    if (next < load<i32>(table + limitsAt + (length << 2))) {
      const place = (next >> (16 - <i32>length)) + load<i32>(table + offsetsAt + (length << 2))
      return <i32>length | ((<i32>load<u8>(table + symbolsAt + place)) << 8)
    }
  }
  return 0
}

/** Reads 0 to 16 bits, which must be in the buffer. */
export function readBits(length: i32): i32 {
  const taken = highBits(bits, length)
  skip(length)
  return taken
}

function skip(length: i32): void {
  bits <<= length
  count -= length
}

/** Reads one bit. */
export function readBit(): i32 {
  if (count < 1) refill()
  return readBits(1)
}

/** @param length 0 to 16 */
export function highBits(bits: u64, length: i32): i32 {
  return <i32>((bits >> 1) >> (63 - length))
}

/** The signed value of 1 to 15 bits: EXTEND of T.81, F.2.2.1. */
export function extend(value: i32, length: i32): i32 {
  return value + (((value >> (length - 1)) - 1) & (1 - (1 << length)))
}

/**
 * Skips to behind the next marker.
 *
 * @returns the marker's code, which is never 0 or 255
 */
export function readMarker(): i32 {
  while (true) {
    while (load<u8>(position) !== 255) position++
    while (load<u8>(position, 1) === 255) position++
    const code = <i32>load<u8>(position, 1)
    position += 2
    if (code !== 0) {
      startAt(position)
      return code
    }
  }
}
