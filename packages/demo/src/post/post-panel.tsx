import { useWords } from '../language/use-language.ts'
import { OutcomeView } from '../outcome/outcome-view.tsx'
import { ConsentNote } from './consent-note.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { RetryButton } from './retry-button.tsx'
import type { Posting, PostingState } from './use-posting.ts'

interface PostPanelProps {
  readonly posting: Posting
  readonly isPossible: boolean
  /** A paid partnership agrees to more. */
  readonly isBranded: boolean
  readonly onPost: () => void
  readonly say: (text: string) => void
}

/** Sends the post, and shows the answer. The button stays in reach of the keyboard while it can do nothing. */
export function PostPanel({ posting, isPossible, isBranded, onPost, say }: PostPanelProps) {
  const { post: words } = useWords()
  const { state, isBusy } = posting
  const labels: Partial<Record<PostingState['kind'], string>> = {
    accepted: words.again,
    stopped: words.goOn,
  }
  return (
    <>
      <ConsentNote isBranded={isBranded} />
      <button
        class="button button--primary"
        type="button"
        aria-disabled={!isPossible || isBusy}
        onClick={isPossible && !isBusy ? onPost : undefined}
      >
        {isBusy ? words.posting : (labels[state.kind] ?? words.post)}
      </button>
      {state.kind === 'uploading' && (
        <div class="progress">
          <progress
            max={state.total}
            value={state.number - 1 + state.fraction}
            aria-label={words.uploadLabel}
          />
          <p class="panel__note">
            {words.uploading(state.name, state.number, state.total, Math.round(state.fraction * 100))}
          </p>
          <button class="button button--small" type="button" onClick={posting.stop}>
            {words.stop}
          </button>
        </div>
      )}
      {state.kind === 'stopped' && <p class="panel__note">{words.stopped(state.sent, state.total)}</p>}
      {state.kind === 'accepted' && <OutcomeView key={state.answer.id} first={state.answer} say={say} />}
      {state.kind === 'refused' && (
        <RefusalNote title={words.refused} refusal={state.refusal}>
          {state.refusal.retryAfter !== null && (
            <RetryButton wait={state.refusal.retryAfter} onRetry={onPost} say={say} />
          )}
        </RefusalNote>
      )}
    </>
  )
}
