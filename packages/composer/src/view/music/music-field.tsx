import type { MusicChoice } from '../../store/post-choices.ts'
import { useSurroundings } from '../context.ts'
import { useWords } from '../language/use-language.ts'
import { part } from '../part.ts'

const usePicker = part(() => import('./track-picker.tsx'), 'TrackPicker')

interface MusicFieldProps {
  readonly value: MusicChoice
  readonly isVideo: boolean
  readonly onChange: (value: MusicChoice) => void
}

/** What accompanies the post: nothing, what TikTok picks, or a track of the Commercial Music Library. */
export function MusicField({ value, isVideo, onChange }: MusicFieldProps) {
  const { options: words } = useWords()
  const { tracks } = useSurroundings()
  const picker = usePicker(value.kind === 'track')
  const kinds: readonly (readonly [MusicChoice, string])[] = [
    [{ kind: 'none' }, words.musicNone],
    ...(isVideo ? [] : [[{ kind: 'auto' }, words.musicAuto] as const]),
    ...(tracks ? [[{ kind: 'track', soundId: null }, words.musicPick] as const] : []),
  ]
  // Nothing to choose from is nothing to ask.
  if (kinds.length === 1) return null
  return (
    <fieldset class="field music">
      <legend>{words.music}</legend>
      {kinds.map(([choice, label]) => (
        <label class="radio" key={choice.kind}>
          <input
            type="radio"
            name="music"
            checked={value.kind === choice.kind}
            onChange={() => onChange(choice)}
          />
          {label}
        </label>
      ))}
      {value.kind === 'auto' && <p class="field__note">{words.musicAutoNote}</p>}
      {value.kind === 'track' && tracks && picker && (
        <picker.TrackPicker
          load={tracks}
          soundId={value.soundId}
          onPick={(soundId) => onChange({ kind: 'track', soundId })}
        />
      )}
    </fieldset>
  )
}
