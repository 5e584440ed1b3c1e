import { type QuantisationTable, type QuantisationTables, scaledTables } from './jpeg-tables.ts'

/** How the coefficients of a component are quantised. Tables are row by row. */
export interface Quantiser {
  /** What they are divided by. */
  readonly steps: QuantisationTable
  /** The part of a step from which on the rest of a value is rounded up, not down; of all but a block's brightness. */
  readonly roundsUpFrom: number
  /** The part of a step below which a value is left out, though it would have been rounded up to one; by its place. */
  readonly leftOutBelow?: readonly number[]
}

/** How those of a picture are. */
export type Quantisation = readonly [luma: Quantiser, cb: Quantiser, cr: Quantiser]

/**
 * As libjpeg quantises, with tables for quality 50.
 *
 * @param quality 1 to 100, as libjpeg counts it
 * @param roundsUpFrom 0.5 to round to the nearest, as libjpeg does
 */
export function plainQuantisation(
  tables: QuantisationTables,
  quality: number,
  roundsUpFrom = 0.5,
): Quantisation {
  const [luma, chroma] = scaledTables(tables, quality)
  const colour = { steps: chroma, roundsUpFrom }
  return [{ ...colour, steps: luma }, colour, colour]
}
