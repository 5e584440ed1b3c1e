import type { CreatorLimits, PostOptions } from '@postfit/core'
import type { PreparedPost, Preparer } from '@postfit/worker'
import { currentFile, type Entry, isReady } from './entry.ts'

/** What a post is stated of. */
export interface Statement {
  readonly files: readonly Entry[]
  readonly options: PostOptions
  readonly creator: CreatorLimits
}

/**
 * States the post as it would be sent now. Caption and audience can change after the files were prepared, so it is stated
 * anew at every change; that starts no worker, because prepared files are compliant, and a compliant file passes through
 * untouched.
 */
export class StatedPost {
  readonly #preparer: () => Preparer
  readonly #tell: (post: PreparedPost | null) => void
  #outdated = new AbortController()
  #pending: Promise<void> | null = null

  constructor(preparer: () => Preparer, tell: (post: PreparedPost | null) => void) {
    this.#preparer = preparer
    this.#tell = tell
  }

  /** Told `null` at once where a file is not ready; else the post as it was, until the new one is there. */
  state({ files, options, creator }: Statement): void {
    this.end()
    if (files.length === 0 || !files.every(isReady)) {
      this.#tell(null)
      return
    }
    const { signal } = this.#outdated
    const draft = { ...options, media: files.map(currentFile) }
    // A WebP that somebody asked for stays one, and so do Content Credentials.
    const policy = { photoFormat: 'keep' as const, keepCredentials: true }
    this.#pending = this.#preparer()
      .prepare(draft, { signal, creator, policy })
      .then(
        (post) => this.#done(post, signal),
        // It was outdated: the next statement is under way. A prepared file gives it no other reason to fail.
        () => this.#done(null, signal),
      )
  }

  #done(post: PreparedPost | null, { aborted }: AbortSignal): void {
    if (aborted) return
    this.#pending = null
    this.#tell(post)
  }

  /** The statement that is under way: until it is there, the post is told as it was before the last change. */
  get pending(): Promise<void> | null {
    return this.#pending
  }

  /** Gives up what is being stated. */
  end(): void {
    this.#outdated.abort()
    this.#outdated = new AbortController()
    this.#pending = null
  }
}
