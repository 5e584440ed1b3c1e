import type { PostAnswer } from '@postfit/core/outcome'
import type { PreparedPost } from '@postfit/worker'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiRefusal, asRefusal, isPassing } from '../api/api-refusal.ts'
import { createPost } from '../api/create-post.ts'
import { sendFile } from '../upload/send-file.ts'
import { SentFiles } from '../upload/sent-files.ts'
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
  /** The person stopped it; so many files are there already. */
  | { readonly kind: 'stopped'; readonly sent: number; readonly total: number }
  | { readonly kind: 'creating' }
  | { readonly kind: 'accepted'; readonly answer: PostAnswer; readonly uploadIds: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

export interface Posting {
  readonly state: PostingState
  readonly isBusy: boolean
  /**
   * Uploads the files that are not there yet, then creates the post. Resolves to how it ended.
   *
   * @param outcome what the stand-in is to make of it
   */
  start(post: PreparedPost, outcome: string): Promise<PostingState>
  /** Stops the upload; another start goes on where it was. */
  stop(): void
}

/**
 * Sends prepared posts, one at a time.
 *
 * @param post the post as it stands; an answer is forgotten when it changes, because it was to another post
 */
export function usePosting(post: PreparedPost | null): Posting {
  const [state, setState] = useState<PostingState>({ kind: 'idle' })
  const sent = useRef(new SentFiles())
  const cancellation = useRef<AbortController>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another post has another answer
  useEffect(() => setState({ kind: 'idle' }), [post])

  return {
    state,
    isBusy: state.kind === 'uploading' || state.kind === 'creating',
    async start(prepared, outcome) {
      const controller = new AbortController()
      cancellation.current = controller
      const end = await sendPost(prepared, outcome, sent.current, controller.signal, setState)
      setState(end)
      return end
    },
    stop: () => cancellation.current?.abort(),
  }
}

async function sendPost(
  post: PreparedPost,
  outcome: string,
  sent: SentFiles,
  signal: AbortSignal,
  onStep: (state: PostingState) => void,
): Promise<PostingState> {
  const total = post.media.length
  const uploadIds: string[] = []
  try {
    for (const { file, facts } of post.media) {
      const step = { kind: 'uploading' as const, name: file.name, number: uploadIds.length + 1, total }
      const onFraction = (fraction: number) => signal.aborted || onStep({ ...step, fraction })
      onFraction(0)
      const id =
        sent.idOf(file) ?? (await sendFile(file, facts, { onFraction, signal, parts: sent.partsOf(file) }))
      sent.note(file, id)
      uploadIds.push(id)
    }
    signal.throwIfAborted()
    onStep({ kind: 'creating' })
    const answer = await createPost(post.toPostBody(envelope(uploadIds)), outcome)
    return { kind: 'accepted', answer, uploadIds }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', sent: uploadIds.length, total }
    const refusal = asRefusal(error)
    if (!isPassing(refusal)) sent.forget()
    return { kind: 'refused', refusal }
  }
}
