import { useState } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'
import { fetchSamples, type SampleKind } from './fetch-samples.ts'

interface SampleButtonProps {
  readonly kind: SampleKind
  readonly onFiles: (files: File[]) => void
  readonly say: (text: string) => void
}

/** Adds the site's own sample files, for people who have none at hand. */
export function SampleButton({ kind, onFiles, say }: SampleButtonProps) {
  const { samples: words } = useWords()
  const [isLoading, setLoading] = useState(false)
  const add = async () => {
    setLoading(true)
    try {
      onFiles(await fetchSamples(kind))
    } catch {
      say(words.samplesFailed)
    } finally {
      setLoading(false)
    }
  }
  return (
    <button
      slot="add"
      class="button button--small button--quiet"
      type="button"
      disabled={isLoading}
      onClick={add}
    >
      {isLoading ? words.samplesLoading : words.samples[kind]}
    </button>
  )
}
