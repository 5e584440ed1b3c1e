import type { VideoFacts } from '../facts/media-facts.ts'

/** What an inspector finds in a video: all of its facts but those that every file has. */
export type StoredVideo = Omit<VideoFacts, 'kind' | 'name' | 'byteLength'>

/** How many times as wide as high a pixel is, as a fraction; `null` where nothing is said, which means square. */
export type PixelAspect = readonly [over: number, under: number] | null

/**
 * The size of a picture as displayed. Pixels that are not square are stretched, never squeezed, as browsers do it, so
 * that no detail is lost.
 */
export function displayedSize(
  { width, height }: { readonly width: number; readonly height: number },
  aspect: PixelAspect,
  rotation: number,
): { width: number; height: number } {
  const ratio = aspect && aspect[0] > 0 && aspect[1] > 0 ? aspect[0] / aspect[1] : 1
  const wide = Math.round(width * Math.max(1, ratio))
  const high = Math.round(height / Math.min(1, ratio))
  return rotation % 180 === 0 ? { width: wide, height: high } : { width: high, height: wide }
}
