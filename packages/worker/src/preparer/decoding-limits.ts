import type { ImageFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** What may be decoded. It is judged by a file's header, before any memory is spent on its pixels; `Infinity` for any. */
export interface DecodingLimits {
  /** Pixels of a photo: width times height. 128 million unless given; 50 million where the device has 2 GiB or less. */
  readonly pixels: number
  /** Bytes of a photo's file. 200 million unless given. */
  readonly bytes: number
  /** Files of one draft. 10,000 unless given: more are refused before the first one is looked at. */
  readonly files: number
}

/**
 * The limits that hold unless given. A 108-megapixel photo of a phone passes on a device that can hold it (RGBA: 432 MB);
 * a PNG of a few kilobytes that says 65535x65535 never does.
 */
export function defaultLimits(): DecodingLimits {
  // Pages are made on servers, too, where Node has no `navigator` before version 21.
  const { deviceMemory = 4 } = (globalThis.navigator ?? {}) as { deviceMemory?: number }
  return { pixels: deviceMemory > 2 ? 128_000_000 : 50_000_000, bytes: 200_000_000, files: 10_000 }
}

/** @throws PostfitError `too-large` */
export function assertWithinLimits(facts: ImageFacts, limits: DecodingLimits): void {
  const { name, byteLength, codedSize = facts, format } = facts
  // A drawing is as large as it is drawn. Of others both count: an AVIF of 64x48 can say that it is shown at any size.
  for (const { width, height } of format === 'svg' ? [codedSize] : [codedSize, facts]) {
    if (width * height <= limits.pixels) continue
    throw tooLarge(
      `Expected at most ${limits.pixels} pixels (limits.pixels) but ${name} has ${width}x${height}`,
    )
  }
  if (byteLength > limits.bytes) {
    throw tooLarge(`Expected at most ${limits.bytes} bytes (limits.bytes) but ${name} has ${byteLength}`)
  }
}

function tooLarge(finding: string): PostfitError {
  return new PostfitError('too-large', `${finding}: scale it down with another program first`)
}
