import type { CreatorLimits } from '@postfit/core'
import type { PostChoices } from '../../store/post-choices.ts'
import { useWords } from '../language/use-language.ts'
import { CheckField } from './check-field.tsx'

interface InteractionsFieldProps {
  readonly choices: PostChoices
  /** Photos know neither Duets nor Stitches. */
  readonly isVideo: boolean
  readonly limits: CreatorLimits
  readonly onChange: (change: Partial<PostChoices>) => void
}

/** What others may do with the post; all of it is off until the person allows it. */
export function InteractionsField({ choices, isVideo, limits, onChange }: InteractionsFieldProps) {
  const { options: words } = useWords()
  const off = (isOff: boolean | undefined) =>
    isOff ? { disabled: true, checked: false, note: words.switchedOff } : {}
  return (
    <fieldset class="field">
      <legend>{words.interactions}</legend>
      <CheckField
        label={words.comment}
        checked={choices.allowComments}
        onChange={(allowComments) => onChange({ allowComments })}
        {...off(limits.commentsDisabled)}
      />
      {isVideo && (
        <>
          <CheckField
            label={words.duet}
            checked={choices.allowDuet}
            onChange={(allowDuet) => onChange({ allowDuet })}
            {...off(limits.duetDisabled)}
          />
          <CheckField
            label={words.stitch}
            checked={choices.allowStitch}
            onChange={(allowStitch) => onChange({ allowStitch })}
            {...off(limits.stitchDisabled)}
          />
        </>
      )}
    </fieldset>
  )
}
