import type { PostBody, PostEnvelope } from '@postfit/core'
import type { PreparedPost } from '@postfit/worker'

/**
 * The body of the request that creates the post.
 *
 * @param thumbnail the address that the API gave the photo that is the cover of a video
 */
export function postBodyOf(post: PreparedPost, envelope: PostEnvelope, thumbnail: string | null): PostBody {
  const body = post.toPostBody(envelope)
  if (thumbnail === null) return body
  return { ...body, data: { TIKTOK: { ...body.data.TIKTOK, thumbnail } } }
}
