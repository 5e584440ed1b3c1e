/**
 * The Commercial Music Library: asking for its tracks, and the id to publish with.
 *
 * @packageDocumentation
 */
export {
  type CommercialTrack,
  commercialTrackSchema,
  readTrendingTracks,
  type SongClip,
} from './commercial-track.ts'
export { type MusicGenre, musicGenres } from './genres.ts'
export { type ClipKind, publishableSoundId } from './publishable-sound-id.ts'
export {
  type TrendingDateRange,
  type TrendingTracksQuery,
  type TrendingTracksRequest,
  trendingTracksRequest,
} from './trending-tracks-request.ts'
