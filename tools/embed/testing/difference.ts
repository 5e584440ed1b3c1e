import type { Buffer } from 'node:buffer'
import sharp, { type Sharp } from 'sharp'

/** The mean difference of samples between an output and its source as sharp renders that: upright, on white, scaled. */
export async function difference(output: Buffer, source: string): Promise<number> {
  const samples = (image: Sharp): Promise<Buffer> => image.toColourspace('srgb').raw().toBuffer()
  const { width, height } = await sharp(output).metadata()
  const upright = sharp(source).autoOrient().flatten({ background: '#ffffff' })
  const theirs = await samples(upright.resize(width, height, { fit: 'fill' }))
  const ours = await samples(sharp(output))
  if (ours.length !== theirs.length) throw new RangeError(`${ours.length} and ${theirs.length} samples`)
  return ours.reduce((sum, value, i) => sum + Math.abs(value - (theirs[i] as number)), 0) / ours.length
}
