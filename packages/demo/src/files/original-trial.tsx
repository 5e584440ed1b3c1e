import type { MediaFacts } from '@postfit/core'
import { useState } from 'preact/hooks'
import { ApiRefusal, asRefusal } from '../api/api-refusal.ts'
import { useWords } from '../language/use-language.ts'
import { RefusalNote, refusalInWords } from '../post/refusal-note.tsx'
import { sendFile } from '../upload/send-file.ts'

type Trial = 'untried' | 'asking' | 'taken' | ApiRefusal

interface OriginalTrialProps {
  readonly file: File
  readonly facts: MediaFacts
  readonly say: (text: string) => void
}

/** Sends the person's own file to the API as it is, to show what would have happened without a repair. */
export function OriginalTrial({ file, facts, say }: OriginalTrialProps) {
  const all = useWords()
  const words = all.file
  const [trial, setTrial] = useState<Trial>('untried')

  const ask = async () => {
    setTrial('asking')
    try {
      await sendFile(file, facts)
      setTrial('taken')
      say(words.takes(file.name))
    } catch (error) {
      const refusal = asRefusal(error)
      setTrial(refusal)
      say(`${words.refuses(file.name)}: ${refusalInWords(refusal, all)}`)
    }
  }

  return (
    <>
      <button
        class="button button--small button--quiet"
        type="button"
        disabled={trial === 'asking'}
        onClick={ask}
      >
        {trial === 'asking' ? words.asking : words.ask}
      </button>
      {trial === 'taken' && <p class="answer answer--fit">{words.takes(file.name)}</p>}
      {trial instanceof ApiRefusal && <RefusalNote title={words.refuses(file.name)} refusal={trial} />}
    </>
  )
}
