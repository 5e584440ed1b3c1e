import type { MediaFacts, VideoFacts } from '@postfit/core'
import { byteCount } from '../../words/byte-count.ts'
import { clock } from '../../words/clock.ts'
import { formatName } from '../../words/format-name.ts'
import type { Language } from '../../words/language.ts'
import { pixelSize } from '../../words/pixel-size.ts'
import { useLanguage } from '../language/use-language.ts'

interface FactsLineProps {
  readonly facts: MediaFacts | null
  readonly byteLength: number
}

/** What a file is, in a few figures: format, pixels, bytes, and how long a video is and what is in it. */
export function FactsLine({ facts, byteLength }: FactsLineProps) {
  const language = useLanguage()
  const { file, language: tag } = language.words
  // Of a file that could not be read nothing is known, its size least of all.
  if (facts?.kind === 'unknown' && facts.fault) return null
  return (
    <dl class="facts">
      {facts && (
        <div>
          <dt>{file.format}</dt>
          <dd>{formatName(facts, language)}</dd>
        </div>
      )}
      {facts && facts.kind !== 'unknown' && (
        <div>
          <dt>{file.pixels}</dt>
          <dd>{pixelSize(facts)}</dd>
        </div>
      )}
      {facts?.kind === 'video' && (
        <>
          <div>
            <dt>{file.duration}</dt>
            <dd>{clock(facts.duration, tag)}</dd>
          </div>
          <div>
            <dt>{file.frameRate}</dt>
            <dd>{file.framesASecond(facts.frameRate.toLocaleString(tag, { maximumFractionDigits: 2 }))}</dd>
          </div>
          <div>
            <dt>{file.codecs}</dt>
            <dd>{codecsOf(facts, language)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{file.size}</dt>
        <dd>{byteCount(byteLength, tag)}</dd>
      </div>
    </dl>
  )
}

/** How picture and sound of a video are encoded: `H.264, AAC`. */
function codecsOf({ videoCodec, audioCodec }: VideoFacts, { words, messages }: Language): string {
  const names = [videoCodec, audioCodec ?? words.file.silent]
  return names.map((name) => messages.values[name] ?? name).join(', ')
}
