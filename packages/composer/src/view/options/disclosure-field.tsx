import { lacksDisclosure, type PostChoices } from '../../store/post-choices.ts'
import { useWords } from '../language/use-language.ts'
import { CheckField } from './check-field.tsx'

interface DisclosureFieldProps {
  readonly choices: PostChoices
  readonly onChange: (change: Partial<PostChoices>) => void
}

/** Whether the post promotes something, and what: the two choices and the texts of TikTok's guidelines. */
export function DisclosureField({ choices, onChange }: DisclosureFieldProps) {
  const { options: words } = useWords()
  const { discloses, promotesOwn, promotesOthers, privacy } = choices
  return (
    <CheckField
      label={words.disclose}
      note={words.discloseNote}
      checked={discloses}
      onChange={(checked) => onChange({ discloses: checked })}
    >
      {discloses && (
        <div class="check__inside">
          <CheckField
            label={words.ownBrand}
            note={words.ownBrandNote}
            checked={promotesOwn}
            onChange={(checked) => onChange({ promotesOwn: checked })}
          />
          <CheckField
            label={words.branded}
            note={privacy === 'SELF_ONLY' ? words.brandedNotPrivate : words.brandedNote}
            checked={promotesOthers}
            disabled={privacy === 'SELF_ONLY' && !promotesOthers}
            onChange={(checked) => onChange({ promotesOthers: checked })}
          />
          {lacksDisclosure(choices) ? (
            <p class="field__note field__note--error">{words.disclosureMissing}</p>
          ) : (
            <p class="field__note">
              {words.labelled(promotesOthers ? words.paidPartnership : words.promotional)}
            </p>
          )}
        </div>
      )}
    </CheckField>
  )
}
