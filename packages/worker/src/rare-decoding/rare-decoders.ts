/**
 * Decoders of what few photos are: a script of its own, which is fetched when the first such photo comes.
 *
 * @packageDocumentation
 */
import { decodeBmp } from './bmp.ts'
import { inksToRgb } from './coated-print.ts'
import { fromApples, mendedPng } from './mended-png.ts'
import { decodeTiff } from './tiff.ts'

export { decodeBmp, decodeTiff, fromApples, inksToRgb, mendedPng }

/** What the script exports. */
export interface RareDecoders {
  readonly decodeBmp: typeof decodeBmp
  readonly decodeTiff: typeof decodeTiff
  readonly fromApples: typeof fromApples
  readonly inksToRgb: typeof inksToRgb
  readonly mendedPng: typeof mendedPng
}
