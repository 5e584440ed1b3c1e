import { isSending } from '../../store/composer-state.ts'
import type { PostingState } from '../../store/posting.ts'
import { useWords } from '../language/use-language.ts'
import { OutcomeView } from '../outcome/outcome-view.tsx'
import { ConsentNote } from './consent-note.tsx'
import { waitOf } from './failure-in-words.ts'
import { RefusalNote } from './refusal-note.tsx'
import { RetryButton } from './retry-button.tsx'

interface PostPanelProps {
  readonly state: PostingState
  readonly isPossible: boolean
  /** A paid partnership agrees to more. */
  readonly isBranded: boolean
  readonly onPost: () => void
  readonly onStop: () => void
  readonly say: (text: string) => void
}

/** Sends the post, and shows the answer. The button stays in reach of the keyboard while it can do nothing. */
export function PostPanel({ state, isPossible, isBranded, onPost, onStop, say }: PostPanelProps) {
  const { post: words } = useWords()
  const isBusy = isSending(state)
  const { answer, follow } = state.kind === 'accepted' ? state.sent : {}
  const wait = state.kind === 'refused' ? waitOf(state.error) : null
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
          <button class="button button--small" type="button" onClick={onStop}>
            {words.stop}
          </button>
        </div>
      )}
      {state.kind === 'stopped' && <p class="panel__note">{words.stopped(state.sent, state.total)}</p>}
      {answer && <OutcomeView key={answer.id} first={answer} follow={follow} say={say} />}
      {state.kind === 'accepted' && !answer && <p class="answer answer--fit">{words.sentAway}</p>}
      {state.kind === 'refused' && (
        <RefusalNote title={words.refused} error={state.error}>
          {wait !== null && <RetryButton wait={wait} onRetry={onPost} say={say} />}
        </RefusalNote>
      )}
    </>
  )
}
