import type { SampledProfile, Xyz } from './color-profile.ts'
import { readCurve, type ToneCurve, tableCurve } from './tone-curve.ts'

/** The profile connection space (PCS). */
export type ConnectionSpace = 'XYZ ' | 'Lab '

/** The PCS white, D50. */
const white: Xyz = [0.9642, 1, 0.8249]
/** The PCS black of perceptual tables of version 4, whatever the device (ICC.1:2022, 6.3.4.3). */
const perceptualBlack: Xyz = [0.00336, 0.0034731, 0.00287]
/** Y of L* 50: a black lighter than this is an error of the profile. */
const lightestBlack = 0.184
/** No profile has more, and it would mean a table of gigabytes. */
const maxGridPoints = 65

const types = { mft1: 0x6d667431, mft2: 0x6d667432, mAB: 0x6d414220 }

type Color = readonly number[]
type Stage = (values: Color) => Color

/** A stored table: from device values to encoded PCS values. */
interface StoredTable {
  /** Input curves. */
  readonly curves: readonly ToneCurve[]
  /** Grid points along each channel. */
  readonly grid: readonly number[]
  readonly rest: Stage
  /** The encoding of L*a*b*: `legacy` is that of version 2, where white is not all ones (ICC.1:2022, 10.10). */
  readonly lab: 'legacy' | 'usual'
}

/**
 * Reads the table of an A2B tag: `lut8Type`, `lut16Type` or `lutAToBType` (ICC.1:2022, 10.10 to 10.12). Black point compensation
 * to sRGB is applied, as Little CMS does for sharp.
 *
 * @throws RangeError when the profile ends before the table
 */
export function readTable(
  view: DataView,
  at: number,
  inputs: number,
  pcs: ConnectionSpace,
): SampledProfile | null {
  const type = view.getUint32(at)
  if (view.getUint8(at + 8) !== inputs || view.getUint8(at + 9) !== 3) return null
  const stored = type === types.mAB ? readLutAToB(view, at, inputs) : readLut(view, at, type, inputs)
  if (!stored) return null
  const decode = pcs === 'XYZ ' ? decodeXyz : stored.lab === 'legacy' ? decodeLegacyLab : decodeLab
  const toXyz = (place: Color): Xyz => decode(stored.rest(place))
  const darkest = stored.curves.map((curve) => curve(inputs === 4 ? 1 : 0))
  const isVersion4 = view.getUint8(8) >= 4
  return {
    kind: 'sampled',
    curves: stored.curves,
    steps: stored.grid.map((points) => stepsFor(points, inputs)),
    toXyz: withoutBlack(toXyz, isVersion4 ? perceptualBlack : blackAt(toXyz(darkest))),
  }
}

/** Sampling steps that include every grid point, and more between them if the grid is coarse. */
function stepsFor(points: number, inputs: number): number {
  const [enough, max] = inputs === 4 ? [16, 24] : inputs === 3 ? [32, 64] : [255, 255]
  return Math.min((points - 1) * Math.ceil(enough / (points - 1)), max)
}

/** `lut8Type` and `lut16Type`: curves, grid, curves. Their matrix applies to XYZ devices only. */
function readLut(view: DataView, at: number, type: number, inputs: number): StoredTable | null {
  if (type !== types.mft1 && type !== types.mft2) return null
  const width = type === types.mft1 ? 1 : 2
  const points = view.getUint8(at + 10)
  const [inputEntries, outputEntries] =
    width === 1 ? [256, 256] : [view.getUint16(at + 48), view.getUint16(at + 50)]
  if (points < 2 || inputEntries < 2 || outputEntries < 2) return null
  const first = at + (width === 1 ? 48 : 52)
  const curvesAt = (start: number, count: number, entries: number): ToneCurve[] =>
    Array.from({ length: count }, (_, i) => tableCurve(view, start + i * entries * width, entries, width))

  const grid = Array.from({ length: inputs }, () => points)
  const gridAt = first + inputs * inputEntries * width
  const table = readGrid(view, gridAt, grid, width)
  if (!table) return null
  const behind = curvesAt(gridAt + points ** inputs * 3 * width, 3, outputEntries)
  return {
    curves: curvesAt(first, inputs, inputEntries),
    grid,
    rest: (values) => through(behind, table(values)),
    lab: width === 2 ? 'legacy' : 'usual',
  }
}

