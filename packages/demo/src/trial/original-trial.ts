import type { FileAction } from '@postfit/composer'
import { asRefusal, sendFile } from '@postfit/composer/upload'
import { api } from '../api/api.ts'
import { refusalInWords } from '../api/refusal-in-words.ts'
import type { Language } from '../language/language.ts'

/** Sends the person's own file to the API as it is, to show what would have happened without a repair. */
export function originalTrial(language: Language): FileAction {
  const { trial: words } = language.words
  return {
    label: words.ask,
    busyLabel: words.asking,
    async run(file, facts) {
      try {
        await sendFile(api, file, facts)
        return { tone: 'fit', title: words.takes(file.name) }
      } catch (error) {
        const refusal = asRefusal(error)
        // The API repeats its first issue as the message of the whole.
        const details = [...new Set([refusalInWords(refusal, language), ...refusal.details])]
        const status = refusal.status === null ? '' : ` HTTP ${refusal.status}`
        return { tone: 'error', title: `${words.refuses(file.name)}${status}`, details }
      }
    },
  }
}
