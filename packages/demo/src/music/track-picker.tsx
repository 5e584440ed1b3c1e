import {
  type CommercialTrack,
  type MusicGenre,
  musicGenres,
  publishableSoundId,
  readTrendingTracks,
  trendingTracksRequest,
} from '@postfit/core/music'
import { useState } from 'preact/hooks'
import { getJson } from '../api/get-json.ts'
import { teamId } from '../api/team.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { useWords } from '../language/use-language.ts'

interface TrackPickerProps {
  readonly soundId: string | null
  readonly onPick: (soundId: string) => void
}

/** The trending tracks of a genre, to choose one from. */
export function TrackPicker({ soundId, onPick }: TrackPickerProps) {
  const { options: words, language } = useWords()
  const [genre, setGenre] = useState<MusicGenre>('POP')
  const tracks = useLoaded(() => loadTracks(genre), genre)
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
      {tracks.state === 'loading' && <p class="field__note">{words.musicLoading}</p>}
      {tracks.state === 'failed' && <p class="field__note field__note--error">{words.musicFailed}</p>}
      {tracks.state === 'loaded' && (
        <fieldset class="tracks__list">
          <legend class="visually-hidden">{words.musicTracks}</legend>
          {tracks.value.map((track) => {
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
                  {track.commercial_music_name} <small>{aboutTrack(track, language)}</small>
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

async function loadTracks(genre: MusicGenre): Promise<readonly CommercialTrack[]> {
  const { path, query } = trendingTracksRequest({ teamId, genre })
  const reading = readTrendingTracks(await getJson(path, query))
  if (!reading.ok) throw new Error('The tracks could not be read')
  return reading.value
}

function aboutTrack({ artist, duration }: CommercialTrack, language: string): string {
  const seconds = duration?.toLocaleString(language, { maximumFractionDigits: 0 })
  return [artist, seconds && `${seconds} s`].filter(Boolean).join(', ')
}
