import { type PostOptions, type PreparePolicy, type RuleSet } from '@postfit/core'
import { PreparedPost } from './prepared-post.ts'
import { type PrepareProgress } from './progress.ts'
/** What a person wants to post: the options of the post, and its files. */
export interface Draft extends PostOptions {
  /** Photos or a video, in the order of the post. They are never changed. */
  readonly media: readonly File[]
}
/** How a preparer works. */
export interface PreparerSettings {
  /** The rules to satisfy; the contract's (`tiktokBulkit`) unless given. */
  readonly rules?: RuleSet
  /** How files are repaired. */
  readonly policy?: PreparePolicy
  /** Where the worker's script lies, when the bundler does not find it by itself. */
  readonly workerUrl?: string | URL
}
/** One preparation. */
export interface PrepareSettings {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PrepareProgress) => void
}
/** Prepares posts. One serves a whole page; its worker starts when the first file needs it. */
export interface Preparer extends Disposable {
  /**
   * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
   *
   * It resolves whatever the files are: one that cannot be repaired is named in the issues, and never stops the others.
   *
   * @throws the signal's reason when aborted; `PostfitError` `disposed` after `dispose()`
   */
  prepare(draft: Draft, settings?: PrepareSettings): Promise<PreparedPost>
  /** Ends the worker and all work; also what `using` does. */
  dispose(): void
}
/** Makes a preparer. This costs nothing: no worker starts and nothing is fetched before a file needs it. */
export declare function createPreparer(settings?: PreparerSettings): Preparer
