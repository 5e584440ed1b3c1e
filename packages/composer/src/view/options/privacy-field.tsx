import type { Issue, Privacy } from '@postfit/core'
import type { Ref } from 'preact'
import { IssueList } from '../files/issue-list.tsx'
import { useWords } from '../language/use-language.ts'

interface PrivacyFieldProps {
  readonly value: Privacy | null
  /** What the account may choose from. */
  readonly allowed: readonly Privacy[]
  /** Branded content is never private. */
  readonly isBranded: boolean
  readonly issues: readonly Issue[]
  /** The person tried to post without choosing. */
  readonly isMissing: boolean
  readonly fieldRef: Ref<HTMLSelectElement>
  readonly onChange: (value: Privacy | null) => void
}

/** The audiences of a post, the widest first. */
const privacies: readonly Privacy[] = [
  'PUBLIC_TO_EVERYONE',
  'FOLLOWER_OF_CREATOR',
  'MUTUAL_FOLLOW_FRIENDS',
  'SELF_ONLY',
]

/** Who can see the post. Nothing is chosen beforehand: TikTok's guidelines forbid it. */
export function PrivacyField({
  value,
  allowed,
  isBranded,
  issues,
  isMissing,
  fieldRef,
  onChange,
}: PrivacyFieldProps) {
  const { options: words } = useWords()
  return (
    <div class="field">
      <label for="privacy">{words.privacy}</label>
      <select
        id="privacy"
        ref={fieldRef}
        required
        value={value ?? ''}
        aria-invalid={isMissing}
        aria-describedby="privacy-note"
        onChange={(event) => onChange(privacies.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{words.choosePrivacy}</option>
        {privacies
          .filter((privacy) => allowed.includes(privacy))
          .map((privacy) => (
            <option key={privacy} value={privacy} disabled={isBranded && privacy === 'SELF_ONLY'}>
              {words.privacies[privacy]}
            </option>
          ))}
      </select>
      <p class={`field__note${isMissing ? ' field__note--error' : ''}`} id="privacy-note">
        {isMissing ? words.privacyMissing : value === null && words.privacyNote}
        {isBranded && <span>{words.brandedNotPrivate}</span>}
      </p>
      <IssueList label={words.privacyIssues} issues={issues} />
    </div>
  )
}
