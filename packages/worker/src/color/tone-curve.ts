/** A tone curve: maps 0..1 to 0..1, mostly device values to linear light. */
export type ToneCurve = (value: number) => number

/** A curve of a profile, and its size in bytes. */
export interface StoredToneCurve {
  readonly curve: ToneCurve
  readonly size: number
}

/**
 * Reads a tone curve of a profile (ICC.1:2022); `null` for an unknown type.
 *
 * @throws RangeError when the profile is truncated
 */
export function readCurve(view: DataView, at: number): StoredToneCurve | null {
  const type = view.getUint32(at)
  if (type === para) return readParametricCurve(view, at)
  return type === curv ? readSampledCurve(view, at) : null
}

const para = 0x70617261
const curv = 0x63757276

/** `curveType` (10.6): no value is the identity, one value a gamma, more values are a table. */
function readSampledCurve(view: DataView, at: number): StoredToneCurve {
  const count = view.getUint32(at + 8)
  const size = 12 + count * 2
  if (count === 0) return { curve: (value) => value, size }
  if (count === 1) return { curve: power(view.getUint16(at + 12) / 256), size }
  return { curve: tableCurve(view, at + 12, count, 2), size }
}

/**
 * A curve through evenly spaced values, interpolated linearly.
 *
 * @param width bytes of a value, 1 or 2
 * @throws RangeError when the profile is truncated
 */
export function tableCurve(view: DataView, at: number, count: number, width: 1 | 2): ToneCurve {
  const get = (index: number): number =>
    width === 1 ? view.getUint8(at + index) / 255 : view.getUint16(at + index * 2) / 65535
  get(count - 1)
  return (value) => {
    const place = value * (count - 1)
    const below = Math.min(Math.floor(place), count - 2)
    const low = get(below)
    return low + (get(below + 1) - low) * (place - below)
  }
}

/** `parametricCurveType` (10.18). */
function readParametricCurve(view: DataView, at: number): StoredToneCurve | null {
  const kind = view.getUint16(at + 8)
  const count = [1, 3, 4, 5, 7][kind]
  if (count === undefined) return null
  const parameters = Array.from({ length: count }, (_, i) => view.getInt32(at + 12 + i * 4) / 65536)
  return { curve: parametricCurve(kind, parameters), size: 12 + count * 4 }
}

/** A function of ICC.1:2022, table 68, with the parameters g, a, b, c, d, e and f. */
export function parametricCurve(kind: number, parameters: readonly number[]): ToneCurve {
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = parameters
  const curve = power(g)
  if (kind === 0) return curve
  if (kind === 1) return (x) => (x >= -b / a ? curve(a * x + b) : 0)
  if (kind === 2) return (x) => (x >= -b / a ? curve(a * x + b) + c : c)
  return (x) => (x >= d ? curve(a * x + b) + e : c * x + f)
}

function power(gamma: number): ToneCurve {
  return gamma === 1 ? (value) => value : (value) => Math.max(0, value) ** gamma
}