/** `lutAToBType`: A curves, grid, M curves, matrix, B curves, some of which are optional. */
function readLutAToB(view: DataView, at: number, inputs: number): StoredTable | null {
  const place = (field: number): number | null => {
    const offset = view.getUint32(at + field)
    return offset === 0 ? null : at + offset
  }
  const [b, matrix, m, clut, a] = [place(12), place(16), place(20), place(24), place(28)]
  const stages: Stage[] = []
  let curves: readonly ToneCurve[] | null = Array.from({ length: inputs }, () => (value) => value)
  // Without a grid the other curves work on linear light; even steps of device values are finer in the shadows.
  let grid = Array.from({ length: inputs }, () => 2)
  if (clut !== null && a !== null) {
    grid = Array.from({ length: inputs }, (_, i) => view.getUint8(clut + i))
    const width = view.getUint8(clut + 16)
    const table = width === 1 || width === 2 ? readGrid(view, clut + 20, grid, width) : null
    curves = readCurves(view, a, inputs)
    if (!table) return null
    stages.push(table)
  } else if (inputs !== 3) return null
  if (m !== null && matrix !== null) {
    const bends = readCurves(view, m, 3)
    if (!bends) return null
    stages.push((values) => through(bends, values), readMatrix(view, matrix))
  }
  const last = b === null ? null : readCurves(view, b, 3)
  if (!curves || !last) return null
  stages.push((values) => through(last, values))
  return { curves, grid, rest: (values) => stages.reduce((now, stage) => stage(now), values), lab: 'usual' }
}

/** Consecutive curves, each padded to four bytes. */
function readCurves(view: DataView, at: number, count: number): ToneCurve[] | null {
  const curves: ToneCurve[] = []
  let next = at
  while (curves.length < count) {
    const stored = readCurve(view, next)
    if (!stored) return null
    curves.push(stored.curve)
    next += (stored.size + 3) & ~3
  }
  return curves
}

function readMatrix(view: DataView, at: number): Stage {
  const e = Array.from({ length: 12 }, (_, i) => view.getInt32(at + i * 4) / 65536)
  return (values) =>
    [0, 1, 2].map((row) =>
      [0, 1, 2].reduce(
        (sum, i) => sum + (e[row * 3 + i] as number) * (values[i] as number),
        e[9 + row] as number,
      ),
    )
}

/** The grid (CLUT) with three output values a point, the last channel varying fastest; multilinear interpolation. */
function readGrid(view: DataView, at: number, grid: readonly number[], width: 1 | 2): Stage | null {
  if (grid.some((points) => points < 2 || points > maxGridPoints)) return null
  const get = (index: number): number =>
    width === 1 ? view.getUint8(at + index) / 255 : view.getUint16(at + index * 2) / 65535
  // Throws if the profile is shorter than it claims.
  get(grid.reduce((product, points) => product * points, 3) - 1)
  const interpolate = (values: Color, channel: number, point: number): number[] => {
    const points = grid[channel]
    if (points === undefined) return [get(point * 3), get(point * 3 + 1), get(point * 3 + 2)]
    const place = clamp(values[channel] as number) * (points - 1)
    const below = Math.min(Math.floor(place), points - 2)
    const share = place - below
    const low = interpolate(values, channel + 1, point * points + below)
    if (share === 0) return low
    const high = interpolate(values, channel + 1, point * points + below + 1)
    return low.map((value, i) => value + ((high[i] as number) - value) * share)
  }
  return (values) => interpolate(values, 0, 0)
}

function through(curves: readonly ToneCurve[], values: Color): Color {
  return curves.map((curve, i) => curve(clamp(values[i] as number)))
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** 16 bits encode 0 to almost 2 (ICC.1:2022, 6.3.4.2). */
function decodeXyz([x = 0, y = 0, z = 0]: Color): Xyz {
  const scale = 65535 / 32768
  return [x * scale, y * scale, z * scale]
}

function decodeLab([l = 0, a = 0, b = 0]: Color): Xyz {
  return labToXyz(l * 100, a * 255 - 128, b * 255 - 128)
}

/** White is 0xff00, to which 255 is expanded from 8 bits. */
function decodeLegacyLab(values: Color): Xyz {
  return decodeLab(values.map((value) => (value * 65535) / 65280))
}

function labToXyz(l: number, a: number, b: number): Xyz {
  const y = (l + 16) / 116
  const linear = (f: number): number => (f > 6 / 29 ? f ** 3 : (f - 4 / 29) * 3 * (6 / 29) ** 2)
  return [white[0] * linear(y + a / 500), white[1] * linear(y), white[2] * linear(y - b / 200)]
}

/** The darkest colour of a device, if it is plausible as black. */
function blackAt(xyz: Xyz): Xyz {
  return xyz[1] > lightestBlack ? [0, 0, 0] : xyz
}

/** Black point compensation (ISO 18619): scales XYZ linearly so that white stays and black becomes zero. */
function withoutBlack(toXyz: (place: Color) => Xyz, black: Xyz): (place: Color) => Xyz {
  return (place) => {
    const xyz = toXyz(place)
    const scaled = (i: 0 | 1 | 2): number => ((xyz[i] - black[i]) * white[i]) / (white[i] - black[i])
    return [scaled(0), scaled(1), scaled(2)]
  }
}
