import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { currentFile, type Entry } from '../../store/entry.ts'
import { keptRange, type TimeRange } from '../../store/time-range.ts'
import { coverOffset } from '../../store/video-cover.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { useCoverPicture } from '../video/use-cover-picture.ts'
import { Shaped } from './shaped.tsx'

/** Seconds that a player may start before the time that it was sent to: at the last frame, or key frame, before it. */
const tolerance = 0.5

interface VideoSlideProps {
  readonly entry: Entry
  readonly onBroken: () => void
}

/** The video as TikTok plays it: behind its cover until somebody taps it, then in a loop, without what will be cut off. */
export function VideoSlide({ entry, onBroken }: VideoSlideProps) {
  const { preview: words } = useWords()
  const player = useRef<HTMLVideoElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const file = currentFile(entry)
  const url = useObjectUrl(useMemo(() => asPlayable(file), [file]))
  const frame = useCoverPicture(file, coverOffset(entry))
  const poster = useObjectUrl(entry.coverPhoto ?? frame)
  // A video that was played shows no cover any more: another one is to be seen.
  useEffect(() => {
    if (player.current?.paused) player.current.load()
  }, [poster])
  if (!url) return null
  const part = partOf(entry)
  const stayWithin = () => {
    const video = player.current
    if (video && (video.currentTime < part.start - tolerance || video.currentTime >= part.end)) {
      video.currentTime = part.start
    }
  }
  const toggle = async () => {
    if (isPlaying) return player.current?.pause()
    stayWithin()
    // Broken videos say so by themselves.
    await player.current?.play().catch(() => {})
  }
  return (
    <div class="player">
      <Shaped entry={entry} picture={poster}>
        {/* biome-ignore lint/a11y/useMediaCaption: the person's own video, which brings none */}
        <video
          ref={player}
          src={url}
          poster={poster}
          aria-label={words.video(file.name)}
          loop
          playsInline
          preload="metadata"
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onTimeUpdate={() => isPlaying && stayWithin()}
          onError={onBroken}
        />
      </Shaped>
      <button
        class="player__toggle"
        type="button"
        aria-label={isPlaying ? words.pause : words.play}
        onClick={toggle}
      >
        {!isPlaying && (
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4 2l10 6-10 6z" />
          </svg>
        )}
      </button>
    </div>
  )
}

/** Chromium plays what is in most MOV files, but not under their own name: it does not know `video/quicktime`. */
function asPlayable(file: File): Blob {
  return file.type === 'video/quicktime' ? file.slice(0, file.size, 'video/mp4') : file
}

/** The part of the file as it stands now that is to be posted: all of it, unless it is still to be cut. */
function partOf({ facts, policy, outcome }: Entry): TimeRange {
  if (facts?.kind !== 'video' || outcome?.report.output) return { start: 0, end: Number.POSITIVE_INFINITY }
  const { start, end } = keptRange(policy, facts)
  // A video that is kept whole ends by itself.
  return { start, end: end < facts.duration ? end : Number.POSITIVE_INFINITY }
}
