import type { CreatorLimits } from '../draft/creator-limits.ts'
import type { PostOptions, PostType } from '../draft/post-options.ts'
import type { ReadOptions } from '../draft/read-options.ts'
import type { ImageFacts, MediaFacts, VideoFacts } from '../facts/media-facts.ts'

/** A draft as the rules see it. */
export interface CheckedPost extends ReadOptions {
  readonly options: PostOptions
  /** The type that will be sent: what the options say, or the contract's default, `VIDEO`. */
  readonly declaredType: PostType
  /** The type that the person means: that of the media where they are all of one kind, else the declared one. */
  readonly type: PostType
  readonly media: readonly MediaFacts[]
  readonly photos: readonly ImageFacts[]
  readonly videos: readonly VideoFacts[]
  readonly creator: CreatorLimits
  /** Whether Content Credentials are to stay where they can. */
  readonly keepCredentials: boolean
}

/** Puts together what the rules look at. */
export function checkedPost(
  read: ReadOptions,
  media: readonly MediaFacts[],
  creator: CreatorLimits,
  keepCredentials: boolean,
): CheckedPost {
  const photos = media.filter((file) => file.kind === 'image')
  const videos = media.filter((file) => file.kind === 'video')
  const declaredType = read.options.type ?? 'VIDEO'
  let type = declaredType
  if (photos.length > 0 && videos.length === 0) type = 'IMAGE'
  if (videos.length > 0 && photos.length === 0) type = 'VIDEO'
  return { ...read, declaredType, type, media, photos, videos, creator, keepCredentials }
}
