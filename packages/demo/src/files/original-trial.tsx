import { uploadForm } from '@postfit/core'
import { useState } from 'preact/hooks'
import { ApiRefusal } from '../api/api-refusal.ts'
import { teamId } from '../api/team.ts'
import { upload } from '../api/upload.ts'
import { RefusalNote } from '../post/refusal-note.tsx'

type Trial = 'untried' | 'asking' | 'taken' | ApiRefusal

interface OriginalTrialProps {
  readonly file: File
  readonly say: (text: string) => void
}

/** Sends the person's own file to the API as it is, to show what would have happened without a repair. */
export function OriginalTrial({ file, say }: OriginalTrialProps) {
  const [trial, setTrial] = useState<Trial>('untried')

  const ask = async () => {
    setTrial('asking')
    try {
      await upload(uploadForm(file, teamId))
      setTrial('taken')
      say(`The API takes the original ${file.name}.`)
    } catch (error) {
      const refusal = error instanceof ApiRefusal ? error : new ApiRefusal(null, String(error))
      setTrial(refusal)
      say(`The API refuses the original ${file.name}: ${refusal.message}`)
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
        {trial === 'asking' ? 'Asking the API…' : 'What would the API say to the original?'}
      </button>
      {trial === 'taken' && (
        <p class="answer answer--fit">The API takes the original {file.name} as it is.</p>
      )}
      {trial instanceof ApiRefusal && (
        <RefusalNote title={`The API refuses the original ${file.name}`} refusal={trial} />
      )}
    </>
  )
}
