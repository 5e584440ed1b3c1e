import { useWords } from '../language/use-language.ts'
import { useUpdate } from './use-update.ts'

/** Offers a new version of the page. It is never put in place of the one that somebody works with. */
export function UpdateNote() {
  const { page: words } = useWords()
  const apply = useUpdate()
  if (!apply) return null
  return (
    <p class="update">
      {words.updateReady}{' '}
      <button class="button button--small" type="button" onClick={apply}>
        {words.updateNow}
      </button>
    </p>
  )
}
