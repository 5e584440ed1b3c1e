import { type CommercialTrack, type MusicGenre, musicGenres, publishableSoundId } from '@postfit/core/music'
import { useState } from 'preact/hooks'
import { addStyle } from '../../elements/composer-style.ts'
import tracksStyle from '../../style/tracks.css?inline'
import type { Words } from '../../words/en.ts'
import type { LoadTracks } from '../given.ts'
import { useWords } from '../language/use-language.ts'
import { useTracks } from './use-tracks.ts'

addStyle(tracksStyle)

interface TrackPickerProps {
  readonly load: LoadTracks
  readonly soundId: string | null
  readonly onPick: (soundId: string) => void
}

/** The trending tracks of a genre, to choose one from. */
export function TrackPicker({ load, soundId, onPick }: TrackPickerProps) {
  const { options: words } = useWords()
  const [genre, setGenre] = useState<MusicGenre>('POP')
  const tracks = useTracks(load, genre)
  return (
    <div class="tracks">
      <label class="choice">
        {words.musicGenre}
        <select value={genre} onChange={({ currentTarget }) => setGenre(currentTarget.value as MusicGenre)}>
          {musicGenres.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
      {tracks === undefined && <p class="field__note">{words.musicLoading}</p>}
      {tracks === null && <p class="field__note field__note--error">{words.musicFailed}</p>}
      {tracks && (
        <fieldset class="tracks__list">
          <legend class="visually-hidden">{words.musicTracks}</legend>
          {tracks.map((track) => {
            const id = publishableSoundId(track)
            return (
              <label class="radio" key={track.commercial_music_name}>
                <input
                  type="radio"
                  name="track"
                  disabled={id === null}
                  checked={id !== null && id === soundId}
                  onChange={() => id !== null && onPick(id)}
                />
                <span>
                  {track.commercial_music_name} <small>{aboutTrack(track, words)}</small>
                  {id === null && <small> {words.musicNoClip}</small>}
                </span>
              </label>
            )
          })}
        </fieldset>
      )}
    </div>
  )
}

function aboutTrack({ artist, duration }: CommercialTrack, words: Words['options']): string {
  return [artist, duration && words.trackLength(Math.round(duration))].filter(Boolean).join(', ')
}
