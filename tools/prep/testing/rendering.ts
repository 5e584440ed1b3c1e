import type { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** How a picture should look. */
export interface Rendering {
  readonly width: number
  readonly height: number
  readonly background?: string
  readonly kernel?: 'lanczos3' | 'nearest'
  /** Whether to turn by EXIF, and to convert from the profile. */
  readonly turn?: boolean
  readonly color?: boolean
}

/** The RGB samples of a picture as sharp renders it: upright, in sRGB, on the background, scaled. */
export async function render(
  file: string,
  { width, height, background = '#ffffff', kernel = 'lanczos3', turn = true, color = true }: Rendering,
): Promise<Buffer> {
  const input = sharp(file, color ? {} : { ignoreIcc: true })
  const upright = turn ? input.autoOrient() : input
  return upright
    .flatten({ background })
    .resize(width, height, { fit: 'fill', kernel, fastShrinkOnLoad: false })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
