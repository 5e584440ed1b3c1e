import { inspect, type MediaFacts } from '@postfit/core'
import type { PostAnswer } from '@postfit/core/outcome'
import type { PreparedPost } from '@postfit/worker'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ApiRefusal, asRefusal, isPassing } from '../api/api-refusal.ts'
import { createPost } from '../api/create-post.ts'
import { sendFile } from '../upload/send-file.ts'
import { SentFiles, type Upload } from '../upload/sent-files.ts'
import { postBodyOf } from './post-body-of.ts'

/** What the API named what was uploaded. */
export interface SentIds {
  readonly uploadIds: readonly string[]
  /** Where it keeps the photo that is the cover of a video. */
  readonly thumbnail: string | null
}

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
  | { readonly kind: 'accepted'; readonly answer: PostAnswer; readonly sent: SentIds }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

export interface Posting {
  readonly state: PostingState
  readonly isBusy: boolean
  /**
   * Uploads the files that are not there yet, then creates the post. Resolves to how it ended.
   *
   * @param cover the photo that is the cover of a video
   * @param outcome what the stand-in is to make of it
   */
  start(post: PreparedPost, cover: File | null, outcome: string): Promise<PostingState>
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
    async start(prepared, cover, outcome) {
      const controller = new AbortController()
      cancellation.current = controller
      const end = await sendPost(prepared, cover, outcome, sent.current, controller.signal, setState)
      setState(end)
      return end
    },
    stop: () => cancellation.current?.abort(),
  }
}

async function sendPost(
  post: PreparedPost,
  cover: File | null,
  outcome: string,
  sent: SentFiles,
  signal: AbortSignal,
  onStep: (state: PostingState) => void,
): Promise<PostingState> {
  const total = post.media.length + (cover ? 1 : 0)
  let number = 0
  const upload = async (file: File, facts: MediaFacts): Promise<Upload> => {
    const step = { kind: 'uploading' as const, name: file.name, number: number + 1, total }
    const onFraction = (fraction: number) => signal.aborted || onStep({ ...step, fraction })
    onFraction(0)
    const known = sent.uploadOf(file)
    const made = known ?? (await sendFile(file, facts, { onFraction, signal, parts: sent.partsOf(file) }))
    sent.note(file, made)
    number++
    return made
  }
  try {
    const uploadIds: string[] = []
    for (const { file, facts } of post.media) uploadIds.push((await upload(file, facts)).id)
    const thumbnail = cover ? ((await upload(cover, await inspect(cover))).url ?? null) : null
    signal.throwIfAborted()
    onStep({ kind: 'creating' })
    const answer = await createPost(postBodyOf(post, uploadIds, thumbnail), outcome)
    return { kind: 'accepted', answer, sent: { uploadIds, thumbnail } }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', sent: number, total }
    const refusal = asRefusal(error)
    if (!isPassing(refusal)) sent.forget()
    return { kind: 'refused', refusal }
  }
}
