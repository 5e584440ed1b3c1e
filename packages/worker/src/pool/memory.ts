import { decodedPart } from '../protocol/decoded-part.ts'
import type { FramesJob } from '../protocol/frames-job.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import type { VideoJob } from '../protocol/video-job.ts'

const gibibyte = 2 ** 30

/**
 * Bytes that all files in work may take together: an eighth of the device's memory, at most 1 GiB. Browsers that
 * do not report it (Firefox, Safari) count as devices with 4 GiB.
 */
export function memoryOfDevice(): number {
  const { deviceMemory = 4 } = globalThis.navigator as { deviceMemory?: number }
  return Math.min(gibibyte, (deviceMemory * gibibyte) / 8)
}

/**
 * Estimated peak memory of a photo in bytes. A JPEG is decoded row by row at a reduced size: its RGBA pixels exist twice while they
 * are rotated or cropped, and a progressive JPEG also holds all coefficients (2 bytes each, 4:2:0). Other formats are
 * in their decoder's heap as well, and the file itself exists twice.
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

/** Estimated number of RGBA frames that decoder and encoder hold at a time. */
const framesHeld = 16

/** Estimated peak memory of a video in bytes: read-ahead, an output that is kept in memory, and frames. */
export function memoryOfVideo({ facts, steps, file, storage }: VideoJob): number {
  const frames = steps.some((step) => step.kind === 'transcode-video')
    ? facts.width * facts.height * 4 * framesHeld
    : 0
  return 32e6 + Math.min(file.size, storage.maxInMemory) * 2 + frames
}

/** Estimated peak memory of extracting frames from a video, in bytes. */
export function memoryOfFrames({ facts }: FramesJob): number {
  return 32e6 + facts.width * facts.height * 4 * framesHeld
}
