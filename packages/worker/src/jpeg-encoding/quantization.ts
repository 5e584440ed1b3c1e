import { type QuantisationTable, type QuantisationTables, scaledTables } from './jpeg-tables.ts'

/** How the coefficients of a component are quantized. Tables are in raster order. */
export interface Quantiser {
  /** The divisors. */
  readonly steps: QuantisationTable
  /** The fraction of a step from which on values are rounded up; DC coefficients are rounded to the nearest. */
  readonly roundsUpFrom: number
  /** The dead zone of each coefficient: values below this fraction of a step become 0. */
  readonly deadZone?: readonly number[]
}

/** The quantizers of a picture. */
export type Quantisation = readonly [luma: Quantiser, cb: Quantiser, cr: Quantiser]

/**
 * Quantizes as libjpeg does.
 *
 * @param tables for quality 50
 * @param quality 1 to 100, on libjpeg's scale
 * @param roundsUpFrom 0.5 to round to the nearest, as libjpeg does
 */
export function plainQuantisation(
  tables: QuantisationTables,
  quality: number,
  roundsUpFrom = 0.5,
): Quantisation {
  const [luma, chroma] = scaledTables(tables, quality)
  const chromaQuantiser = { steps: chroma, roundsUpFrom }
  return [{ ...chromaQuantiser, steps: luma }, chromaQuantiser, chromaQuantiser]
}
