import type { QuantizationTable } from './jpeg-tables.ts'
import type { Quantization, Quantizer } from './quantization.ts'

/**
 * The quantization steps of a component by frequency, at a distance of 1: they start at `first` and grow by `rise` for each half
 * wave across a block, up to `max`.
 */
export interface Steps {
  readonly first: number
  readonly rise: number
  readonly max: number
}

/** How photos are quantized, at any quality. */
export interface PhotoSettings {
  readonly luma: Steps
  readonly cb: Steps
  readonly cr: Steps
  /** The fraction of a step from which on values are rounded up. */
  readonly roundsUpFrom: number
  /** The dead zone by frequency: smaller values become 0, as fractions of a step. */
  readonly deadZone: Steps
}

// Far flatter than the tables of T.81, as are the tables of jpegli, which were optimized for butteraugli and SSIMULACRA 2.
// Straight lines fitted to those score as well: docs/encoders.md.
const shared = { roundsUpFrom: 0.6, deadZone: { first: 0.5, rise: 0.05, max: 0.75 } }

/** For photos with 4:2:0 chroma. */
export const settings420: PhotoSettings = {
  luma: { first: 2.6, rise: 1.25, max: 255 },
  cb: { first: 2.5, rise: 2.5, max: 26 },
  cr: { first: 2.5, rise: 1.2, max: 14 },
  ...shared,
}

/** For pictures with 4:4:4 chroma. */
export const settings444: PhotoSettings = {
  luma: { first: 2.2, rise: 1.1, max: 255 },
  cb: { first: 4.9, rise: 4, max: 40 },
  cr: { first: 5.1, rise: 3, max: 16 },
  ...shared,
}

/**
 * The quantizers for photos: a quality stands for the same visual distance in all of them, at the fewest bytes
 * (docs/encoders.md).
 *
 * @param quality 1 to 100: see `distanceOf`
 */
export function photoQuantization(settings: PhotoSettings, quality: number): Quantization {
  const distance = distanceOf(quality)
  const deadZone = table((frequency) => (frequency === 0 ? 0 : along(settings.deadZone, frequency)))
  const quantizer = (steps: Steps): Quantizer => ({
    steps: table((frequency) => wholeStep(along(steps, frequency) * distance)),
    roundsUpFrom: settings.roundsUpFrom,
    deadZone,
  })
  return [quantizer(settings.luma), quantizer(settings.cb), quantizer(settings.cr)]
}

/**
 * The distance that a quality stands for, in the units of butteraugli and JPEG XL: 1 at quality 90, where differences are just
 * not visible, and 0.09 more for each point below that; from 30 down it rises faster.
 */
export function distanceOf(quality: number): number {
  if (quality >= 100) return 0.01
  if (quality >= 30) return 0.1 + (100 - quality) * 0.09
  return (53 / 3000) * quality ** 2 - (23 / 20) * quality + 25
}

function along({ first, rise, max }: Steps, frequency: number): number {
  return Math.min(max, first + rise * frequency)
}

function wholeStep(step: number): number {
  return Math.max(1, Math.min(255, Math.round(step)))
}

/** A table in raster order, from a function of frequency: half waves across a block. */
function table(entry: (frequency: number) => number): QuantizationTable {
  return Array.from({ length: 64 }, (_, natural) => entry(Math.hypot(natural >> 3, natural & 7)))
}
