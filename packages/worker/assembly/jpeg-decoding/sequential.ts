import {
  bitCount,
  extend,
  highBits,
  longCodeEntry,
  nextBits,
  nextByte,
  refill,
  restore,
  status,
} from './bit-reader.ts'
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
  pairBits,
  planBytes,
  predictorAt,
  quantizerAt,
  sideAt,
  stepAt,
  strideAt,
  tableBytes,
  targetAt,
} from './layout.ts'

/** From this index on (less one) the first coefficient of a pair may fill the block, so that pairs are not used. */
const pairsEnd: u32 = 47

/** ZRL: a run of sixteen zeros. */
const zeroRun: i32 = 0xf0

/**
 * Decodes adjacent MCUs of a sequential scan (ITU-T T.81, F.2), and transforms them to samples at once.
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
  let bits = nextBits()
  let count = bitCount()
  let position = nextByte()
  for (let mcu = first; mcu < first + mcus; mcu++) {
    for (let plan = plans; plan < plansEnd; plan += planBytes) {
      const side = load<i32>(plan, sideAt)
      const target = load<usize>(plan, targetAt) + <usize>mcu * load<usize>(plan, stepAt)
      const block = side === 0 ? target : scratch
      const acTable = load<usize>(plan, acTableAt)
      const pairs = acTable + tableBytes
      clear(block)
      let table = load<usize>(plan, dcTableAt)
      let k = 0
      while (true) {
        if (count < 32) {
          const word = load<u32>(position)
          if (hasFfByte(word)) {
            restore(bits, count, position)
            refill()
            bits = nextBits()
            count = bitCount()
            position = nextByte()
          } else {
            bits |= (<u64>bswap(word)) << (32 - count)
            count += 32
            position += 4
          }
        }
        // Enough bits for the longest code and the longest value after it.
        if (<u32>(k - 1) < pairsEnd) {
          const pair = load<u64>(pairs + ((<usize>(bits >> (64 - pairBits))) << 3))
          if (pair !== 0) {
            bits <<= pair & 255
            count -= <i32>pair & 255
            store<i16>(block + <usize>load<u8>(zigzag + k + ((<i32>pair >> 16) & 255)), <i16>(pair >> 32))
            store<i16>(block + <usize>load<u8>(zigzag + k + (<u32>pair >> 24)), <i16>(pair >> 48))
            k += (<i32>pair >> 8) & 255
            if (k < 64) continue
            break
          }
        }
        let entry = load<i32>(table + ((<usize>(bits >> (64 - lookupBits))) << 2))
        let value = entry >> 16
        if (value === 0) {
          if (entry === 0) {
            entry = longCodeEntry(table, bits)
            if (entry === 0) return damaged
          }
          const length = entry & 255
          bits <<= length
          count -= length
          const size = (entry >> 8) & 15
          if (size !== 0) {
            value = extend(highBits(bits, size), size)
            bits <<= size
            count -= size
          } else if (k !== 0) {
            if (entry >> 8 !== zeroRun) break
            k += 16
            if (k < 64) continue
            break
          }
        } else {
          const length = entry & 255
          bits <<= length
          count -= length
        }
        if (k === 0) {
          const predictor = load<usize>(plan, predictorAt)
          value += load<i32>(predictor)
          store<i32>(predictor, value)
          store<i16>(block, value)
          table = acTable
        } else {
          k += (entry >> 12) & 15
          store<i16>(block + <usize>load<u8>(zigzag + k), value)
        }
        if (++k > 63) break
      }
      if (k >= blockEnd) k -= blockEnd
      if (k > 64) return damaged
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
  restore(bits, count, position)
  return status()
}

/** Whether any of four bytes is 0xFF. */
function hasFfByte(word: u32): bool {
  return (word & (~word - 0x01010101) & 0x80808080) !== 0
}
