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
  let sum = 0
  // A function for each of millions of samples takes twenty times as long.
  for (let i = 0; i < ours.length; i++) sum += Math.abs((ours[i] as number) - (theirs[i] as number))
  return sum / ours.length
}
