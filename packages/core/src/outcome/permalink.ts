import { webAddress } from '../validation/web-address.ts'
import type { PostAnswer } from './post-answer.ts'

/**
 * Where a published post can be seen, or why it cannot:
 *
 * - `url`: there.
 * - `private`: it is `SELF_ONLY`. There is no public permalink; `url` is `null`, or opens for its creator alone.
 * - `inbox`: it was sent with `uploadToDraft`. It waits in the creator's TikTok inbox until they publish it there.
 * - `not-yet`: the API has none (yet): ask again.
 *
 * A `url` is always `http:` or `https:`, so it is safe as the target of a link.
 */
export type Permalink =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'private'; readonly url: string | null }
  | { readonly kind: 'inbox' | 'not-yet'; readonly url: null }

/** The permalink of a post that the API calls published. */
export function permalinkOf({ data, externalData }: PostAnswer): Permalink {
  const options = data?.TIKTOK
  const url = webAddress(externalData?.TIKTOK?.permalink)
  // In the inbox comes first: whatever privacy was asked for, the creator chooses it anew when they publish.
  if (options?.uploadToDraft) return url ? { kind: 'url', url } : { kind: 'inbox', url: null }
  if (options?.privacy === 'SELF_ONLY') return { kind: 'private', url }
  return url ? { kind: 'url', url } : { kind: 'not-yet', url: null }
}
