import type { ImageFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** Limits on what is decoded, checked against a file's header before memory is allocated for its pixels. `Infinity` means no limit. */
export interface DecodingLimits {
  /** Pixels of a photo: width times height. Default: 128 million, or 50 million on devices with 2 GiB of memory or less. */
  readonly pixels: number
  /** Bytes of a photo's file. Default: 200 million. */
  readonly bytes: number
  /** Files of one draft. Default: 10,000. A draft with more is refused before its first file is read. */
  readonly files: number
}

/**
 * The default limits. They accept a phone's photo of 108 megapixels on a device that can hold it (432 MB as RGBA), and refuse a PNG of
 * a few kilobytes that declares 65535x65535.
 */
export function defaultLimits(): DecodingLimits {
  // With server-side rendering this runs in Node, which has no `navigator` before version 21.
  const { deviceMemory = 4 } = (globalThis.navigator ?? {}) as { deviceMemory?: number }
  return { pixels: deviceMemory > 2 ? 128_000_000 : 50_000_000, bytes: 200_000_000, files: 10_000 }
}

/** @throws PostfitError `too-large` */
export function assertWithinLimits(facts: ImageFacts, limits: DecodingLimits): void {
  const { name, byteLength, codedSize = facts, format } = facts
  // A drawing has the size at which it is rendered. For other formats both sizes count: an AVIF of 64x48 can declare any displayed size.
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
