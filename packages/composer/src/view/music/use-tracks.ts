import type { CommercialTrack, MusicGenre } from '@postfit/core/music'
import { useEffect, useState } from 'preact/hooks'
import type { LoadTracks } from '../given.ts'

/** The tracks of a genre: `undefined` while they are fetched, `null` where they could not be. */
export function useTracks(
  load: LoadTracks,
  genre: MusicGenre,
): readonly CommercialTrack[] | null | undefined {
  const [tracks, setTracks] = useState<readonly CommercialTrack[] | null>()
  useEffect(() => {
    let isOutdated = false
    setTracks(undefined)
    // One that throws would take the whole element down with it.
    const loading = (async () => load(genre))()
    loading.then(
      (loaded) => isOutdated || setTracks(loaded),
      () => isOutdated || setTracks(null),
    )
    return () => {
      isOutdated = true
    }
  }, [load, genre])
  return tracks
}
