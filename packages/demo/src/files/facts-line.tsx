import type { MediaFacts } from '@postfit/core'
import { byteCount } from '../words/byte-count.ts'
import { formatName } from '../words/format-name.ts'
import { pixelSize } from '../words/pixel-size.ts'

interface FactsLineProps {
  readonly facts: MediaFacts | null
  readonly byteLength: number
}

/** What a file is, in three figures: format, pixels, bytes. */
export function FactsLine({ facts, byteLength }: FactsLineProps) {
  return (
    <dl class="facts">
      {facts && (
        <div>
          <dt>Format</dt>
          <dd>{formatName(facts)}</dd>
        </div>
      )}
      {facts?.kind === 'image' && (
        <div>
          <dt>Pixels</dt>
          <dd>{pixelSize(facts)}</dd>
        </div>
      )}
      <div>
        <dt>Size</dt>
        <dd>{byteCount(byteLength)}</dd>
      </div>
    </dl>
  )
}
