import { explainError, type PostAnswer, type PostOutcome } from '@postfit/core/outcome'
import { useEffect } from 'preact/hooks'
import type { SentPost } from '../../store/posting.ts'
import { Sentence } from '../language/sentence.tsx'
import { useLanguage, useWords } from '../language/use-language.ts'
import { useOutcome } from './use-outcome.ts'

interface OutcomeViewProps {
  /** What the API answered when the post was created. */
  readonly first: PostAnswer
  readonly follow: SentPost['follow']
  readonly say: (text: string) => void
}

/** How a post fares: its statuses as they come, where it can be seen, and what to do where it failed. */
export function OutcomeView({ first, follow, say }: OutcomeViewProps) {
  const { outcome: words } = useWords()
  const { outcome, statuses, isLost } = useOutcome(first, follow)
  const { state } = outcome
  const meaning = words.meanings[state]
  // said once for each state
  useEffect(() => say(`${words.accepted} – ${meaning}`), [state])
  return (
    <section class={`answer answer--${state === 'failed' ? 'error' : 'fit'}`} aria-label={words.label}>
      <p class="answer__title">{words.accepted}</p>
      <ol class="statuses" aria-label={words.steps}>
        {statuses.map((status, index) => (
          <li key={status} aria-current={index === statuses.length - 1 ? 'step' : undefined}>
            {status}
          </li>
        ))}
      </ol>
      <p>{meaning}</p>
      {state === 'failed' ? <Advice error={outcome.error} /> : <WhereSeen outcome={outcome} />}
      {isLost && <p>{words.lost}</p>}
    </section>
  )
}

/** Where the post can be seen, or why it cannot. */
function WhereSeen({ outcome }: { outcome: PostOutcome }) {
  const { outcome: words } = useWords()
  const permalink = 'permalink' in outcome ? outcome.permalink : null
  if (permalink?.kind === 'url') {
    return (
      <p>
        <Sentence text={words.permalink} parts={{ link: <bdi class="answer__link">{permalink.url}</bdi> }} />
      </p>
    )
  }
  if (permalink?.kind === 'private') return <p>{words.privatePost}</p>
  return <p>{permalink?.kind === 'inbox' ? words.inbox : words.notYet}</p>
}

function Advice({ error }: { error: Parameters<typeof explainError>[0] }) {
  const { words, messages } = useLanguage()
  const explanation = explainError(error, messages)
  return (
    <>
      <p>
        <strong>{explanation.problem}</strong> {explanation.advice}{' '}
        {words.outcome.retryable[explanation.retryable]}
      </p>
      {explanation.message && (
        <p>
          <Sentence
            text={words.outcome.tiktokSays}
            parts={{ message: <bdi class="answer__code">{explanation.message}</bdi> }}
          />
        </p>
      )}
    </>
  )
}
