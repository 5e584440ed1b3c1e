/**
 * Decoders of what few photos are: a script of its own, which is fetched when the first such photo comes.
 *
 * @packageDocumentation
 */
import { clearAround } from '../pixels/clear-around.ts'
import { completedPng } from '../png/completed-png.ts'
import { stillPng } from '../png/still-png.ts'
import { completedWebp } from '../strip/completed-webp.ts'
import { wholeScreenGif } from '../strip/whole-screen-gif.ts'
import { decodeBmp } from './bmp.ts'
import { cmykToRgb } from './cmyk.ts'
import { decodeMendedPng } from './mended-png.ts'
import { decodeTiff } from './tiff.ts'

export {
  clearAround,
  cmykToRgb,
  completedPng,
  completedWebp,
  decodeBmp,
  decodeMendedPng,
  decodeTiff,
  stillPng,
  wholeScreenGif,
}

/** What the script exports. */
export interface RareDecoders {
  readonly clearAround: typeof clearAround
  readonly decodeBmp: typeof decodeBmp
  readonly decodeTiff: typeof decodeTiff
  readonly completedPng: typeof completedPng
  readonly completedWebp: typeof completedWebp
  readonly cmykToRgb: typeof cmykToRgb
  readonly decodeMendedPng: typeof decodeMendedPng
  readonly stillPng: typeof stillPng
  readonly wholeScreenGif: typeof wholeScreenGif
}
