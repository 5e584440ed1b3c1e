import type { Buffer } from 'node:buffer'
import sharp from 'sharp'
import type { BenchPhoto } from '../photos/photo-set.ts'

/**
 * What a photo should look like: decoded at its full size, and scaled in linear light with Lanczos by libvips. Every
 * contender is measured against it, none of them makes it.
 *
 * @returns a PNG of the target's size
 */
export async function reference({ path, target }: BenchPhoto): Promise<Buffer> {
  // As pixels first: sharp would have libjpeg shrink the photo, without regard to light, while it decodes.
  const { data, info } = await sharp(path).autoOrient().toColourspace('srgb').removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  })
  const { width, height } = info
  return sharp(data, { raw: { width, height, channels: 3 } })
    .pipelineColourspace('scrgb')
    .resize({ ...target, fit: 'fill', kernel: 'lanczos3' })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer()
}
