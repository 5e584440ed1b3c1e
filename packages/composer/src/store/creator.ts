import type { CreatorLimits } from '@postfit/core'

/** The account that the post is for, as TikTok's creator info tells of it (`/v2/post/publish/creator_info/query/`). */
export interface Creator {
  /** Shown, as TikTok's guidelines want it. */
  readonly nickname: string
  readonly handle?: string
  /** The address of the account's picture. */
  readonly picture?: string
  /** What the account allows: audiences, interactions, the longest video. */
  readonly limits: CreatorLimits
}
