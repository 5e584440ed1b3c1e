import { useMemo } from 'preact/hooks'
import { currentFile, type Entry } from '../draft/entry.ts'
import { keptRange } from '../draft/time-range.ts'
import { coverOffset } from '../draft/video-cover.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { useCoverPicture } from '../video/use-cover-picture.ts'

interface VideoSlideProps {
  readonly entry: Entry
  readonly onBroken: () => void
}

/** The video as it stands now, behind its cover until it plays. What will be cut off is not played. */
export function VideoSlide({ entry, onBroken }: VideoSlideProps) {
  const { preview: words } = useWords()
  const file = currentFile(entry)
  const playable = useMemo(() => asPlayable(file), [file])
  const url = useObjectUrl(playable)
  const cover = useCoverPicture(file, coverOffset(entry))
  const poster = useObjectUrl(cover)
  if (!url) return null
  return (
    // biome-ignore lint/a11y/useMediaCaption: the person's own video, which brings none
    <video
      src={url + partOf(entry)}
      poster={poster}
      aria-label={words.video(file.name)}
      controls
      playsInline
      preload="metadata"
      onError={onBroken}
    />
  )
}

/** Chromium plays what is in most MOV files, but not under their own name: it does not know `video/quicktime`. */
function asPlayable(file: File): Blob {
  return file.type === 'video/quicktime' ? file.slice(0, file.size, 'video/mp4') : file
}

/** The part of a video that is to be kept, as a media fragment; nothing where it was cut already, or is not to be. */
function partOf(entry: Entry): string {
  const { facts, policy, outcome } = entry
  if (facts?.kind !== 'video' || outcome?.report.output) return ''
  const { start, end } = keptRange(policy, facts)
  return start > 0 || end < facts.duration ? `#t=${start},${end}` : ''
}
