import type { PostAnswer, PostStatus } from '@postfit/core/outcome'

const meanings: Readonly<Record<PostStatus, string>> = {
  DRAFT: 'It is saved as a draft. Nothing is published.',
  SCHEDULED: 'It is scheduled.',
  PROCESSING: 'TikTok is working on it.',
  REVIEW: 'TikTok is reviewing it, as it often does, and publishes it after that.',
  POSTED: 'It is published.',
  RETRYING: 'TikTok did not take it; the API tries again by itself.',
  ERROR: 'TikTok refused it.',
  DELETED: 'It was deleted.',
}

/** What the status of a post means. */
export function statusInWords(status: PostStatus): string {
  return meanings[status]
}

/** Why a post has no address that others could open; `null` when it has one. */
export function whyNoPermalink({ data, externalData }: PostAnswer): string | null {
  if (externalData?.TIKTOK?.permalink) return null
  return data?.TIKTOK?.privacy === 'SELF_ONLY'
    ? 'There is no permalink: only you can see this post, so TikTok gives it no public address.'
    : 'There is no permalink yet: TikTok gives one when the post is published.'
}
