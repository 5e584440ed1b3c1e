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
 * Bytes that a photo takes at its peak, about: its pixels as RGBA in the decoder's heap, outside of it and in the
 * scaler's, and the file itself twice.
 */
export function memoryOfPhoto({ facts, file }: PhotoJob): number {
  return facts.width * facts.height * 12 + file.size * 2
}

/** Frames that decoder and encoder hold at a time, about, as RGBA. */
const framesHeld = 16

/** Bytes that a video takes at its peak, about: what is read ahead, an output that is kept in memory, and its frames. */
export function memoryOfVideo({ facts, steps, file, storage }: VideoJob): number {
  const frames = steps.some((step) => step.kind === 'transcode-video')
    ? facts.width * facts.height * 4 * framesHeld
    : 0
  return 32e6 + Math.min(file.size, storage.mostInMemory) * 2 + frames
}

/** Bytes that taking frames out of a video takes at its peak, about. */
export function memoryOfFrames({ facts }: FramesJob): number {
  return 32e6 + facts.width * facts.height * 4 * framesHeld
}
