import { acTable, quantiserBytes, reciprocalBits } from './layout.ts'

// For each coefficient that is not 0, in order: its place; the least that the block costs up to it; what leaving it out
// and all before it would lose; the one before it that is kept then; its value; and what that was at first, without its sign.
const nodeBytes: usize = 32
const costAt: usize = 4
const lostAt: usize = 8
const beforeAt: usize = 12
const valueAt: usize = 16
const wholeAt: usize = 20

/** Losses are squares of differences in fractions of a divisor, of which this is the number of bits. */
const lossBits: i32 = 6

/**
 * Makes a quantised block cheaper where little is lost: leaves out ones, and makes values less by one where that saves a
 * bit, wherever the bits cost more than the difference. The best of all ways to do so (Ramchandran and Vetterli,
 * "Rate-distortion optimal fast thresholding with complete JPEG/MPEG decoder compatibility", 1994).
 *
 * @param block the quantised coefficients, which are changed
 * @param found which of them are not 0, one bit each
 * @param prices of the symbols of the block's tables with the bits behind them, 32 bits each
 * @param nodes room for 65 times 32 bytes
 * @returns which coefficients are not 0 any more
 */
export function economise(
  coefficients: usize,
  quantiser: usize,
  block: usize,
  found: u64,
  prices: usize,
  nodes: usize,
): u64 {
  const acPrices = prices + ((<usize>acTable) << 2)
  const zeroRun = load<i32>(acPrices + (0xf0 << 2))
  store<i32>(nodes, 0)
  store<i32>(nodes, 0, costAt)
  store<i32>(nodes, 0, lostAt)
  store<i32>(nodes, 0, valueAt)
  let node = nodes
  let lost = 0
  let left = found & ~1
  while (left !== 0) {
    const k = <i32>ctz(left)
    left &= left - 1
    const at = (<usize>k) << 1
    const value = <i32>load<i16>(block + at)
    const whole = abs(value)
    const reciprocal = load<u32>(quantiser + quantiserBytes / 3 + 2 * at)
    const size = <u64>abs(<i32>load<i16>(coefficients + at))
    const exact = <i32>((size * reciprocal) >> (reciprocalBits + 3 - lossBits))
    const off = exact - (whole << lossBits)
    const bits = 32 - clz(whole)
    // One less has one bit less if it is a power of two; the least of them is what can be left out.
    const shrinks = whole > 1 && (whole & (whole - 1)) === 0
    const offLess = off + (1 << lossBits)
    const loss = off * off
    const lossLess = offLess * offLess

    let least = i32.MAX_VALUE
    let kept = value
    let before = node
    let candidate = node
    while (true) {
      const run = k - load<i32>(candidate) - 1
      const price = acPrices + ((<usize>(((run & 15) << 4) + bits)) << 2)
      const reached = load<i32>(candidate, costAt) - load<i32>(candidate, lostAt) + (run >> 4) * zeroRun
      const cost = reached + load<i32>(price) + loss
      if (cost < least) {
        least = cost
        before = candidate
        kept = value
      }
      if (shrinks) {
        const less = reached + load<i32>(price - 4) + lossLess
        if (less < least) {
          least = less
          before = candidate
          kept = value < 0 ? value + 1 : value - 1
        }
      }
      if (candidate === nodes || !isOne(candidate)) break
      candidate -= nodeBytes
    }

    node += nodeBytes
    store<i32>(node, k)
    store<i32>(node, least + lost, costAt)
    if (whole === 1) lost += exact * exact
    store<i32>(node, lost, lostAt)
    store<usize>(node, before, beforeAt)
    store<i32>(node, kept, valueAt)
    store<i32>(node, whole, wholeAt)
  }

  // Which is the last one kept?
  const endOfBlock = load<i32>(acPrices)
  let least = i32.MAX_VALUE
  let last = node
  for (let candidate = node; ; candidate -= nodeBytes) {
    const end = load<i32>(candidate) < 63 ? endOfBlock : 0
    const cost = load<i32>(candidate, costAt) - load<i32>(candidate, lostAt) + end
    if (cost < least) {
      least = cost
      last = candidate
    }
    if (candidate === nodes || !isOne(candidate)) break
  }
  while (node !== nodes) {
    const k = load<i32>(node)
    const at = (<usize>k) << 1
    if (node === last) {
      store<i16>(block + at, load<i32>(node, valueAt))
      last = load<usize>(node, beforeAt)
    } else {
      store<i16>(block + at, 0)
      found &= ~((<u64>1) << k)
    }
    node -= nodeBytes
  }
  return found
}

function isOne(node: usize): bool {
  return load<i32>(node, wholeAt) === 1
}
