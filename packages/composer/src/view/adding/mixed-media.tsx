import type { Issue } from '@postfit/core'
import type { Entry } from '../../store/entry.ts'
import { useWords } from '../language/use-language.ts'

interface MixedMediaProps {
  readonly entries: readonly Entry[]
  /** The issues of the post. */
  readonly issues: readonly Issue[]
  readonly isLocked: boolean
  readonly onDrop: (entries: readonly Entry[]) => void
}

/** Says that a post is either photos or one video where it is neither, and offers each way to make it one. */
export function MixedMedia({ entries, issues, isLocked, onDrop }: MixedMediaProps) {
  const { compose: words } = useWords()
  if (!issues.some(({ code }) => code === 'media-mixed' || code === 'video-count')) return null
  const videos = entries.filter(({ facts }) => facts?.kind === 'video')
  const photos = entries.filter(({ facts }) => facts?.kind === 'image')
  const keepOnly = (kept: readonly Entry[]) => onDrop(entries.filter((entry) => !kept.includes(entry)))
  return (
    <div class="answer answer--error">
      <p>{words.mixed(photos.length, videos.length)}</p>
      <div class="answer__actions">
        {photos.length > 0 && (
          <button
            class="button button--small"
            type="button"
            disabled={isLocked}
            onClick={() => keepOnly(photos)}
          >
            {words.keepPhotos(photos.length)}
          </button>
        )}
        {videos.map((video) => (
          <button
            key={video.id}
            class="button button--small"
            type="button"
            disabled={isLocked}
            onClick={() => keepOnly([video])}
          >
            {words.keepVideo(video.file.name)}
          </button>
        ))}
      </div>
    </div>
  )
}
