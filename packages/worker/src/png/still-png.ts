import { pngChunks } from './png-chunks.ts'

/** The animation chunks of PNG (third edition, 11.3.6). */
const animation: readonly string[] = ['acTL', 'fcTL', 'fdAT']

/**
 * Reduces an animated PNG to its default image, which need not be a frame. Browsers differ: Chromium's `ImageDecoder` yields the
 * first frame, `createImageBitmap` and libvips the default image.
 */
export async function stillPng(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kept = pngChunks(bytes).filter(({ type }) => !animation.includes(type))
  return new Blob([bytes.slice(0, 8), ...kept.map(({ whole }) => whole)])
}
