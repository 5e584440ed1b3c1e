import type { Scan } from './segments.ts'

/** Which bits of which coefficients the scans of a progressive JPEG have brought so far. */
export interface Progression {
  /**
   * Adds a scan.
   *
   * @throws Error when it does not follow from those before it (ITU-T T.81, G.1.1.1)
   */
  add(scan: Scan): void
  /** Whether all bits of all coefficients are there. */
  readonly isWhole: boolean
}

const highestBit = 13

export function progression(components: number): Progression {
  // The lowest bit of each coefficient so far, -1 for none.
  const lowest = Array.from({ length: components }, () => new Int8Array(64).fill(-1))
  return {
    get isWhole() {
      return lowest.every((bits) => bits.every((bit) => bit === 0))
    },
    add({ components, start, end, high, low }) {
      const bands = start === 0 ? end === 0 : end >= start && end <= 63 && components.length === 1
      const bits = low <= highestBit && (high === 0 || low === high - 1)
      let follows = true
      for (const { index } of components) {
        const bitsSoFar = lowest[index] as Int8Array
        follows &&= start === 0 || (bitsSoFar[0] as number) >= 0
        for (let k = start; k <= end && k < 64; k++) {
          follows &&= Math.max(0, bitsSoFar[k] as number) === high
          bitsSoFar[k] = low
        }
      }
      if (!bands || !bits || !follows) {
        throw new Error(
          `Expected the next bits of a progressive JPEG but received coefficients ${start} to ${end}, bits ${high} to ${low}`,
        )
      }
    },
  }
}
