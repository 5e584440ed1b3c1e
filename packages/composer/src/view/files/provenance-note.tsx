import type { MediaFacts, PreparePolicy, Provenance } from '@postfit/core'
import { joined } from '@postfit/core/language'
import { isLocked } from '../../store/composer-state.ts'
import type { Words } from '../../words/en.ts'
import { useComposer, useComposerState, useSurroundings } from '../context.ts'
import { useWords } from '../language/use-language.ts'
import { CheckField } from '../options/check-field.tsx'

interface ProvenanceNoteProps {
  readonly facts: MediaFacts | null
  readonly policy: PreparePolicy
  readonly onChoose: (policy: PreparePolicy) => void
}

/**
 * How a file was made, as it says itself; where that is by AI, a button that marks the post so. It is the person's to say: TikTok
 * labels by what is in the file, which goes when the file is prepared.
 */
export function ProvenanceNote({ facts, policy, onChoose }: ProvenanceNoteProps) {
  const composer = useComposer()
  const { say } = useSurroundings()
  const state = useComposerState()
  const all = useWords()
  const { provenance: words, options } = all
  const provenance = facts && facts.kind !== 'unknown' ? facts.provenance : undefined
  if (!provenance) return null
  const { isAiGenerated } = state.choices
  const isMade = provenance.claims.some(({ isAi }) => isAi)
  const locked = isLocked(state)
  const mark = () => {
    composer.change({ isAiGenerated: true })
    say(words.marked)
  }
  return (
    <section class="provenance">
      <p>
        <strong>{saidOf(provenance, all)}</strong> {words.unverified}
      </p>
      {isMade && isAiGenerated && <p>{words.marked}</p>}
      {isMade && !isAiGenerated && (
        <button class="button button--small" type="button" disabled={locked} onClick={mark}>
          {words.mark}
        </button>
      )}
      {isMade && facts?.kind === 'image' && <p>{options.aiNote}</p>}
      {provenance.credentialPieces && (
        <CheckField
          label={words.keep}
          note={words.keepNote}
          checked={policy.keepCredentials === true}
          disabled={locked}
          onChange={(keepCredentials) => onChoose({ ...policy, keepCredentials })}
        />
      )}
    </section>
  )
}

const inPart = 'compositeWithTrainedAlgorithmicMedia'

/** What a file says of itself, and where. */
function saidOf(
  { claims, credentials }: Provenance,
  { provenance: words, language }: Pick<Words, 'provenance' | 'language'>,
): string {
  const claim = claims.find(({ isAi }) => isAi)
  if (claim) {
    const isNamed = claim.field !== 'digitalSourceType' && claim.value !== ''
    const made = claim.value === inPart ? words.partly : words.made
    return joined([isNamed ? words.madeBy(claim.value) : made, words.places[claim.where]], language)
  }
  if (credentials === 'unreadable') return words.unreadable
  return credentials === null ? words.camera : words.credentials
}
