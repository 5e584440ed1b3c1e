/** `VIDEO` is one video; `IMAGE` is Photo Mode, 1-10 photos. The contract's default is `VIDEO`. */
export type PostType = 'VIDEO' | 'IMAGE'

/** Who can see the post. There is never a default: TikTok's guidelines want the person to choose. */
export type Privacy = 'SELF_ONLY' | 'PUBLIC_TO_EVERYONE' | 'MUTUAL_FOLLOW_FRIENDS' | 'FOLLOWER_OF_CREATOR'

/** What a person chooses for a TikTok post, besides its media. Field names and meanings are the contract's. */
export interface PostOptions {
  /** `VIDEO` (the default) or `IMAGE` for Photo Mode. */
  readonly type?: PostType
  /** The caption, at most 2,200 UTF-16 code units. */
  readonly text?: string
  /** Who can see the post. */
  readonly privacy?: Privacy
  /** Zero-based index of the cover photo, Photo Mode only. */
  readonly photoCoverIndex?: number
}
