import { rgbaOf } from '../image-decoder/video-frame.ts'
import type { PixelReader } from './pixel-reader.ts'

/**
 * Reads through a `VideoFrame`, to which no browser adds noise. Browsers differ in alpha: Chromium 156 returns the pixels of the bitmap,
 * so that premultiplied ones are too dark; WebKitGTK 2.50 always unpremultiplies, so that straight ones are too light.
 */
export const frameReaders: readonly PixelReader[] = (['none', 'default'] as const).map(
  (premultiplyAlpha): PixelReader => ({
    premultiplyAlpha,
    async read(bitmap) {
      const frame = new VideoFrame(bitmap, { timestamp: 0 })
      try {
        return await rgbaOf(frame)
      } finally {
        frame.close()
      }
    },
  }),
)
