import type { PreparePolicy, VideoFacts } from '@postfit/core'
import type { Entry } from '../../store/entry.ts'
import { coverSeconds } from '../../store/video-cover.ts'
import { useWords } from '../language/use-language.ts'
import { CoverField } from './cover-field.tsx'
import { TrimField } from './trim-field.tsx'
import { useFilm } from './use-film.ts'

interface VideoEditorProps {
  readonly entry: Entry
  readonly facts: VideoFacts
  /** Seconds that a video of this account may last. */
  readonly longest: number
  readonly isLocked: boolean
  readonly onChoose: (policy: PreparePolicy, isContinued?: boolean) => void
  readonly onCoverFrame: (seconds: number, isContinued?: boolean) => void
  readonly onCoverPhoto: (photo: File | null) => void
}

/** What a person decides about a video: which part of it is posted, and what is its cover. */
export function VideoEditor(props: VideoEditorProps) {
  const { entry, facts, longest, isLocked, onChoose } = props
  const { video: words } = useWords()
  const { file, policy, coverPhoto } = entry
  const frames = useFilm(file)
  return (
    <fieldset class="video-editor" disabled={isLocked}>
      <legend class="visually-hidden">{words.edit(file.name)}</legend>
      <TrimField facts={facts} frames={frames} policy={policy} longest={longest} onChange={onChoose} />
      <CoverField
        file={file}
        facts={facts}
        frames={frames}
        seconds={coverSeconds(entry)}
        photo={coverPhoto}
        onFrame={props.onCoverFrame}
        onPhoto={props.onCoverPhoto}
      />
    </fieldset>
  )
}
