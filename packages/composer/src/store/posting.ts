import type { PostAnswer } from '@postfit/core/outcome'
import type { PreparedPost } from '@postfit/worker'

/** How far the sending of a post is. */
export interface UploadProgress {
  /** The file that is being sent. */
  readonly name: string
  /** Its place among the files that are sent, from 1, and how many these are. */
  readonly number: number
  readonly total: number
  /** How much of this file is sent, 0 to 1. */
  readonly fraction: number
}

/** What an {@link UploadPost} is given besides the post. */
export interface UploadTask {
  /** A photo that is the cover of the video, and is uploaded with it. */
  readonly cover: File | null
  /** Ends the upload. What is sent already need not be sent again: the same files come with the next try. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: UploadProgress) => void
  /** Told once all files are there, and the post is being created. */
  readonly onCreating: () => void
}

/** What is known of a post that was sent. All of it can be left out. */
export interface SentPost {
  /** What the publishing API answered; shown in words. */
  readonly answer?: PostAnswer
  /**
   * Asks the API how the post fares, as often as its state may still change. The JSON of its answer is read as that of
   * `GET /api/v1/post/{id}`.
   */
  readonly follow?: () => Promise<unknown>
  readonly uploadIds?: readonly string[]
  /** Where the API keeps the cover photo. */
  readonly thumbnail?: string | null
}

/**
 * Sends a post: uploads its files, and creates it. A rejection is shown, and can be tried again; an error with `retryAfter`
 * (seconds) is counted down first.
 */
export type UploadPost = (post: PreparedPost, task: UploadTask) => Promise<SentPost | undefined>

/** Where the sending of a post is. */
export type PostingState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'uploading' } & UploadProgress)
  /** The person stopped it; so many files are there already. */
  | { readonly kind: 'stopped'; readonly sent: number; readonly total: number }
  | { readonly kind: 'creating' }
  | { readonly kind: 'accepted'; readonly sent: SentPost }
  | { readonly kind: 'refused'; readonly error: unknown }

/** Sends prepared posts, one at a time. */
export class Posting {
  readonly #tell: (state: PostingState) => void
  #cancellation = new AbortController()

  constructor(tell: (state: PostingState) => void) {
    this.#tell = tell
  }

  /**
   * Resolves to how it ended. Whatever the function does, that is told once: nothing that it tells afterwards counts, and stopping does
   * not wait for one that goes on regardless. Only a post that is being created is waited for, as it would be there twice after another
   * try; for the same reason, one that was accepted after it was stopped is told to be.
   */
  async start(upload: UploadPost, post: PreparedPost, cover: File | null): Promise<PostingState> {
    const controller = new AbortController()
    this.#cancellation = controller
    const { signal } = controller
    const total = post.media.length + (cover ? 1 : 0)
    let sent = 0
    let isCreating = false
    let hasEnded = false
    const tell = (state: PostingState): void => {
      if (!hasEnded) this.#tell(state)
    }
    const first = post.media[0]?.file.name ?? ''
    tell({ kind: 'uploading', name: first, number: 1, total, fraction: 0 })
    const task: UploadTask = {
      cover,
      signal,
      onProgress: (progress) => {
        sent = progress.number - (progress.fraction < 1 ? 1 : 0)
        tell({ kind: 'uploading', ...progress })
      },
      onCreating: () => {
        isCreating = true
        tell({ kind: 'creating' })
      },
    }
    const stopped = new Promise<PostingState>((resolve) => {
      signal.addEventListener('abort', () => isCreating || resolve({ kind: 'stopped', sent, total }))
    })
    // One that is no async function may throw instead.
    const sending = (async () => upload(post, task))().then(
      (known): PostingState => ({ kind: 'accepted', sent: known ?? {} }),
      (error): PostingState =>
        signal.aborted ? { kind: 'stopped', sent, total } : { kind: 'refused', error },
    )
    const end = await Promise.race([sending, stopped])
    tell(end)
    hasEnded = true
    if (end.kind === 'stopped') {
      void sending.then((late) => {
        if (late.kind === 'accepted' && this.#cancellation === controller) this.#tell(late)
      })
    }
    return end
  }

  stop(): void {
    this.#cancellation.abort()
  }
}
