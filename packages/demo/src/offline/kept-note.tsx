import { useLanguage } from '../language/use-language.ts'
import { byteCount } from '../words/byte-count.ts'
import { useKeptFiles } from './use-kept-files.ts'

/** Says what works without a network, and offers to fetch the rest. */
export function KeptNote() {
  const language = useLanguage()
  const { page: words } = language.words
  const kept = useKeptFiles()
  if (!kept) return null
  const { bytesLeft, isFetching, hasFailed, keepAll } = kept
  if (bytesLeft === 0) return <p role="status">{words.keptAll}</p>
  return (
    <p>
      {hasFailed ? words.keptTooLittle : words.keptSome}{' '}
      <button class="button button--small button--quiet" type="button" disabled={isFetching} onClick={keepAll}>
        {isFetching ? words.keeping : words.keepAll(byteCount(bytesLeft, language.words.language))}
      </button>
    </p>
  )
}
