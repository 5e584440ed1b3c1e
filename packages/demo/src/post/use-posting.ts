import type { PostAnswer } from '@postfit/core/outcome'
import type { PreparedPost } from '@postfit/worker'
import { useEffect, useState } from 'preact/hooks'
import { type ApiRefusal, asRefusal } from '../api/api-refusal.ts'
import { createPost } from '../api/create-post.ts'
import { sendFile } from '../upload/send-file.ts'
import { envelope } from './envelope.ts'

/** Where the sending of a post is. */
export type PostingState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'uploading'
      readonly name: string
      readonly number: number
      readonly total: number
      /** How much of this file is sent, 0 to 1. */
      readonly fraction: number
    }
  | { readonly kind: 'creating' }
  | { readonly kind: 'accepted'; readonly answer: PostAnswer; readonly uploadIds: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

export interface Posting {
  readonly state: PostingState
  readonly isBusy: boolean
  /**
   * Uploads the files, then creates the post. Resolves to how it ended.
   *
   * @param outcome what the stand-in is to make of it
   */
  start(post: PreparedPost, outcome: string): Promise<PostingState>
}

/**
 * Sends prepared posts, one at a time.
 *
 * @param post the post as it stands; an answer is forgotten when it changes, because it was to another post
 */
export function usePosting(post: PreparedPost | null): Posting {
  const [state, setState] = useState<PostingState>({ kind: 'idle' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another post has another answer
  useEffect(() => setState({ kind: 'idle' }), [post])

  return {
    state,
    isBusy: state.kind === 'uploading' || state.kind === 'creating',
    async start(prepared, outcome) {
      const end = await sendPost(prepared, outcome, setState)
      setState(end)
      return end
    },
  }
}

async function sendPost(
  post: PreparedPost,
  outcome: string,
  onStep: (state: PostingState) => void,
): Promise<PostingState> {
  try {
    const uploadIds: string[] = []
    for (const { file, facts } of post.media) {
      const step = { kind: 'uploading' as const, name: file.name, number: uploadIds.length + 1 }
      const onFraction = (fraction: number) => onStep({ ...step, total: post.media.length, fraction })
      onFraction(0)
      uploadIds.push(await sendFile(file, facts, onFraction))
    }
    onStep({ kind: 'creating' })
    const answer = await createPost(post.toPostBody(envelope(uploadIds)), outcome)
    return { kind: 'accepted', answer, uploadIds }
  } catch (error) {
    return { kind: 'refused', refusal: asRefusal(error) }
  }
}
