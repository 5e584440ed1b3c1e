import { PostAnswer } from './post-answer.tsx'
import { RefusalNote } from './refusal-note.tsx'
import type { Posting } from './use-posting.ts'

interface PostPanelProps {
  readonly posting: Posting
  readonly isPossible: boolean
  readonly onPost: () => void
}

/** Sends the post, and shows the answer. The button stays in reach of the keyboard while it can do nothing. */
export function PostPanel({ posting, isPossible, onPost }: PostPanelProps) {
  const { state, isBusy } = posting
  return (
    <>
      <button
        class="button button--primary"
        type="button"
        aria-disabled={!isPossible || isBusy}
        onClick={isPossible && !isBusy ? onPost : undefined}
      >
        {isBusy ? 'Posting…' : state.kind === 'accepted' ? 'Post again' : 'Post'}
      </button>
      {state.kind === 'uploading' && (
        <p class="panel__note">
          Uploading {state.name} ({state.number} of {state.total})
        </p>
      )}
      {state.kind === 'accepted' && <PostAnswer answer={state.answer} />}
      {state.kind === 'refused' && <RefusalNote title="The API refuses the post" refusal={state.refusal} />}
    </>
  )
}
