import type { MediaFile } from './media-file.ts'
import { type PhotoFacts, readPhoto } from './photo-facts.ts'
import { readVideo, type VideoFacts } from './video-facts.ts'

/** What a file is, decided by whose decoder opens it; its name and declared type have no say. */
export type MediaFacts =
  | { readonly kind: 'photo'; readonly photo: PhotoFacts }
  | { readonly kind: 'video'; readonly video: VideoFacts }
  | { readonly kind: 'unknown'; readonly reason: string }

export async function readMedia(file: MediaFile, byteLength: number): Promise<MediaFacts> {
  if (byteLength === 0) return { kind: 'unknown', reason: 'an empty file' }
  const photo = await readPhoto(file, byteLength)
  if (photo) return { kind: 'photo', photo }
  const video = await readVideo(file, byteLength)
  if ('reason' in video) {
    return { kind: 'unknown', reason: `content that neither libvips nor ffprobe can open (${video.reason})` }
  }
  return { kind: 'video', video }
}
