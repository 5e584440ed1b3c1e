import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** Below this quality photos look broken: reduce the size instead. */
export const lowestQuality = 50
/** No photo worth posting is smaller. */
const smallestSide = 64
/** The number of encodes for quality, and for size. Each takes a tenth of a second or more. */
const maxTries = 5
/** The search ends if a file uses this fraction of the limit; it aims at the second one. */
const enough = 0.85
const aim = 0.93

/** Encodes a picture at a quality and a size. */
export type Encode = (quality: number, size: Size) => Promise<ArrayBuffer>

/**
 * Encodes a picture in at most `maxBytes`: first at lower quality, down to a floor, then at smaller sizes. The limit is met, or the
 * call fails. Most of the limit is used.
 *
 * @param encode encodes from the source pixels each time, so that losses do not add up
 * @throws PostfitError `over-budget` if even a small picture of low quality has more bytes
 */
export async function encodeWithin(
  maxBytes: number,
  quality: number,
  size: Size,
  encode: Encode,
): Promise<ArrayBuffer> {
  const first = await encode(quality, size)
  if (first.byteLength <= maxBytes) return first

  const floor = Math.min(lowestQuality, quality)
  const coarse = await largestWithin(maxBytes, {
    high: { at: quality, bytes: first },
    // The bytes of a photo fall by about a third for every ten points of quality.
    guess: (high, ratio) => high + 25 * Math.log(ratio),
    allowed: (at) => Math.max(floor, Math.floor(at)),
    encode: (at) => encode(at, size),
  })
  if (coarse.bytes.byteLength <= maxBytes) return coarse.bytes

  // At the floor the bytes follow the number of pixels.
  const shortSide = Math.min(size.width, size.height)
  const smallest = Math.min(1, smallestSide / shortSide)
  const sized = (factor: number): Size => ({
    width: Math.max(1, Math.floor(size.width * factor)),
    height: Math.max(1, Math.floor(size.height * factor)),
  })
  const small = await largestWithin(maxBytes, {
    high: { at: 1, bytes: coarse.bytes },
    guess: (high, ratio) => high * Math.sqrt(ratio),
    allowed: (at) => Math.max(smallest, at),
    encode: (at) => encode(floor, sized(at)),
  })
  if (small.bytes.byteLength <= maxBytes) return small.bytes
  const { width, height } = sized(small.at)
  throw new PostfitError(
    'over-budget',
    `Expected at most ${maxBytes} bytes but a picture of ${width}x${height} at quality ${floor} has ${small.bytes.byteLength}`,
  )
}

/** A file, and the setting that it was encoded with. */
interface Try {
  readonly at: number
  readonly bytes: ArrayBuffer
}

interface Search {
  /** A file that is too large. */
  readonly high: Try
  /** The setting whose file has `ratio` times the bytes of the one at `high`, as a rule of thumb. */
  guess(high: number, ratio: number): number
  /** The nearest setting that can be used, not above the one given unless that is too low. */
  allowed(at: number): number
  encode(at: number): Promise<ArrayBuffer>
}

/** Searches the highest setting that meets a limit, in few tries. Returns the last try if none does. */
async function largestWithin(
  maxBytes: number,
  { high: start, guess, allowed, encode }: Search,
): Promise<Try> {
  let high = start
  let low: Try | undefined
  for (let tries = 0; tries < maxTries; tries++) {
    const wanted = (maxBytes * aim) / high.bytes.byteLength
    const at = allowed(low ? between(low, high, maxBytes * aim) : guess(high.at, wanted))
    if (at >= high.at || (low && at <= low.at)) break
    const tried = { at, bytes: await encode(at) }
    if (tried.bytes.byteLength > maxBytes) high = tried
    else low = tried
    if (low && low.bytes.byteLength > maxBytes * enough) break
  }
  return low ?? high
}

/** The setting between two for a number of bytes, by linear interpolation of their logarithm. */
function between(low: Try, high: Try, bytes: number): number {
  const [from, to] = [Math.log(low.bytes.byteLength), Math.log(high.bytes.byteLength)]
  return low.at + ((high.at - low.at) * (Math.log(bytes) - from)) / (to - from)
}
