import type { RemoteMedia } from '@postfit/core/remote'

/** Whether a file is on this device: one that lies behind an address is not fetched to be looked at. */
export function isHere(file: Blob): boolean {
  return !('download' in file)
}

/** The small picture that a media library has of a file. */
export function thumbnailOf(file: File): string | null {
  return (file as Partial<RemoteMedia>).thumbnail ?? null
}
