import type { VideoFacts } from '../facts/media-facts.ts'
import type { Size } from '../geometry/fit.ts'

/** Pictures as they are written: their size as displayed, and frames a second. */
export interface Pictures extends Size {
  readonly frameRate: number
}

/** What a policy that only wants a smaller size stands for; H.264 is given its usual bits then. */
export const usualQuality = 75

/** Points of quality that double the bits: six steps of the quantiser do, and each is four points. */
const doubling = 25

/** Bits for a sound that is copied, or encoded: how many a second it has is in no header. */
const soundBits = 160_000

/**
 * Bits a second for H.264 that TikTok will encode again: 1080x1920 at 30 frames a second gets 9.3 million, about what its
 * creators are told to upload, and 60 frames a second half as much more, since neighbouring frames are alike.
 */
export function usualBits({ width, height, frameRate }: Pictures): number {
  return Math.round(0.15 * width * height * 30 * (frameRate / 30) ** 0.6)
}

/** Bits a second that all of a video has, and those of its sound, about. */
export function bitsOf({ byteLength, duration, audioCodec }: VideoFacts): { whole: number; sound: number } {
  const whole = (byteLength * 8) / duration
  return { whole, sound: audioCodec === null ? 0 : Math.min(soundBits, whole / 2) }
}

/**
 * How many more bits pictures get at most whose source has many for its size and rate: they are hard. With a quarter more, a video that
 * was made smaller would be worth making smaller again.
 */
const hardest = 1.24

/** Bits a second for pictures of a quality, about; never more than the source has for as much of it. */
export function bitsOfQuality(video: VideoFacts, target: Pictures, quality: number): number {
  const { whole, sound } = bitsOf(video)
  const own = whole - sound
  // What newer codecs put into as many bits, H.264 does not.
  const inH264 = own * (video.videoCodec === 'h264' ? 1.1 : 1.6)
  const hardness = Math.min(hardest, Math.max(1, (inH264 / usualBits(video)) ** 0.25))
  const pixels = (target.width * target.height) / (video.width * video.height)
  const share = Math.min(1, pixels) ** 0.75 * Math.min(1, target.frameRate / video.frameRate) ** 0.6
  const wanted = usualBits(target) * 2 ** ((quality - usualQuality) / doubling) * hardness
  return Math.round(Math.min(wanted, inH264 * share, own * 0.95))
}
