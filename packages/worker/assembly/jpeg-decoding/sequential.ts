import { extend, highBits, longCodeEntry } from './bit-reader.ts'
import { measureDetail } from './chroma-detail.ts'
import { clear, idct } from './idct.ts'
import {
  acTableAt,
  blockBytes,
  blockEnd,
  damaged,
  dcTableAt,
  detailAt,
  detailsAt,
  isCrAt,
  lookupBits,
  ok,
  pairBits,
  planBytes,
  predictorAt,
  quantizerAt,
  sideAt,
  stepAt,
  strideAt,
  tableBytes,
  targetAt,
  truncated,
} from './layout.ts'
import { goOnAt, isThere, nextBit } from './scan-data.ts'

/** From so many coefficients before a block's end on, the first one of a pair may fill the block: only that one is taken. */
const lastAt: usize = 16

/** ZRL: a run of sixteen zeros. */
const zeroRun: i32 = 0xf0

/**
 * Decodes adjacent MCUs of a sequential scan (ITU-T T.81, F.2.2), and transforms them to samples at once.
 *
 * @param first the index of the first MCU in its row
 * @param plans one for each block of an MCU: see layout.ts
 * @param zigzag see layout.ts
 * @param scratch space for two blocks
 * @returns a status code of layout.ts
 */
export function decodeMcus(
  first: i32,
  mcus: i32,
  plans: usize,
  plansEnd: usize,
  zigzag: usize,
  scratch: usize,
): i32 {
  const end = zigzag + 64
  const nearEnd = end - lastAt
  const start = nextBit()
  let position = <usize>(start >> 3)
  let bits = bswap(load<u64>(position)) << (start & 7)
  let count = 56 - <i32>(start & 7)
  position += 7
  for (let mcu = first; mcu < first + mcus; mcu++) {
    for (let plan = plans; plan < plansEnd; plan += planBytes) {
      const side = load<i32>(plan, sideAt)
      const target = load<usize>(plan, targetAt) + <usize>mcu * load<usize>(plan, stepAt)
      const block = side === 0 ? target : scratch
      const acTable = load<usize>(plan, acTableAt)
      const pairs = acTable + tableBytes
      clear(block)

      const dcTable = load<usize>(plan, dcTableAt)
      let next = bits
      bits |= bswap(load<u64>(position)) >> <u64>count
      position += (63 - count) >> 3
      count |= 56
      let entry = load<i32>(dcTable + ((<usize>(next >> (64 - lookupBits))) << 2))
      if (entry === 0) {
        entry = longCodeEntry(dcTable, bits)
        if (entry === 0) return damagedAt(position, count)
      }
      bits <<= entry & 255
      count -= entry & 255
      let value = entry >> 16
      const size = (entry >> 8) & 15
      if (value === 0 && size !== 0) {
        value = extend(highBits(bits, size), size)
        bits <<= size
        count -= size
      }
      const predictor = load<usize>(plan, predictorAt)
      value += load<i32>(predictor)
      store<i32>(predictor, value)
      store<i16>(block, value)

      let at = zigzag + 1
      // The order of this loop is that of the fastest of a dozen (docs/performance.md). Each look-up waits for the length that the one
      // before found, and for nothing else: bits are filled up meanwhile, for two entries at once, and lengths are loaded first.
      do {
        next = bits
        bits |= bswap(load<u64>(position)) >> <u64>count
        position += (63 - count) >> 3
        count |= 56
        let pair = pairs + ((<usize>(next >> (64 - pairBits))) << 3)
        if (load<u8>(pair) !== 0) {
          if (at < nearEnd) {
            const length = <i32>load<u8>(pair)
            store<i16>(block + offsetOf(at, load<u8>(pair, 3)), load<i8>(pair, 5))
            store<i16>(block + offsetOf(at, load<u8>(pair, 2)), firstValue(pair, bits))
            at += <usize>load<u8>(pair, 1)
            bits <<= length
            count -= length
          } else {
            const value = firstValue(pair, bits)
            const length = 64 - <i32>load<u8>(pair, 4)
            bits <<= length
            count -= length
            if (value !== 0) {
              at += <usize>load<u8>(pair, 2)
              store<i16>(block + <usize>load<u8>(at), value)
              at++
            } else {
              at += <usize>load<u8>(pair, 1)
            }
          }
          if (at >= end) break
          pair = pairs + ((<usize>(bits >> (64 - pairBits))) << 3)
          if (load<u8>(pair) !== 0) {
            if (at < nearEnd) {
              const length = <i32>load<u8>(pair)
              store<i16>(block + offsetOf(at, load<u8>(pair, 3)), load<i8>(pair, 5))
              store<i16>(block + offsetOf(at, load<u8>(pair, 2)), firstValue(pair, bits))
              at += <usize>load<u8>(pair, 1)
              bits <<= length
              count -= length
            } else {
              const value = firstValue(pair, bits)
              const length = 64 - <i32>load<u8>(pair, 4)
              bits <<= length
              count -= length
              if (value !== 0) {
                at += <usize>load<u8>(pair, 2)
                store<i16>(block + <usize>load<u8>(at), value)
                at++
              } else {
                at += <usize>load<u8>(pair, 1)
              }
            }
            continue
          }
          bits |= bswap(load<u64>(position)) >> <u64>count
          position += (63 - count) >> 3
          count |= 56
        }
        let entry = load<i32>(acTable + ((<usize>(bits >> (64 - lookupBits))) << 2))
        if (entry === 0) {
          entry = longCodeEntry(acTable, bits)
          if (entry === 0) return damagedAt(position, count)
        }
        bits <<= entry & 255
        count -= entry & 255
        const size = (entry >> 8) & 15
        if (size !== 0) {
          let value = entry >> 16
          if (value === 0) {
            value = extend(highBits(bits, size), size)
            bits <<= size
            count -= size
          }
          at += (entry >> 12) & 15
          store<i16>(block + <usize>load<u8>(at), value)
          at++
        } else {
          at += ((entry >> 8) & 255) === zeroRun ? 16 : <usize>blockEnd
        }
      } while (at < end)
      let k = <i32>(at - zigzag)
      if (k >= blockEnd) k -= blockEnd
      if (k > 64 || !isThere(bitAt(position, count))) return damagedAt(position, count)

      if (side !== 0) {
        const quantizer = load<usize>(plan, quantizerAt)
        idct(block, quantizer, scratch + blockBytes, k - 1, side, target, load<usize>(plan, strideAt))
        const detail = load<usize>(plan, detailAt)
        if (detail !== 0) {
          const isCr = load<i32>(plan, isCrAt) !== 0
          measureDetail(
            detail,
            isCr,
            block,
            quantizer,
            k - 1,
            load<usize>(plan, detailsAt) + ((<usize>mcu) << 3),
          )
        }
      }
    }
  }
  goOnAt(bitAt(position, count))
  return ok
}

/** The offset of a coefficient in its block, so many after the next one. */
function offsetOf(at: usize, distance: usize): usize {
  return load<u8>(at + distance)
}

/** The value of the first coefficient of an entry of the table of pairs. */
function firstValue(pair: usize, bits: u64): i16 {
  return <i16>((bits >> <u64>load<u8>(pair, 4)) + load<u16>(pair, 6))
}

/** The address of a bit: see scan-data.ts. */
function bitAt(position: usize, count: i32): u64 {
  return ((<u64>position) << 3) - count
}

/** What is wrong with a block: it may look damaged because the data end, also within a code of 16 bits. */
function damagedAt(position: usize, count: i32): i32 {
  return isThere(bitAt(position, count) + 16) ? damaged : truncated
}
