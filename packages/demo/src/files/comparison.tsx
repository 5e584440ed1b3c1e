import type { MediaFacts } from '@postfit/core'
import { byteCount } from '../words/byte-count.ts'
import { FactsLine } from './facts-line.tsx'
import { Thumbnail } from './thumbnail.tsx'

interface Version {
  readonly file: File
  readonly facts: MediaFacts
}

interface ComparisonProps {
  readonly before: Version
  readonly after: Version
}

/** A file as it was and as it will be posted, side by side. */
export function Comparison({ before, after }: ComparisonProps) {
  return (
    <div class="comparison">
      <figure aria-label="Before">
        <Thumbnail {...before} alt={`${before.file.name}, the original`} />
        <figcaption>
          <strong>Before</strong>
          <FactsLine facts={before.facts} byteLength={before.file.size} />
        </figcaption>
      </figure>
      <p class="comparison__change">
        <svg viewBox="0 0 32 16" aria-hidden="true" focusable="false">
          <path d="M1 8h29M24 2l6 6-6 6" />
        </svg>
        {changeInWords(before.file.size, after.file.size)}
      </p>
      <figure aria-label="After">
        <Thumbnail {...after} alt={`${after.file.name}, ready to post`} />
        <figcaption>
          <strong>After</strong>
          <FactsLine facts={after.facts} byteLength={after.file.size} />
        </figcaption>
      </figure>
    </div>
  )
}

function changeInWords(before: number, after: number): string {
  if (after === before) return 'same bytes'
  if (after > before) return `${byteCount(after - before)} more`
  return `${Math.round((1 - after / before) * 100)}% smaller`
}
