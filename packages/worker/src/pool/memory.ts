import { decodedPart } from '../protocol/decoded-part.ts'
import type { FramesJob } from '../protocol/frames-job.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import type { VideoJob } from '../protocol/video-job.ts'

const gibibyte = 2 ** 30

/**
 * Bytes that all files under way may take together: an eighth of the device's memory, at most 1 GiB. Browsers that
 * do not tell (Firefox, Safari) count as devices of 4 GiB.
 */
export function memoryOfDevice(): number {
  const { deviceMemory = 4 } = globalThis.navigator as { deviceMemory?: number }
  return Math.min(gibibyte, (deviceMemory * gibibyte) / 8)
}

/**
 * Bytes that a photo takes at its peak, about. A JPEG is decoded row by row at the part of its size that is shown: its
 * pixels as RGBA twice while they are turned or cut, and, of a progressive one, all coefficients of two bytes, colours at
 * half resolution. Another picture is in its decoder's heap as well, and the file itself is there twice.
 */
export function memoryOfPhoto(job: PhotoJob): number {
  const { facts, file } = job
  const { width, height } = facts.codedSize ?? facts
  const pixels = width * height
  const part = decodedPart(job)
  const coefficients = facts.coding === 'progressive' ? pixels * 3 : 0
  const decoded = facts.format === 'jpeg' ? (pixels / part ** 2) * 8 + coefficients : pixels * 12
  return decoded + file.size * 2
}

/** Frames that decoder and encoder hold at a time, about, as RGBA. */
const framesHeld = 16

/** Bytes that a video takes at its peak, about: what is read ahead, an output that is kept in memory, and its frames. */
export function memoryOfVideo({ facts, steps, file, storage }: VideoJob): number {
  const frames = steps.some((step) => step.kind === 'transcode-video')
    ? facts.width * facts.height * 4 * framesHeld
    : 0
  return 32e6 + Math.min(file.size, storage.maxInMemory) * 2 + frames
}

/** Bytes that taking frames out of a video takes at its peak, about. */
export function memoryOfFrames({ facts }: FramesJob): number {
  return 32e6 + facts.width * facts.height * 4 * framesHeld
}
