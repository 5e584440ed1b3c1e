import type { PostBody } from '@postfit/core'
import { type PostAnswer, postAnswerSchema } from '@postfit/core/outcome'
import { send } from './send.ts'

/**
 * `POST /api/v1/post/`.
 *
 * @param outcome what the stand-in is to make of it; nothing special when empty. No header of the API's.
 * @throws ApiRefusal
 */
export function createPost(body: PostBody, outcome: string): Promise<PostAnswer> {
  const headers: Record<string, string> = outcome === '' ? {} : { 'X-Stand-In-Outcome': outcome }
  return send('/api/v1/post/', body, postAnswerSchema, { headers })
}
