import type { PostOptions } from '@postfit/core'
import type { PreparedPost } from '@postfit/worker'
import type { Creator } from './creator.ts'
import type { Entry } from './entry.ts'
import type { Judgement } from './judgement.ts'
import type { PostChoices } from './post-choices.ts'
import type { PostingState } from './posting.ts'
import type { PreparationState } from './preparation.ts'

/** All that a composer knows. Each change makes a new one; parts that stay the same stay the very same objects. */
export interface ComposerState {
  /** The files of the post, in order. */
  readonly files: readonly Entry[]
  /** The position of the cover photo among the files, from 0. */
  readonly coverIndex: number
  readonly canUndo: boolean
  readonly creator: Creator
  /** What the person chose for the post. */
  readonly choices: PostChoices
  /** The same as the options of the post. */
  readonly options: PostOptions
  /** What is to be said of the files and of the post as they are. */
  readonly judgement: Judgement
  readonly preparation: PreparationState
  /** How far each file is that is being prepared, 0 to 1, by the id of its entry. */
  readonly fractions: ReadonlyMap<number, number>
  /** The post as it would be sent now; `null` while a file is not ready. */
  readonly post: PreparedPost | null
  readonly posting: PostingState
  /** The person tried to post without choosing who can see it. */
  readonly isAudienceMissing: boolean
}

/** Whether work is under way that must not lose a file. */
export function isLocked({ preparation, posting }: ComposerState): boolean {
  return preparation.kind === 'running' || isSending(posting)
}

/** Whether the post is on its way. */
export function isSending({ kind }: PostingState): boolean {
  return kind === 'uploading' || kind === 'creating'
}
