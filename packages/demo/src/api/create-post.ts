import type { PostBody } from '@postfit/core'
import { type PostAnswer, postAnswerSchema } from '@postfit/core/outcome'
import { send } from './send.ts'

/**
 * `POST /api/v1/post/`.
 *
 * @throws ApiRefusal
 */
export function createPost(body: PostBody): Promise<PostAnswer> {
  return send('/api/v1/post/', body, postAnswerSchema)
}
