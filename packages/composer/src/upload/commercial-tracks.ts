import {
  type CommercialTrack,
  type MusicGenre,
  readTrendingTracks,
  trendingTracksRequest,
} from '@postfit/core/music'
import { type ApiSettings, PublishingApi } from './publishing-api.ts'

/** What fetches the tracks of the Commercial Music Library that trend in a genre, from the publishing API. */
export function commercialTracksOf(
  settings: ApiSettings,
): (genre: MusicGenre) => Promise<readonly CommercialTrack[]> {
  const api = new PublishingApi(settings)
  return async (genre) => {
    const { path, query } = trendingTracksRequest({ teamId: api.teamId, genre })
    const reading = readTrendingTracks(await api.get(path, query))
    if (!reading.ok) throw new Error('The tracks could not be read')
    return reading.value
  }
}
