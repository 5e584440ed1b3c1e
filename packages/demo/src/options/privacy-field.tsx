import type { Issue, Privacy } from '@postfit/core'
import type { Ref } from 'preact'
import { IssueList } from '../files/issue-list.tsx'
import { privacyWords } from '../words/privacy.ts'

interface PrivacyFieldProps {
  readonly value: Privacy | null
  readonly issues: readonly Issue[]
  /** The person tried to post without choosing. */
  readonly isMissing: boolean
  readonly fieldRef: Ref<HTMLSelectElement>
  readonly onChange: (value: Privacy | null) => void
}

const privacies = Object.keys(privacyWords) as Privacy[]

/** Who can see the post. Nothing is chosen beforehand: TikTok's guidelines forbid it. */
export function PrivacyField({ value, issues, isMissing, fieldRef, onChange }: PrivacyFieldProps) {
  return (
    <div class="field">
      <label for="privacy">Who can see this</label>
      <select
        id="privacy"
        ref={fieldRef}
        required
        value={value ?? ''}
        aria-invalid={isMissing}
        aria-describedby="privacy-note"
        onChange={(event) => onChange(privacies.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">Choose who can see this</option>
        {privacies.map((privacy) => (
          <option key={privacy} value={privacy}>
            {privacyWords[privacy]}
          </option>
        ))}
      </select>
      <p class={`field__note${isMissing ? ' field__note--error' : ''}`} id="privacy-note">
        {isMissing
          ? 'Choose who can see this post before you post it.'
          : value === null && 'TikTok wants you to choose; there is no default.'}
      </p>
      <IssueList label="Issues of the privacy" issues={issues} />
    </div>
  )
}
