import { extend, readBit, readBits, readEntry, status } from './bit-reader.ts'
import { blockBytes, damaged, dcTableAt, planBytes, predictorAt, stepAt, targetAt } from './layout.ts'

// The scans of a progressive JPEG (ITU-T T.81, annex G): spectral selection and successive approximation.

/**
 * Decodes the first DC scan.
 *
 * @param plans see layout.ts: the DC table, the predictor and the address of each block of an MCU
 * @param low the number of low bits that later scans bring (Al)
 */
export function decodeDcFirst(first: i32, mcus: i32, plans: usize, plansEnd: usize, low: i32): i32 {
  for (let mcu = first; mcu < first + mcus; mcu++) {
    for (let plan = plans; plan < plansEnd; plan += planBytes) {
      const entry = readEntry(load<usize>(plan, dcTableAt))
      if (entry === 0) return damaged
      const predictor = load<usize>(plan, predictorAt)
      const value = load<i32>(predictor) + receiveExtend(entry)
      store<i32>(predictor, value)
      store<i16>(load<usize>(plan, targetAt) + <usize>mcu * load<usize>(plan, stepAt), value << low)
    }
  }
  return status()
}

/** Decodes a DC refinement scan: one more bit of each coefficient. */
export function refineDc(first: i32, mcus: i32, plans: usize, plansEnd: usize, low: i32): i32 {
  for (let mcu = first; mcu < first + mcus; mcu++) {
    for (let plan = plans; plan < plansEnd; plan += planBytes) {
      const block = load<usize>(plan, targetAt) + <usize>mcu * load<usize>(plan, stepAt)
      store<i16>(block, <i32>load<i16>(block) | (readBit() << low))
    }
  }
  return status()
}

/**
 * Decodes the first AC scan of a band of one component.
 *
 * @param block the first of the blocks, which are contiguous
 * @param start the first coefficient of the band (Ss)
 * @param end the last one (Se)
 * @param eobRunAt the address of the end-of-band run that is left (EOBRUN), 32 bits: it carries over from call to call
 */
export function decodeAcFirst(
  block: usize,
  blocks: i32,
  table: usize,
  start: i32,
  end: i32,
  low: i32,
  eobRunAt: usize,
  zigzag: usize,
): i32 {
  let eobRun = load<i32>(eobRunAt)
  for (const blocksEnd = block + <usize>blocks * blockBytes; block < blocksEnd; block += blockBytes) {
    if (eobRun > 0) {
      eobRun--
      continue
    }
    let k = start
    while (k <= end) {
      const entry = readEntry(table)
      if (entry === 0) return damaged
      const run = (entry >> 12) & 15
      const value = receiveExtend(entry)
      if (value !== 0) {
        k += run
        store<i16>(block + <usize>load<u8>(zigzag + k), value << low)
        k++
      } else if (run === 15) {
        k += 16
      } else {
        eobRun = readEobRun(run) - 1
        break
      }
    }
    if (k > end + 1) return damaged
  }
  store<i32>(eobRunAt, eobRun)
  return status()
}

/** Decodes an AC refinement scan: one more bit of each coefficient, and those that become non-zero (T.81, G.1.2.3). */
export function refineAc(
  block: usize,
  blocks: i32,
  table: usize,
  start: i32,
  end: i32,
  low: i32,
  eobRunAt: usize,
  zigzag: usize,
): i32 {
  const bit = 1 << low
  let eobRun = load<i32>(eobRunAt)
  for (const blocksEnd = block + <usize>blocks * blockBytes; block < blocksEnd; block += blockBytes) {
    let k = start
    while (eobRun === 0 && k <= end) {
      const entry = readEntry(table)
      if (entry === 0) return damaged
      const run = (entry >> 12) & 15
      const value = receiveExtend(entry)
      if (value === 0 && run < 15) {
        eobRun = readEobRun(run)
        break
      }
      // Correction bits of the coefficients in between that are non-zero already.
      k = refineNonZero(block, k, end, run, bit, zigzag)
      if (value !== 0) {
        // A coefficient that becomes non-zero can only be 1 or -1 in this bit.
        if (k > end || abs(value) !== 1) return damaged
        store<i16>(block + <usize>load<u8>(zigzag + k), value * bit)
      } else if (k > end) {
        return damaged
      }
      k++
    }
    if (eobRun > 0) {
      refineNonZero(block, k, end, 64, bit, zigzag)
      eobRun--
    }
  }
  store<i32>(eobRunAt, eobRun)
  return status()
}

/**
 * Reads the correction bits of non-zero coefficients, up to the zero coefficient that follows `zeros` others.
 *
 * @returns the index of that coefficient, or `end + 1`
 */
function refineNonZero(block: usize, k: i32, end: i32, zeros: i32, bit: i32, zigzag: usize): i32 {
  for (; k <= end; k++) {
    const at = block + <usize>load<u8>(zigzag + k)
    const value = <i32>load<i16>(at)
    if (value === 0) {
      if (zeros-- === 0) return k
    } else if (readBit() !== 0 && (value & bit) === 0) {
      store<i16>(at, value < 0 ? value - bit : value + bit)
    }
  }
  return k
}

/** The value that follows a symbol: from its entry if that has it, else from the next bits (RECEIVE and EXTEND of T.81). */
function receiveExtend(entry: i32): i32 {
  const value = entry >> 16
  const size = (entry >> 8) & 15
  return value !== 0 || size === 0 ? value : extend(readBits(size), size)
}

/** The length of an end-of-band run, this block included. */
function readEobRun(size: i32): i32 {
  return (1 << size) + readBits(size)
}
