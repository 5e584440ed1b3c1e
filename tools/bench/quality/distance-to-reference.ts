import type { Buffer } from 'node:buffer'
import { ssim } from '@blazediff/ssim'
import sharp from 'sharp'
import { perceptualDistance } from '../perceptual-distance.ts'

/** How far an output lies from the reference. */
export interface Distance {
  /** Butteraugli's 3-norm, 0 when they are the same; `null` where the program is missing. */
  readonly butteraugli: number | null
  /** Structural similarity, 1 when they are the same. */
  readonly ssim: number
}

/**
 * Measures an output. A contender may be a pixel off in size where it rounds in another way: then it is measured
 * after scaling, which costs it what it costs a viewer.
 *
 * @param wanted the reference, a PNG
 * @param found what a contender wrote
 * @param withButteraugli whether `butteraugli_main` is there
 */
export async function distanceToReference(
  wanted: Buffer,
  found: Buffer,
  withButteraugli: boolean,
): Promise<Distance> {
  const { width, height } = await sharp(wanted).metadata()
  const rendered = sharp(found).resize(width, height, { fit: 'fill' }).toColourspace('srgb')
  const [[a, b], butteraugli] = await Promise.all([
    Promise.all([sharp(wanted), rendered.clone()].map((image) => image.ensureAlpha().raw().toBuffer())),
    withButteraugli
      ? perceptualDistance(wanted, await rendered.clone().png({ compressionLevel: 1 }).toBuffer())
      : undefined,
  ])
  if (!a || !b) throw new Error('Expected two pictures')
  return { butteraugli: butteraugli?.whole ?? null, ssim: ssim(a, b, undefined, width, height) }
}
