import { useWords } from '../language/use-language.ts'
import { type AccountName, accounts } from './accounts.ts'

interface AccountChoiceProps {
  readonly value: AccountName
  readonly onChange: (value: AccountName) => void
}

const names = Object.keys(accounts) as AccountName[]

/** Which of the made-up accounts posts: what it allows decides what can be chosen. */
export function AccountChoice({ value, onChange }: AccountChoiceProps) {
  const { accounts: words } = useWords()
  return (
    <label class="choice" slot="creator">
      {words.account}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as AccountName)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {words.names[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
