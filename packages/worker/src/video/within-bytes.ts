import { PostfitError } from '../errors/postfit-error.ts'

/** How often a video that is too large is encoded again at a lower bit rate. */
const maxTries = 3

/** The fraction of the limit that further tries aim at, since encoders exceed their bit rate. */
const aim = 0.9

/** The lowest bit rate that encoders support; a video that is still too large cannot be made smaller. */
const min = 50_000

/** The hard and the soft limit of bytes; `null` for none. */
export interface ByteLimits {
  readonly max: number | null
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
  { max, wanted }: ByteLimits,
  bitrate: number,
  encode: (bitrate: number) => Promise<Written>,
): Promise<Written> {
  let tried = bitrate
  for (let tries = 1; ; tries++) {
    const written = await encode(tried)
    const { size } = written.content
    const aimed = Math.min(max ?? Number.POSITIVE_INFINITY, wanted ?? Number.POSITIVE_INFINITY)
    if (size <= aimed) return written
    const next = Math.max(min, Math.round((tried * aimed * aim) / size))
    if (tries === maxTries || next >= tried) {
      if (max === null || size <= max) return written
      throw new PostfitError(
        'over-budget',
        `Expected at most ${max} bytes but ${name} has ${size}, however coarse: shorten it`,
      )
    }
    tried = next
  }
}
