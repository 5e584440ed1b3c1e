import type { VideoFacts } from '../facts/media-facts.ts'

/** The result of an inspector for a video: its facts, except those that every file has. */
export type StoredVideo = Omit<VideoFacts, 'kind' | 'name' | 'byteLength'>

/** The pixel aspect ratio (width to height) as a fraction; `null` if unspecified, which means square. */
export type PixelAspect = readonly [over: number, under: number] | null

/**
 * The displayed size of a picture. Non-square pixels are stretched, never squeezed, as in browsers, so that no
 * detail is lost.
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
