import { stopAt, unreadStart } from './bit-reader.ts'

// The data of a sequential scan, up to the next marker, in one piece: without the bytes that are stuffed behind each 0xFF (ITU-T T.81,
// B.1.1.5). A bit is then found by its address alone, and no decoded symbol has to look for 0xFF.

/** Where the next bit is: its byte's address times eight, plus its place from the highest bit on. */
let next: u64 = 0
/** Where the data end. */
let end: u64 = 0

/** Where the next bit is. The data are made one piece if they have just been started. */
export function nextBit(): u64 {
  const start = unreadStart()
  if (start !== 0) {
    next = (<u64>start) << 3
    end = (<u64>unstuff(start)) << 3
  }
  return next
}

/** Goes on from this bit. */
export function goOnAt(bit: u64): void {
  next = bit
}

/** Whether bits up to this one are there. */
export function isThere(bit: u64): bool {
  return bit <= end
}

/**
 * Removes stuffed bytes in place, and leaves the bit reader at the marker behind the data.
 *
 * @returns where the data end now
 */
function unstuff(start: usize): usize {
  let from = start
  let to = start
  while (true) {
    if (ASC_FEATURE_SIMD) {
      while (!v128.any_true(i8x16.eq(v128.load(from), i8x16.splat(-1)))) {
        v128.store(to, v128.load(from))
        from += 16
        to += 16
      }
    }
    for (let byte = load<u8>(from); byte !== 255; byte = load<u8>(from)) {
      store<u8>(to++, byte)
      from++
    }
    // A marker may follow any number of fill bytes 0xFF (T.81, B.1.1.2).
    while (load<u8>(from, 1) === 255) from++
    if (load<u8>(from, 1) !== 0) break
    store<u8>(to++, 255)
    from += 2
  }
  stopAt(from)
  return to
}
