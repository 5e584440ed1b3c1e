import type { PostOptions, PostType } from '../draft/post-options.ts'
import type { ImageFacts, MediaFacts, VideoFacts } from '../facts/media-facts.ts'

/** A draft as the rules see it. */
export interface CheckedPost {
  readonly options: PostOptions
  /** The type in force: the contract's default is `VIDEO`. */
  readonly type: PostType
  readonly media: readonly MediaFacts[]
  readonly photos: readonly ImageFacts[]
  readonly videos: readonly VideoFacts[]
}
