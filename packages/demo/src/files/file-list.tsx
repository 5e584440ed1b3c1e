import { exceededPhotoLimit } from '../compose/photo-limit.ts'
import { useKeptPlace } from '../compose/use-kept-place.ts'
import type { Entry } from '../draft/entry.ts'
import type { Judgement } from '../draft/judgement.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useWords } from '../language/use-language.ts'
import type { Preparation } from '../prepare/use-preparation.ts'
import { FileCard } from './file-card.tsx'

/** With more files than this, each is a row that opens: a person wants to see them together. */
const mostCards = 6

interface FileListProps {
  readonly draft: Draft
  readonly judgement: Judgement
  readonly preparation: Preparation
  /** Seconds that a video of this account may last. */
  readonly longestVideo: number
  readonly isLocked: boolean
  readonly onRemove: (entry: Entry) => void
  readonly onRepair: (entry: Entry) => void
  readonly say: (text: string) => void
}

/** The files of the draft, in the order of the post. */
export function FileList({
  draft,
  judgement,
  preparation,
  longestVideo,
  isLocked,
  onRemove,
  onRepair,
  say,
}: FileListProps) {
  const words = useWords()
  const { list, coverIndex } = draft
  const part = useKeptPlace(list)
  const limit = exceededPhotoLimit(judgement.post) ?? list.length
  const isCompact = list.length > mostCards
  const move = ({ id, file }: Entry, place: number) => {
    draft.move(id, place)
    say(words.compose.moved(file.name, place + 1, list.length))
  }
  return (
    <ol class={`files${isCompact ? ' files--rows' : ''}`} aria-label={words.compose.list} ref={part}>
      {list.map((entry, place) => (
        <FileCard
          key={entry.id}
          entry={entry}
          judgement={judgement.files.get(entry.id)}
          place={place}
          total={list.length}
          isCover={place === coverIndex}
          isOver={place >= limit}
          isCompact={isCompact}
          longestVideo={longestVideo}
          fraction={preparation.fractions.get(entry.id)}
          isLocked={isLocked}
          onRemove={() => onRemove(entry)}
          onMove={(target) => move(entry, target)}
          onCover={() => {
            draft.makeCover(entry.id)
            say(words.compose.isCover(entry.file.name))
          }}
          onRepair={() => onRepair(entry)}
          onStop={() => preparation.stop(entry.id)}
          onChoose={(policy, isContinued) => draft.choose(entry.id, policy, isContinued)}
          onCoverFrame={(seconds, isContinued) => draft.chooseCover(entry.id, seconds, isContinued)}
          onCoverPhoto={(photo) => draft.chooseCoverPhoto(entry.id, photo)}
          say={say}
        />
      ))}
    </ol>
  )
}
