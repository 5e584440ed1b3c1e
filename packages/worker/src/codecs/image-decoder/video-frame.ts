import { PostfitError } from '../../errors/postfit-error.ts'
import type { Raster } from '../../pixels/raster.ts'

/** Formats with 8 bits a sample; what has more needs a tone map, which is not the browser's to choose. */
const converted: readonly (string | null)[] = [
  'I420',
  'I422',
  'I444',
  'I420A',
  'I422A',
  'I444A',
  'NV12',
  'RGBX',
]

/**
 * Reads the pixels of a decoded frame.
 *
 * @param memory for all coded pixels; those outside the visible rectangle are not written
 * @throws PostfitError `unsupported` for a frame of more than 8 bits a sample
 */
export async function rgbaOf(
  frame: VideoFrame,
  memory: (bytes: number) => ArrayBuffer = (bytes) => new ArrayBuffer(bytes),
): Promise<Raster> {
  const { codedWidth: width, codedHeight: height, format } = frame
  const data = new Uint8ClampedArray(memory(width * height * 4))
  const layout = [{ offset: 0, stride: width * 4 }]
  if (format === 'BGRA' || format === 'BGRX') {
    // Copied in the frame's format and swizzled here: Chromium's conversion to RGBA premultiplies in between, which blackens transparent
    // pixels and rounds others, and takes five times as long.
    await frame.copyTo(data, { layout })
    swapRedAndBlue(data, format === 'BGRX')
  } else if (format === 'RGBA' || converted.includes(format)) {
    await frame.copyTo(data, { layout, format: 'RGBA' })
  } else {
    throw new PostfitError('unsupported', `Nothing converts from ${format} frames`)
  }
  return { width, height, data }
}

/** For little-endian machines, which all that run a browser are. */
function swapRedAndBlue({ buffer }: Uint8ClampedArray<ArrayBuffer>, opaque: boolean): void {
  const pixels = new Uint32Array(buffer)
  const alpha = opaque ? 0xff000000 : 0
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    pixels[i] = (pixel & 0xff00ff00) | ((pixel & 0xff) << 16) | ((pixel >>> 16) & 0xff) | alpha
  }
}
