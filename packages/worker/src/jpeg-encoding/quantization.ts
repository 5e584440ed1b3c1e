import { type QuantizationTable, type QuantizationTables, scaledTables } from './jpeg-tables.ts'

/** How the coefficients of a component are quantized. Tables are in raster order. */
export interface Quantizer {
  /** The divisors. */
  readonly steps: QuantizationTable
  /** The fraction of a step from which on values are rounded up; DC coefficients are rounded to the nearest. */
  readonly roundsUpFrom: number
  /** The dead zone of each coefficient: values below this fraction of a step become 0. */
  readonly deadZone?: readonly number[]
}

/** The quantizers of a picture. */
export type Quantization = readonly [luma: Quantizer, cb: Quantizer, cr: Quantizer]

/**
 * Quantizes as libjpeg does.
 *
 * @param tables for quality 50
 * @param quality 1 to 100, on libjpeg's scale
 * @param roundsUpFrom 0.5 to round to the nearest, as libjpeg does
 */
export function plainQuantization(
  tables: QuantizationTables,
  quality: number,
  roundsUpFrom = 0.5,
): Quantization {
  const [luma, chroma] = scaledTables(tables, quality)
  const chromaQuantizer = { steps: chroma, roundsUpFrom }
  return [{ ...chromaQuantizer, steps: luma }, chromaQuantizer, chromaQuantizer]
}
