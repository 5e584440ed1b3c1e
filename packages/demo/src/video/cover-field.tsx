import type { VideoFacts } from '@postfit/core'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { clock } from '../words/clock.ts'
import { Film } from './film.tsx'
import { TimeHandle } from './time-handle.tsx'
import { useCoverPicture } from './use-cover-picture.ts'

interface CoverFieldProps {
  readonly file: File
  readonly facts: VideoFacts
  readonly frames: readonly string[]
  /** The frame that is the cover, in seconds of the file. */
  readonly seconds: number
  readonly onChange: (seconds: number) => void
}

/** Which frame a video shows before it plays: chosen on the film, seen as it will be. */
export function CoverField({ file, facts, frames, seconds, onChange }: CoverFieldProps) {
  const { video: words, language } = useWords()
  const picture = useCoverPicture(file, Math.round(seconds * 1000))
  return (
    <div class="cover">
      <h4>{words.cover}</h4>
      <div class="cover__parts">
        <div class="cover__picture" style={{ aspectRatio: `${facts.width} / ${facts.height}` }}>
          {picture && <CoverImage picture={picture} alt={words.coverOf(facts.name)} />}
        </div>
        <div class="cover__choice">
          <div class="film film--cover" style={{ '--cover': seconds / facts.duration }}>
            <Film frames={frames} />
            <TimeHandle
              kind="cover"
              label={words.coverAt(facts.name)}
              value={seconds}
              duration={facts.duration}
              onMove={onChange}
            />
          </div>
          <p class="film__times">
            <span>{words.frameAt(clock(seconds, language))}</span>
          </p>
          <p class="field__note">{picture === null ? words.noFrame : words.coverNote}</p>
        </div>
      </div>
    </div>
  )
}

function CoverImage({ picture, alt }: { picture: File; alt: string }) {
  const url = useObjectUrl(picture)
  return url ? <img src={url} alt={alt} decoding="async" /> : null
}
