import type { Privacy } from './post-options.ts'

/**
 * What the creator's account allows, as TikTok's creator info says (`/v2/post/publish/creator_info/query/`).
 * Everything is optional: what is not given is not checked.
 */
export interface CreatorLimits {
  /** The audiences that the account may choose (`privacy_level_options`). */
  readonly privacyLevels?: readonly Privacy[] | undefined
  /** The longest video that the account may post, in seconds (`max_video_post_duration_sec`). */
  readonly maxVideoSeconds?: number | undefined
  /** Comments are switched off in the account (`comment_disabled`). */
  readonly commentsDisabled?: boolean | undefined
  /** Duets are switched off in the account (`duet_disabled`). */
  readonly duetDisabled?: boolean | undefined
  /** Stitches are switched off in the account (`stitch_disabled`). */
  readonly stitchDisabled?: boolean | undefined
}
