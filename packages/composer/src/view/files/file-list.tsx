import { isLocked } from '../../store/composer-state.ts'
import type { Entry } from '../../store/entry.ts'
import { longestVideo } from '../../store/longest-video.ts'
import { exceededPhotoLimit } from '../adding/photo-limit.ts'
import { useKeptPlace } from '../adding/use-kept-place.ts'
import { useComposer, useComposerState, useSurroundings } from '../context.ts'
import { useWords } from '../language/use-language.ts'
import { FileCard } from './file-card.tsx'

/** With more files than this, each is a row that opens: a person wants to see them together. */
const mostCards = 6

interface FileListProps {
  readonly onRemove: (entry: Entry) => void
  readonly onRepair: (entry: Entry) => void
}

/** The files of the post, in order. */
export function FileList({ onRemove, onRepair }: FileListProps) {
  const composer = useComposer()
  const { say } = useSurroundings()
  const words = useWords()
  const state = useComposerState()
  const { files, coverIndex, judgement, fractions, creator } = state
  const part = useKeptPlace(files)
  const limit = exceededPhotoLimit(judgement.post) ?? files.length
  const isCompact = files.length > mostCards
  const move = ({ id, file }: Entry, place: number) => {
    composer.move(id, place)
    say(words.compose.moved(file.name, place + 1, files.length))
  }
  return (
    <ol class={`files${isCompact ? ' files--rows' : ''}`} aria-label={words.compose.list} ref={part}>
      {files.map((entry, place) => (
        <FileCard
          key={entry.id}
          entry={entry}
          judgement={judgement.files.get(entry.id)}
          place={place}
          total={files.length}
          isCover={place === coverIndex}
          isOver={place >= limit}
          isCompact={isCompact}
          longestVideo={longestVideo(creator.limits)}
          fraction={fractions.get(entry.id)}
          isLocked={isLocked(state)}
          onRemove={() => onRemove(entry)}
          onMove={(target) => move(entry, target)}
          onCover={() => {
            composer.makeCover(entry.id)
            say(words.compose.isCover(entry.file.name))
          }}
          onRepair={() => onRepair(entry)}
          onStop={() => composer.stop(entry.id)}
          onChoose={(policy, isContinued) => composer.choose(entry.id, policy, isContinued)}
          onCoverFrame={(seconds, isContinued) => composer.chooseCover(entry.id, seconds, isContinued)}
          onCoverPhoto={(photo) => composer.chooseCoverPhoto(entry.id, photo)}
        />
      ))}
    </ol>
  )
}
