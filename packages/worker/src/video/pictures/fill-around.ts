import type { Rectangle, Size } from '@postfit/core'

/** A plane of samples, row by row. */
interface Plane extends Size {
  readonly samples: Uint8Array
}

/** For each target sample the two source samples around it, and the weight of the second one in 256ths. */
interface Between {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly share: Int32Array
}

/**
 * Enlarges a coarse picture bilinearly over a plane, except for a rectangle: cheaper than the scaler, and as good for a smooth
 * picture.
 */
export function fillAround(target: Plane, { x, y, width, height }: Rectangle, coarse: Plane): void {
  const [columns, rows] = [between(coarse.width, target.width), between(coarse.height, target.height)]
  // Rows of the coarse picture at the target's width; two are needed at a time.
  const wide = new Map<number, Uint16Array>()
  const widened = (row: number): Uint16Array => {
    const known = wide.get(row)
    if (known) return known
    const made = widen(coarse.samples.subarray(row * coarse.width, (row + 1) * coarse.width), columns)
    wide.delete(row - 2)
    wide.set(row, made)
    return made
  }
  // Rows of the target need not be aligned to words.
  const words = new Uint32Array(Math.ceil(target.width / 4))
  const line = new Uint8Array(words.buffer)
  const copy = (row: number): void => {
    const isBeside = row >= y && row < y + height
    const start = row * target.width
    target.samples.set(line.subarray(0, isBeside ? x : target.width), start)
    if (isBeside) target.samples.set(line.subarray(x + width, target.width), start + x + width)
  }
  const isCovered = (row: number): boolean =>
    row >= target.height || (width === target.width && row >= y && row < y + height)
  // Two rows at a time: a blurred picture hardly changes from one row to the next.
  for (let row = 0; row < target.height; row += 2) {
    if (isCovered(row) && isCovered(row + 1)) continue
    const [above, below] = [widened(rows.first[row] as number), widened(rows.second[row] as number)]
    blend(words, above, below, rows.share[row] as number)
    if (!isCovered(row)) copy(row)
    if (!isCovered(row + 1)) copy(row + 1)
  }
}

/** Interpolates four samples at a time, for little-endian machines. */
function blend(words: Uint32Array, above: Uint16Array, below: Uint16Array, share: number): void {
  const rest = 256 - share
  const half = 0x8000
  for (let word = 0, at = 0; word < words.length; word++, at += 4) {
    const a = ((above[at] as number) * rest + (below[at] as number) * share + half) >> 16
    const b = ((above[at + 1] as number) * rest + (below[at + 1] as number) * share + half) >> 16
    const c = ((above[at + 2] as number) * rest + (below[at + 2] as number) * share + half) >> 16
    const d = ((above[at + 3] as number) * rest + (below[at + 3] as number) * share + half) >> 16
    words[word] = a | (b << 8) | (c << 16) | (d << 24)
  }
}

/** Interpolates a row to values in 256ths, padded to a whole word. */
function widen(row: Uint8Array, { first, second, share }: Between): Uint16Array {
  const wide = new Uint16Array(4 * Math.ceil(first.length / 4))
  for (let at = 0; at < first.length; at++) {
    const [a, b] = [row[first[at] as number] as number, row[second[at] as number] as number]
    wide[at] = a * 256 + (b - a) * (share[at] as number)
  }
  return wide
}

function between(from: number, to: number): Between {
  const [first, second, share] = [new Int32Array(to), new Int32Array(to), new Int32Array(to)]
  for (let at = 0; at < to; at++) {
    const place = Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5))
    const whole = Math.floor(place)
    first[at] = whole
    second[at] = Math.min(from - 1, whole + 1)
    share[at] = Math.round((place - whole) * 256)
  }
  return { first, second, share }
}
