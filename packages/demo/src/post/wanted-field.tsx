import { useWords } from '../language/use-language.ts'

interface WantedFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The documented errors that the stand-in can be asked for. */
const errors = [
  'image_size_invalid',
  'unsupported_file_format',
  'media_processing_timeout',
  'posting_rate_limited',
  'account_connection_expired',
  'content_policy_restricted',
  'unknown_error',
]

/** What the stand-in API is to make of the post: so that failures can be looked at, too. */
export function WantedField({ value, onChange }: WantedFieldProps) {
  const { sent: words } = useWords()
  return (
    <label class="choice" slot="after-post">
      {words.wanted}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{words.works}</option>
        {errors.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
        <option value="too_many_requests">{words.tooManyRequests}</option>
      </select>
    </label>
  )
}
