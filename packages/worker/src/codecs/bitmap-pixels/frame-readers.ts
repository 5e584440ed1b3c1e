import { rgbaOf } from '../image-decoder/video-frame.ts'
import type { PixelReader } from './pixel-reader.ts'

/**
 * Read through a frame of WebCodecs, which no browser falsifies. What its pixels are is at odds: Chromium 156 gives those
 * of the bitmap, so that one that is premultiplied comes out darker; WebKitGTK 2.50 divides by alpha whatever they are,
 * so that one that is not comes out lighter.
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
