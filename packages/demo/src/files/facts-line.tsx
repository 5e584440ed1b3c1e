import type { MediaFacts } from '@postfit/core'
import { useLanguage } from '../language/use-language.ts'
import { byteCount } from '../words/byte-count.ts'
import { formatName } from '../words/format-name.ts'
import { pixelSize } from '../words/pixel-size.ts'

interface FactsLineProps {
  readonly facts: MediaFacts | null
  readonly byteLength: number
}

/** What a file is, in three figures: format, pixels, bytes. */
export function FactsLine({ facts, byteLength }: FactsLineProps) {
  const language = useLanguage()
  const { file, language: tag } = language.words
  return (
    <dl class="facts">
      {facts && (
        <div>
          <dt>{file.format}</dt>
          <dd>{formatName(facts, language)}</dd>
        </div>
      )}
      {facts?.kind === 'image' && (
        <div>
          <dt>{file.pixels}</dt>
          <dd>{pixelSize(facts)}</dd>
        </div>
      )}
      <div>
        <dt>{file.size}</dt>
        <dd>{byteCount(byteLength, tag)}</dd>
      </div>
    </dl>
  )
}
