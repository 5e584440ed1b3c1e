import { brokenOff, fine, limitsAt, lookupBits, offsetsAt, symbolsAt } from './layout.ts'

// The bits of a scan. Where a marker is reached, zeros follow without end: whether any were used is asked afterwards.

/** The next bits, first the highest. */
let bits: u64 = 0
/** How many there are. */
let count: i32 = 0
/** Where the bytes lie that come after them; or the marker that there is. */
let position: usize = 0
/** How many of all bits so far were zeros behind the end. */
let behind: i32 = 0

/** Starts reading at a byte. */
export function startAt(at: usize): void {
  bits = 0
  count = 0
  position = at
  behind = 0
}

export function nextBits(): u64 {
  return bits
}

export function bitCount(): i32 {
  return count
}

export function nextByte(): usize {
  return position
}

/** Puts back what was taken out, to read elsewhere with less ado. */
export function continueWith(itsBits: u64, itsCount: i32, itsPosition: usize): void {
  bits = itsBits
  count = itsCount
  position = itsPosition
}

/** Whether there were as many bits as were used. */
export function outcome(): i32 {
  return count < behind ? brokenOff : fine
}

/** Makes sure that there are at least 57 bits, though it be zeros. */
export function refill(): void {
  while (count <= 56) {
    let byte: u64 = load<u8>(position)
    if (byte !== 255) {
      position++
    } else {
      // Any number of bytes of ones may stand before a marker (T.81, B.1.1.2); a zero behind one makes it data.
      while (load<u8>(position, 1) === 255) position++
      if (load<u8>(position, 1) === 0) {
        position += 2
      } else {
        byte = 0
        behind += 8
      }
    }
    bits |= byte << (56 - count)
    count += 8
  }
}

/**
 * The next symbol, or the entry of its table: see layout.ts. Leaves at least 25 bits behind it.
 *
 * @returns 0 if there is no such code
 */
export function nextEntry(table: usize): i32 {
  if (count < 48) refill()
  const entry = load<i32>(table + ((<usize>(bits >> (64 - lookupBits))) << 2))
  const found = entry !== 0 ? entry : longEntry(table, bits)
  skip(found & 255)
  return found
}

/** The entry that a code of more bits than are looked up would have; 0 if there is no such code. */
export function longEntry(table: usize, bits: u64): i32 {
  const next = <i32>(bits >> 48)
  for (let length: usize = <usize>lookupBits + 1; length <= 16; length++) {
    if (next < load<i32>(table + limitsAt + (length << 2))) {
      const place = (next >> (16 - <i32>length)) + load<i32>(table + offsetsAt + (length << 2))
      return <i32>length | ((<i32>load<u8>(table + symbolsAt + place)) << 8)
    }
  }
  return 0
}

/** Takes bits, of which there have to be as many: 0 to 16. */
export function take(length: i32): i32 {
  const taken = firstBits(bits, length)
  skip(length)
  return taken
}

function skip(length: i32): void {
  bits <<= length
  count -= length
}

/** One bit. */
export function takeBit(): i32 {
  if (count < 1) refill()
  return take(1)
}

/** @param length 0 to 16 */
export function firstBits(bits: u64, length: i32): i32 {
  return <i32>((bits >> 1) >> (63 - length))
}

/** The number that bits stand for, of which there are 1 to 15 (T.81, F.2.2.1). */
export function extended(value: i32, length: i32): i32 {
  return value + (((value >> (length - 1)) - 1) & (1 - (1 << length)))
}

/**
 * Leaves out what is left before the next marker, and the marker.
 *
 * @returns its code, which is no 0 and not 255
 */
export function takeMarker(): i32 {
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
