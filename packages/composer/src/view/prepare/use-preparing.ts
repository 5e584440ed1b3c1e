import { outcomeInWords } from '../announce/sentences.ts'
import { useComposer, useSurroundings } from '../context.ts'
import { useLanguage } from '../language/use-language.ts'

/** Prepares files, all unless given, and tells people who do not see the page how it began and ended. */
export function usePreparing(): (ids?: readonly number[]) => Promise<void> {
  const composer = useComposer()
  const { say } = useSurroundings()
  const language = useLanguage()
  const { prepare: words } = language.words
  return async (ids) => {
    say(words.begun)
    const outcomes = await composer.prepare(ids)
    say(outcomes ? outcomeInWords([...outcomes.values()], language) : words.stopped)
  }
}
