import { profile, type StoredCurve, storedCurve } from './icc-builder.ts'

/** A function of a device's colours: L*, a* and b*, or X, Y and Z with white at Y = 1. */
type ToConnectionSpace = (device: readonly number[]) => readonly number[]

/** A profile whose only tag of colour is a table for the perceptual intent. */
export interface TableProfile {
  readonly space: 'RGB ' | 'CMYK'
  readonly pcs: 'Lab ' | 'XYZ '
  /** Points of the grid along each channel. */
  readonly points: number
  readonly color: ToConnectionSpace
}

const channelsOf = { 'RGB ': 3, CMYK: 4 }

/** Writes `lut8Type` (ICC.1:2001-04, 6.5.8); its tables in front bend by this gamma. */
export function lut8Profile(table: TableProfile, gamma = 1): Uint8Array<ArrayBuffer> {
  return olderTable(table, 1, 256, gamma)
}

/** Writes `lut16Type` (ICC.1:2001-04, 6.5.7), whose white of Lab is 0xff00. */
export function lut16Profile(table: TableProfile, gamma = 1): Uint8Array<ArrayBuffer> {
  return olderTable(table, 2, 64, gamma)
}

function olderTable(
  table: TableProfile,
  width: 1 | 2,
  entries: number,
  gamma: number,
): Uint8Array<ArrayBuffer> {
  const inputs = channelsOf[table.space]
  const ramp = (power: number): number[] =>
    Array.from({ length: entries }, (_, i) => (i / (entries - 1)) ** power)
  const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap((value) => s15Fixed16(value))
  const numbers = [
    ...Array.from({ length: inputs }, () => ramp(gamma)).flat(),
    ...gridOf(table, width === 2 && table.pcs === 'Lab ' ? 65280 / 65535 : 1),
    ...[1, 2, 3].flatMap(() => ramp(1)),
  ]
  const tag = Uint8Array.from([
    ...ascii(width === 1 ? 'mft1' : 'mft2'),
    ...[0, 0, 0, 0, inputs, 3, table.points, 0],
    ...identity,
    ...(width === 2 ? [0, entries, 0, entries] : []),
    ...samples(numbers, width),
  ])
  return profile(table.space, { A2B0: tag }, { pcs: table.pcs })
}

/** The parts of a {@link lutAToBProfile}; without a grid its colours are made by the matrix. */
export interface Stages {
  readonly table?: TableProfile
  /** In front of the grid. */
  readonly a?: StoredCurve
  readonly m?: StoredCurve
  /** Row by row, then what is added. */
  readonly matrix?: readonly number[]
}

/** Writes `lutAToBType` of version 4 (ICC.1:2022, 10.12). */
export function lutAToBProfile(
  { table, a = { gamma: 1 }, m, matrix }: Stages,
  space: 'RGB ' | 'CMYK' = 'RGB ',
  pcs: 'Lab ' | 'XYZ ' = 'XYZ ',
): Uint8Array<ArrayBuffer> {
  const inputs = channelsOf[space]
  const curves = (curve: StoredCurve, count: number): number[] =>
    Array.from({ length: count }, () => padded(storedCurve(curve))).flat()
  const parts: number[] = []
  const place = (part: readonly number[] | undefined): number[] => {
    if (!part) return uint32(0)
    parts.push(...part)
    return uint32(32 + parts.length - part.length)
  }
  const grid = table && [
    ...Array.from({ length: 16 }, (_, i) => (i < inputs ? table.points : 0)),
    ...[2, 0, 0, 0],
    ...samples(gridOf(table, 1), 2),
  ]
  const offsets = [
    place(curves({ gamma: 1 }, 3)),
    place(matrix?.flatMap((value) => s15Fixed16(value))),
    place(m && curves(m, 3)),
    place(grid && padded(Uint8Array.from(grid))),
    place(table && curves(a, inputs)),
  ].flat()
  const tag = Uint8Array.from([...ascii('mAB '), 0, 0, 0, 0, inputs, 3, 0, 0, ...offsets, ...parts])
  return profile(space, { A2B0: tag }, { pcs, version: 4 })
}

/** All points, the last channel fastest, as numbers of 0 to 1. */
function gridOf({ space, pcs, points, color }: TableProfile, white: number): number[] {
  const inputs = channelsOf[space]
  return Array.from({ length: points ** inputs }, (_, index) => {
    const device = Array.from(
      { length: inputs },
      (_, channel) => (Math.floor(index / points ** (inputs - 1 - channel)) % points) / (points - 1),
    )
    const [x = 0, y = 0, z = 0] = color(device)
    return pcs === 'Lab '
      ? [(x / 100) * white, ((y + 128) / 255) * white, ((z + 128) / 255) * white]
      : [x, y, z].map((value) => (value * 32768) / 65535)
  }).flat()
}

function samples(numbers: readonly number[], width: 1 | 2): number[] {
  return numbers.flatMap((number) => {
    const max = width === 1 ? 255 : 65535
    const value = Math.round(Math.min(1, Math.max(0, number)) * max)
    return width === 1 ? [value] : [value >> 8, value & 255]
  })
}

function padded(bytes: Uint8Array): number[] {
  return [...bytes, ...Array.from({ length: (4 - (bytes.length % 4)) % 4 }, () => 0)]
}

function s15Fixed16(value: number): number[] {
  return uint32(Math.round(value * 65536))
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}
