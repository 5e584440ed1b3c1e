import { useLanguage } from '../language/use-language.ts'
import { megabytes } from '../words/megabytes.ts'
import { useKeptFiles } from './use-kept-files.ts'

/** Says what works without a network, and offers to fetch the rest: megabytes, which nobody gets unasked. */
export function KeptNote({ say }: { say: (text: string) => void }) {
  const { words } = useLanguage()
  const { offline, language } = words
  const { bytesLeft, isFetching, keepAll } = useKeptFiles()
  if (bytesLeft === null) return null
  if (bytesLeft === 0) return <p>{offline.all}</p>
  const fetchAll = async () => {
    say(offline.fetching)
    say((await keepAll()) === 0 ? offline.all : offline.failed)
  }
  return (
    <p>
      {offline.some}{' '}
      <button
        class="button button--small button--quiet"
        type="button"
        disabled={isFetching}
        onClick={fetchAll}
      >
        {isFetching ? offline.fetching : offline.fetchAll(megabytes(bytesLeft, language))}
      </button>
    </p>
  )
}
