import { PostfitError } from '../errors/postfit-error.ts'

/** How often a video is encoded, with fewer bits each time, when it has more bytes than it may. */
const mostTries = 3

/** Part of the allowed bytes that a further try aims at: encoders do not keep to their rate. */
const aim = 0.9

/** Bits a second from which on encoders work at all; what is too large with these cannot be helped. */
const least = 50_000

/** How many bytes a video may have, and should; `null` for any number. */
export interface ByteLimits {
  readonly most: number | null
  /** What it is encoded again for, but not refused. */
  readonly wanted: number | null
}

/**
 * Encodes a video, and again with fewer bits where it came out too large.
 *
 * @param bitrate bits a second of the first try
 * @param encode gives the video at so many bits a second
 * @throws PostfitError `over-budget` when that does not help
 */
export async function withinBytes<Written extends { readonly content: Blob }>(
  name: string,
  { most, wanted }: ByteLimits,
  bitrate: number,
  encode: (bitrate: number) => Promise<Written>,
): Promise<Written> {
  let tried = bitrate
  for (let tries = 1; ; tries++) {
    const written = await encode(tried)
    const { size } = written.content
    const aimed = Math.min(most ?? Number.POSITIVE_INFINITY, wanted ?? Number.POSITIVE_INFINITY)
    if (size <= aimed) return written
    const next = Math.max(least, Math.round((tried * aimed * aim) / size))
    if (tries === mostTries || next >= tried) {
      if (most === null || size <= most) return written
      throw new PostfitError(
        'over-budget',
        `Expected at most ${most} bytes but ${name} has ${size}, however coarse: shorten it`,
      )
    }
    tried = next
  }
}
