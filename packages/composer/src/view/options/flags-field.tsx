import type { PostChoices } from '../../store/post-choices.ts'
import { useWords } from '../language/use-language.ts'
import { CheckField } from './check-field.tsx'

interface FlagsFieldProps {
  readonly choices: PostChoices
  readonly onChange: (change: Partial<PostChoices>) => void
}

/** Made by AI, and sent as a draft, each with what follows from it. */
export function FlagsField({ choices, onChange }: FlagsFieldProps) {
  const { options: words } = useWords()
  return (
    <>
      <CheckField
        label={words.ai}
        note={words.aiNote}
        checked={choices.isAiGenerated}
        onChange={(isAiGenerated) => onChange({ isAiGenerated })}
      />
      <CheckField
        label={words.draft}
        note={words.draftNote}
        checked={choices.isDraft}
        onChange={(isDraft) => onChange({ isDraft })}
      />
    </>
  )
}
