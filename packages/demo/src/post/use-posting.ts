import type { PostAnswer } from '@postfit/core/outcome'
import type { PreparedPost } from '@postfit/worker'
import { useEffect, useState } from 'preact/hooks'
import { ApiRefusal } from '../api/api-refusal.ts'
import { createPost } from '../api/create-post.ts'
import { teamId } from '../api/team.ts'
import { upload } from '../api/upload.ts'
import { envelope } from './envelope.ts'

/** Where the sending of a post is. */
export type PostingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly name: string; readonly number: number; readonly total: number }
  | { readonly kind: 'creating' }
  | { readonly kind: 'accepted'; readonly answer: PostAnswer; readonly uploadIds: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

export interface Posting {
  readonly state: PostingState
  readonly isBusy: boolean
  /** Uploads the files, then creates the post. Resolves to how it ended. */
  start(post: PreparedPost): Promise<PostingState>
}

/**
 * Sends prepared posts, one at a time.
 *
 * @param post the post as it stands; an answer is forgotten when it changes, because it was to another post
 */
export function usePosting(post: PreparedPost | null): Posting {
  const [state, setState] = useState<PostingState>({ kind: 'idle' })
  useEffect(() => setState({ kind: 'idle' }), [post])

  return {
    state,
    isBusy: state.kind === 'uploading' || state.kind === 'creating',
    async start(prepared) {
      const end = await send(prepared, setState)
      setState(end)
      return end
    },
  }
}

async function send(post: PreparedPost, onStep: (state: PostingState) => void): Promise<PostingState> {
  try {
    const uploadIds: string[] = []
    for (const item of post.media) {
      const total = post.media.length
      onStep({ kind: 'uploading', name: item.file.name, number: uploadIds.length + 1, total })
      uploadIds.push(await upload(item.toFormData(teamId)))
    }
    onStep({ kind: 'creating' })
    const answer = await createPost(post.toPostBody(envelope(uploadIds)))
    return { kind: 'accepted', answer, uploadIds }
  } catch (error) {
    const refusal = error instanceof ApiRefusal ? error : new ApiRefusal(null, String(error))
    return { kind: 'refused', refusal }
  }
}
