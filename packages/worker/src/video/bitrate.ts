import type { Size } from '@postfit/core'

/** Bits per second for stereo AAC. TikTok encodes the sound again, and with less the loss would be audible. */
export const audioBitrate = 160_000

/** The fraction of the budget that is reserved for the container, and for encoders that exceed their bit rate. */
const headroom = 0.04

const min = 200_000
const max = 40_000_000

/** The pictures to encode. */
export interface Picture extends Size {
  /** Frames per second. */
  readonly frameRate: number
}

/** About how many bits H.264 needs for one bit of another codec. Codecs that are not listed are intra-only. */
const bitsInH264: Readonly<Record<string, number>> = {
  h264: 1.1,
  mpeg4: 1.1,
  vp8: 1.2,
  vp9: 1.6,
  hevc: 1.6,
  av1: 1.8,
}

/** Pictures that are encoded although they could be copied, for an exact cut. */
export interface KeptPictures {
  readonly codec: string
  /** Bits a second. */
  readonly bitrate: number
}

/**
 * The bit rate for encoding pictures: that of the plan, or, if they could be copied, about what they have now.
 *
 * @param planned bits per second
 * @param seconds duration of the video
 * @param maxBytes the limit for the whole file with its sound; `null` for none
 */
export function videoBitrate(
  planned: number,
  seconds: number,
  maxBytes: number | null,
  kept?: KeptPictures,
): number {
  const wanted = kept ? (bitsAsH264(kept) ?? planned) : planned
  const budget =
    maxBytes === null
      ? Number.POSITIVE_INFINITY
      : (maxBytes * 8 * (1 - headroom)) / Math.max(seconds, 1) - audioBitrate
  return Math.round(Math.min(Math.max(wanted, min), max, Math.max(budget, min / 2)))
}

/** About the bit rate that H.264 needs for pictures of another codec; `undefined` if unknown. */
export function bitsAsH264({ codec, bitrate }: KeptPictures): number | undefined {
  const factor = bitsInH264[codec]
  return factor && Math.round(bitrate * factor)
}
