import type { QuantisationTable } from './jpeg-tables.ts'
import type { Quantisation, Quantiser } from './quantisation.ts'

/**
 * How the steps of a component grow with the frequency of what they divide, at a distance of 1: they start at `first`
 * and are larger by `rise` for each half wave across a block, up to `most`.
 */
export interface Steps {
  readonly first: number
  readonly rise: number
  readonly most: number
}

/** How photos are quantised at any quality. */
export interface PhotoSettings {
  readonly luma: Steps
  readonly cb: Steps
  readonly cr: Steps
  /** From which part of a step on the rest of what is larger than one is rounded up. */
  readonly roundsUpFrom: number
  /** Below which part of a step a value is left out: in parts of a step, by frequency. */
  readonly leftOut: Steps
}

// Far flatter than the tables of T.81, as those are that jpegli found for butteraugli and SSIMULACRA 2 at once; lines
// through those do as well for both: docs/encoders.md.
const shared = { roundsUpFrom: 0.6, leftOut: { first: 0.5, rise: 0.05, most: 0.75 } }

/** Of photos with colours at half resolution. */
export const halfColourSettings: PhotoSettings = {
  luma: { first: 2.6, rise: 1.25, most: 255 },
  cb: { first: 2.5, rise: 2.5, most: 26 },
  cr: { first: 2.5, rise: 1.2, most: 14 },
  ...shared,
}

/** Of pictures whose colours are at full resolution. */
export const fullColourSettings: PhotoSettings = {
  luma: { first: 2.2, rise: 1.1, most: 255 },
  cb: { first: 4.9, rise: 4, most: 40 },
  cr: { first: 5.1, rise: 3, most: 16 },
  ...shared,
}

/**
 * As photos are quantised, to look as their quality says, whatever is on them, in as few bytes as that takes:
 * docs/encoders.md.
 *
 * @param quality 1 to 100, as `distanceOf` has it
 */
export function photoQuantisation(settings: PhotoSettings, quality: number): Quantisation {
  const distance = distanceOf(quality)
  const leftOutBelow = table((frequency) => (frequency === 0 ? 0 : along(settings.leftOut, frequency)))
  const quantiser = (steps: Steps): Quantiser => ({
    steps: table((frequency) => wholeStep(along(steps, frequency) * distance)),
    roundsUpFrom: settings.roundsUpFrom,
    leftOutBelow,
  })
  return [quantiser(settings.luma), quantiser(settings.cb), quantiser(settings.cr)]
}

/**
 * The distance that a quality stands for, in the units of butteraugli and of JPEG XL: 1 at quality 90, where a difference
 * is just not seen, and 0.09 more for each point below; from 30 down more and more.
 */
export function distanceOf(quality: number): number {
  if (quality >= 100) return 0.01
  if (quality >= 30) return 0.1 + (100 - quality) * 0.09
  return (53 / 3000) * quality ** 2 - (23 / 20) * quality + 25
}

function along({ first, rise, most }: Steps, frequency: number): number {
  return Math.min(most, first + rise * frequency)
}

function wholeStep(step: number): number {
  return Math.max(1, Math.min(255, Math.round(step)))
}

/** A table row by row, by how many half waves there are across a block. */
function table(entry: (frequency: number) => number): QuantisationTable {
  return Array.from({ length: 64 }, (_, natural) => entry(Math.hypot(natural >> 3, natural & 7)))
}
