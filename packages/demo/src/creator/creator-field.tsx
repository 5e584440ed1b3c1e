import { useWords } from '../language/use-language.ts'
import { type CreatorName, creators } from './creators.ts'

interface CreatorFieldProps {
  readonly value: CreatorName
  readonly onChange: (value: CreatorName) => void
}

const names = Object.keys(creators) as CreatorName[]

/** Who posts: TikTok wants the nickname to be seen, and its account decides what can be chosen. */
export function CreatorField({ value, onChange }: CreatorFieldProps) {
  const { options: words } = useWords()
  const { nickname, handle } = creators[value]
  return (
    <div class="creator">
      <p>
        <span class="creator__as">{words.postingAs}</span> <strong>{nickname}</strong> {handle}
      </p>
      <label class="choice">
        {words.account}
        <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as CreatorName)}>
          {names.map((name) => (
            <option key={name} value={name}>
              {words.accounts[name]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
