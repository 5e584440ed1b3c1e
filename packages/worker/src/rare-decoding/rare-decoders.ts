/**
 * Decoders of what few photos are: a script of its own, which is fetched when the first such photo comes.
 *
 * @packageDocumentation
 */
import { completedPng } from '../png/completed-png.ts'
import { stillPng } from '../png/still-png.ts'
import { completedWebp } from '../strip/completed-webp.ts'
import { decodeBmp } from './bmp.ts'
import { cmykToRgb } from './cmyk.ts'
import { fromCgbi, normalizedPng } from './normalized-png.ts'
import { decodeTiff } from './tiff.ts'

export { cmykToRgb, completedPng, completedWebp, decodeBmp, decodeTiff, fromCgbi, normalizedPng, stillPng }

/** What the script exports. */
export interface RareDecoders {
  readonly decodeBmp: typeof decodeBmp
  readonly decodeTiff: typeof decodeTiff
  readonly completedPng: typeof completedPng
  readonly completedWebp: typeof completedWebp
  readonly fromCgbi: typeof fromCgbi
  readonly cmykToRgb: typeof cmykToRgb
  readonly normalizedPng: typeof normalizedPng
  readonly stillPng: typeof stillPng
}
