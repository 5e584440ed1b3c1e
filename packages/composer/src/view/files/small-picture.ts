import type { Preparer } from '@postfit/worker'
import { decodedPhoto } from './decoded-photo.ts'

/** Pixels of the wider side of a small picture: sharp on screens with two pixels a point. */
const width = 384

/** How many pictures are decoded at a time: full-size photos are large while they are being scaled. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * A small picture of a photo; only a few at a time, so that 35 photos do not fill the memory. Browsers decode and scale it off
 * the main thread; what they cannot decode, a worker does.
 *
 * @throws when neither can decode it, or the signal's reason when it is not wanted any more
 */
export async function smallPicture(
  file: Blob,
  preparer: () => Preparer,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    signal.throwIfAborted()
    return await scaled(file).catch(async () => {
      signal.throwIfAborted()
      return scaled(await decodedPhoto(preparer(), file))
    })
  } finally {
    running--
    waiting.shift()?.()
  }
}

function scaled(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' })
}
