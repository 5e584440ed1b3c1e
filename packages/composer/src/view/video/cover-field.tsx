import type { VideoFacts } from '@postfit/core'
import { clock } from '../../words/clock.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { CoverPhotoInput } from './cover-photo-input.tsx'
import { Film } from './film.tsx'
import { TimeHandle } from './time-handle.tsx'
import { useCoverPicture } from './use-cover-picture.ts'

interface CoverFieldProps {
  readonly file: File
  readonly facts: VideoFacts
  readonly frames: readonly string[]
  /** The frame that is the cover, in seconds of the file. */
  readonly seconds: number
  /** The photo that is the cover instead. */
  readonly photo: File | null
  readonly onFrame: (seconds: number, isContinued: boolean) => void
  readonly onPhoto: (photo: File | null) => void
}

/** What a video shows before it plays: a frame, chosen on the film, or a photo; seen as it will be. */
export function CoverField({ file, facts, frames, seconds, photo, onFrame, onPhoto }: CoverFieldProps) {
  const { video: words, language } = useWords()
  const frame = useCoverPicture(file, Math.round(seconds * 1000))
  const url = useObjectUrl(photo ?? frame)
  return (
    <div class="cover">
      <h4>{words.cover}</h4>
      <div class="cover__parts">
        <div class="cover__picture" style={{ '--shape': facts.width / facts.height }}>
          {url && <img src={url} alt={words.coverOf(facts.name)} decoding="async" />}
        </div>
        <div class="cover__choice">
          {photo ? (
            <>
              <p>{words.ownCover(photo.name)}</p>
              <button class="button button--small button--quiet" type="button" onClick={() => onPhoto(null)}>
                {words.takeFrame}
              </button>
            </>
          ) : (
            <>
              <div class="film film--cover" style={{ '--cover': seconds / facts.duration }}>
                <Film frames={frames} />
                <TimeHandle
                  kind="cover"
                  label={words.coverAt(facts.name)}
                  value={seconds}
                  duration={facts.duration}
                  onMove={onFrame}
                />
              </div>
              <p class="film__times">{words.frameAt(clock(seconds, language))}</p>
              <p class="field__note">{frame === null ? words.noFrame : words.coverNote}</p>
              <CoverPhotoInput onPhoto={onPhoto} />
            </>
          )}
        </div>
      </div>
    </div>
  )
}
