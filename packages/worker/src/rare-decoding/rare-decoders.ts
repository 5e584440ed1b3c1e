/**
 * Decoders of what few photos are: a script of its own, which is fetched when the first such photo comes.
 *
 * @packageDocumentation
 */
import { endedPng } from '../png/ended-png.ts'
import { stillPng } from '../png/still-png.ts'
import { endedWebp } from '../strip/ended-webp.ts'
import { decodeBmp } from './bmp.ts'
import { cmykToRgb } from './cmyk.ts'
import { fromApples, mendedPng } from './mended-png.ts'
import { decodeTiff } from './tiff.ts'

export { cmykToRgb, decodeBmp, decodeTiff, endedPng, endedWebp, fromApples, mendedPng, stillPng }

/** What the script exports. */
export interface RareDecoders {
  readonly decodeBmp: typeof decodeBmp
  readonly decodeTiff: typeof decodeTiff
  readonly endedPng: typeof endedPng
  readonly endedWebp: typeof endedWebp
  readonly fromApples: typeof fromApples
  readonly cmykToRgb: typeof cmykToRgb
  readonly mendedPng: typeof mendedPng
  readonly stillPng: typeof stillPng
}
