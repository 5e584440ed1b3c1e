import { listOf } from '../../words/list-of.ts'
import { Sentence } from '../language/sentence.tsx'
import { useWords } from '../language/use-language.ts'

/** Names the files that were ready, but need a decision since: another account allows less. */
export function UndecidedFiles({ names }: { names: readonly string[] }) {
  const { post: words, language } = useWords()
  if (names.length === 0) return null
  return (
    <p class="answer answer--error">
      <Sentence
        text={words.undecided(names.length)}
        parts={{ names: <strong>{listOf(names, language)}</strong> }}
      />
    </p>
  )
}
