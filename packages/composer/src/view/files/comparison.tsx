import type { MediaFacts } from '@postfit/core'
import { useState } from 'preact/hooks'
import { byteCount } from '../../words/byte-count.ts'
import { useWords } from '../language/use-language.ts'
import { part } from '../part.ts'
import { FactsLine } from './facts-line.tsx'
import { isHere } from './is-here.ts'
import { Thumbnail } from './thumbnail.tsx'

const useSlider = part(() => import('./comparison-slider.tsx'), 'ComparisonSlider')

interface Version {
  readonly file: File
  readonly facts: MediaFacts
  /** Of a video, the frame to show: milliseconds from its start. */
  readonly offset: number
}

interface ComparisonProps {
  readonly before: Version
  readonly after: Version
}

/** A file as it was and as it will be posted: side by side, and on request one over the other. */
export function Comparison({ before, after }: ComparisonProps) {
  const { file: words, language } = useWords()
  const [isClose, setClose] = useState(false)
  const slider = useSlider(isClose)
  const change = after.file.size - before.file.size
  return (
    <>
      <div class="comparison">
        <figure aria-label={words.before}>
          <Thumbnail {...before} alt={words.original(before.file.name)} />
          <figcaption>
            <strong>{words.before}</strong>
            <FactsLine facts={before.facts} byteLength={before.file.size} />
          </figcaption>
        </figure>
        <p class="comparison__change">
          <svg viewBox="0 0 32 16" aria-hidden="true" focusable="false">
            <path d="M1 8h29M24 2l6 6-6 6" />
          </svg>
          {change === 0
            ? words.sameBytes
            : change > 0
              ? words.more(byteCount(change, language))
              : words.smaller(Math.round((-change / before.file.size) * 100))}
        </p>
        <figure aria-label={words.after}>
          <Thumbnail {...after} alt={words.result(after.file.name)} />
          <figcaption>
            <strong>{words.after}</strong>
            <FactsLine facts={after.facts} byteLength={after.file.size} />
          </figcaption>
        </figure>
      </div>
      {after.facts.kind === 'image' && isHere(before.file) && (
        <button
          class="button button--small button--quiet comparison__toggle"
          type="button"
          aria-expanded={isClose}
          onClick={() => setClose(!isClose)}
        >
          {words.compare}
        </button>
      )}
      {isClose && slider && after.facts.kind === 'image' && (
        <slider.ComparisonSlider before={before.file} after={after.file} size={after.facts} />
      )}
    </>
  )
}
