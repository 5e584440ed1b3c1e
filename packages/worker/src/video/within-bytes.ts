import { PostfitError } from '../errors/postfit-error.ts'

/** How often a video that is too large is encoded again at a lower bit rate. */
const mostTries = 3

/** The fraction of the limit that further tries aim at, since encoders exceed their bit rate. */
const aim = 0.9

/** The lowest bit rate that encoders support; a video that is still too large cannot be made smaller. */
const least = 50_000

/** The hard and the soft limit of bytes; `null` for none. */
export interface ByteLimits {
  readonly most: number | null
  /** A larger video is encoded again, but not refused. */
  readonly wanted: number | null
}

/**
 * Encodes a video, and again at a lower bit rate if it is too large.
 *
 * @param bitrate bits per second for the first try
 * @param encode encodes the video at a bit rate
 * @throws PostfitError `over-budget` if it stays too large
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
