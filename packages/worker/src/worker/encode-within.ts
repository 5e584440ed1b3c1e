import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** Below this quality a photo looks broken: rather make it smaller. */
export const lowestQuality = 50
/** No photo worth posting is smaller. */
const smallestSide = 64
/** Encodes spent on quality, and on size, before giving up. Each takes a tenth of a second and more. */
const mostTries = 5

/** A picture written at a quality and a size. */
export type Encode = (quality: number, size: Size) => Promise<ArrayBuffer>

/**
 * Writes a picture in at most `maxBytes`: first with less quality, down to a floor, then smaller. The limit is met or
 * the call fails; it is never nearly met.
 *
 * @param encode writes the picture anew from its source pixels each time: losses must not add up
 * @throws PostfitError `over-budget` when even a small picture of low quality has more bytes
 */
export async function encodeWithin(
  maxBytes: number,
  quality: number,
  size: Size,
  encode: Encode,
): Promise<ArrayBuffer> {
  let bytes = await encode(quality, size)
  const floor = Math.min(lowestQuality, quality)

  // The bytes of a JPEG fall by about a third for every ten points of quality; aim a little below the limit.
  for (
    let tries = 0, high = quality;
    bytes.byteLength > maxBytes && high > floor && tries < mostTries;
    tries++
  ) {
    const points = Math.ceil(25 * Math.log(bytes.byteLength / maxBytes)) + 1
    high = Math.max(floor, high - points)
    bytes = await encode(high, size)
  }

  // Then the bytes follow the number of pixels.
  let scaled = size
  for (let tries = 0; bytes.byteLength > maxBytes && tries < mostTries; tries++) {
    const factor = Math.sqrt(maxBytes / bytes.byteLength) * 0.95
    scaled = { width: Math.floor(scaled.width * factor), height: Math.floor(scaled.height * factor) }
    if (Math.min(scaled.width, scaled.height) < Math.min(smallestSide, size.width, size.height)) break
    bytes = await encode(floor, scaled)
  }
  if (bytes.byteLength <= maxBytes) return bytes
  throw new PostfitError(
    'over-budget',
    `Expected at most ${maxBytes} bytes but a picture of ${scaled.width}x${scaled.height} at quality ${floor} has ${bytes.byteLength}`,
  )
}
