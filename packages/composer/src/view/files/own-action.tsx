import type { MediaFacts } from '@postfit/core'
import { useState } from 'preact/hooks'
import { useSurroundings } from '../context.ts'
import type { FileAction, FileActionResult } from '../given.ts'

interface OwnActionProps {
  readonly action: FileAction
  readonly file: File
  readonly facts: MediaFacts
}

/** A button of the embedder's own on a file's card, and what came of pressing it. */
export function OwnAction({ action, file, facts }: OwnActionProps) {
  const { say } = useSurroundings()
  const [isBusy, setBusy] = useState(false)
  const [result, setResult] = useState<FileActionResult | null>(null)

  const run = async () => {
    setBusy(true)
    setResult(null)
    const failed = (error: unknown): FileActionResult => ({ tone: 'error', title: String(error) })
    // One that is no async function may throw instead, and the button would stay busy.
    const found = await (async () => action.run(file, facts))().catch(failed)
    setBusy(false)
    setResult(found)
    say([found.title, ...(found.details ?? [])].join(': '))
  }

  return (
    <>
      <button class="button button--small button--quiet" type="button" disabled={isBusy} onClick={run}>
        {isBusy ? action.busyLabel : action.label}
      </button>
      {result && (
        <div class={`answer answer--${result.tone}`}>
          <p class={result.details?.length ? 'answer__title' : undefined}>{result.title}</p>
          {result.details && result.details.length > 0 && (
            <ul>
              {result.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}
