import type { PostOptions, PostType } from '../draft/post-options.ts'

/** What the API wants to know of a post besides its options. */
export interface PostEnvelope {
  readonly teamId: string
  /** The name of the post in the scheduler; TikTok never shows it. */
  readonly title: string
  /** When to publish; a `Date`, or an ISO 8601 date with its time zone. Sent as UTC. */
  readonly postDate: Date | string
  readonly status: 'DRAFT' | 'SCHEDULED'
  /** The ids that the uploads were given, in the order of the media. */
  readonly uploadIds: readonly string[]
}

/** The body of `POST /api/v1/post/`. */
export interface PostBody {
  teamId: string
  title: string
  postDate: string
  status: 'DRAFT' | 'SCHEDULED'
  socialAccountTypes: ['TIKTOK']
  data: { TIKTOK: TikTokPostData }
}

/** The TikTok part of a post's body. */
export type TikTokPostData = { -readonly [K in keyof PostOptions]: PostOptions[K] } & {
  type: PostType
  uploadIds: string[]
}

/**
 * The body of `POST /api/v1/post/` for a prepared post.
 *
 * @throws RangeError when `postDate` is no date
 */
export function postBody(options: PostOptions, envelope: PostEnvelope): PostBody {
  const date = new Date(envelope.postDate)
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`Expected a date for postDate but received "${String(envelope.postDate)}"`)
  }
  return {
    teamId: envelope.teamId,
    title: envelope.title,
    postDate: date.toISOString(),
    status: envelope.status,
    socialAccountTypes: ['TIKTOK'],
    data: { TIKTOK: { ...options, type: options.type ?? 'VIDEO', uploadIds: [...envelope.uploadIds] } },
  }
}
