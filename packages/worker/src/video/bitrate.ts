import type { Size } from '@postfit/core'

/** Bits a second for stereo AAC; TikTok encodes the sound again, and from less it would be heard. */
export const audioBitrate = 160_000

/** Part of the budget that is left for the container, and for an encoder that does not keep to its rate. */
const headroom = 0.04

const least = 200_000
const most = 40_000_000

/** What a video is to be encoded as. */
export interface Picture extends Size {
  /** Frames a second. */
  readonly frameRate: number
}

/** How many bits H.264 takes for what another codec coded in one, about; those that are not listed code each picture for itself. */
const bitsInH264: Readonly<Record<string, number>> = {
  h264: 1.1,
  mpeg4: 1.1,
  vp8: 1.2,
  vp9: 1.6,
  hevc: 1.6,
  av1: 1.8,
}

/** Pictures that are encoded anew although they could stay as they are: a cut that has to be exact wants it. */
export interface KeptPictures {
  readonly codec: string
  /** Bits a second. */
  readonly bitrate: number
}

/**
 * Bits a second for pictures that are encoded: those of the plan, or, where they could stay as they are, about as many as they have.
 *
 * @param planned bits a second
 * @param seconds how long the video is
 * @param maxBytes the most bytes that the file may have, with its sound; `null` for any number
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
  return Math.round(Math.min(Math.max(wanted, least), most, Math.max(budget, least / 2)))
}

/** Bits a second that H.264 takes for pictures of another codec, about; `undefined` where that is not known. */
export function bitsAsH264({ codec, bitrate }: KeptPictures): number | undefined {
  const factor = bitsInH264[codec]
  return factor && Math.round(bitrate * factor)
}
