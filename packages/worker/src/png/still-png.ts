import { pngChunks } from './png-chunks.ts'

/** What makes an animation of a PNG (third edition, 11.3.6). */
const animation: readonly string[] = ['acTL', 'fcTL', 'fdAT']

/**
 * An animated PNG without its animation: the picture that the format has for whoever shows none. It need not be a frame, and
 * browsers differ in whether they give that or the first frame (Chromium's `ImageDecoder` gives the frame, `createImageBitmap` and
 * libvips the picture).
 */
export async function stillPng(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kept = pngChunks(bytes).filter(({ type }) => !animation.includes(type))
  return new Blob([bytes.slice(0, 8), ...kept.map(({ whole }) => whole)])
}
