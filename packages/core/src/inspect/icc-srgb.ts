import type { ReadProfile, Tag } from './icc-tags.ts'
import { latin1 } from './text.ts'

/** X of sRGB's red primary, adapted to D50. Display P3 has 0.515, Adobe RGB 0.61, scanners about 0.418. */
const red = 0.436
const redTolerance = 0.03
/** The gamma that many cameras write for sRGB's transfer function. */
const gamma = 2.2
const curveTolerance = 0.03

/**
 * Checks a profile whose name contains sRGB. If it is sRGB it keeps the name; otherwise it is called RGB, since all else goes by names.
 *
 * It is judged by its red, and by the middle of its first tone curve (ICC.1:2022, 10.6 and 10.18). "Display P3 Gamut with sRGB Transfer"
 * (Android) and "Linear sRGB" (KDE) are not sRGB. What has no such tags is taken by its name.
 */
export async function trueName(name: string, read: ReadProfile, tags: readonly Tag[]): Promise<string> {
  return (await isTrulySrgb(read, tags)) ? name : name.replace(/s(?=rgb)/gi, '')
}

async function isTrulySrgb(read: ReadProfile, tags: readonly Tag[]): Promise<boolean> {
  const view = async (name: string, length: number): Promise<DataView | undefined> => {
    const tag = tags.find((one) => one.name === name)
    return tag && read(tag.offset, Math.min(tag.length, length))
  }
  const primary = await view('rXYZ', 12)
  if (primary && primary.byteLength >= 12 && Math.abs(fixed(primary, 8) - red) > redTolerance) return false
  const curve = (await view('rTRC', maxCurve)) ?? (await view('kTRC', maxCurve))
  if (!curve || curve.byteLength < 12) return true
  const [x, y] = middleOf(curve)
  return !(Math.abs(y - x ** gamma) > curveTolerance)
}

/** Bytes read of a curve: a table of 4096 values. */
const maxCurve = 12 + 2 * 4096

/** The point of a curve at or next to 0.5; NaN if the curve is too short. */
function middleOf(curve: DataView): [x: number, y: number] {
  const word = (at: number): number => (at + 2 <= curve.byteLength ? curve.getUint16(at) : Number.NaN)
  if (latin1(curve, 0, 4) === 'para') {
    const parameter = (n: number): number =>
      16 + 4 * n <= curve.byteLength ? fixed(curve, 12 + 4 * n) : Number.NaN
    // A gamma, or a parametric curve (a x + b).
    const [a, b] = word(8) === 0 ? [1, 0] : [parameter(1), parameter(2)]
    return [0.5, (a * 0.5 + b) ** parameter(0)]
  }
  const count = curve.getUint32(8)
  if (count === 0) return [0.5, 0.5]
  if (count === 1) return [0.5, 0.5 ** (word(12) / 256)]
  const middle = count >> 1
  return [middle / (count - 1), word(12 + 2 * middle) / 65535]
}

/** `s15Fixed16Number`. */
function fixed(view: DataView, at: number): number {
  return view.getInt32(at) / 65536
}
