import type { MusicGenre } from './genres.ts'

/** The days that a ranking is made of, up to today. */
export type TrendingDateRange = '1DAY' | '7DAY' | '30DAY'

/** Which tracks to ask for. */
export interface TrendingTracksQuery {
  readonly teamId: string
  /** `POP` unless given. */
  readonly genre?: MusicGenre
  /** `7DAY` unless given. */
  readonly dateRange?: TrendingDateRange
}

/**
 * A request as data. Postfit sends nothing: the API's key is a secret, so the request goes through the caller's server.
 */
export interface TrendingTracksRequest {
  readonly method: 'GET'
  readonly path: '/api/v1/misc/tiktok/cml/trending-list'
  /** Every parameter, not encoded; `new URLSearchParams(query)` encodes them (`R&B/SOUL` needs it). */
  readonly query: Readonly<Record<'teamId' | 'genre' | 'dateRange', string>>
}

/** The request for the trending tracks of the Commercial Music Library; {@link readTrendingTracks} reads its answer. */
export function trendingTracksRequest({
  teamId,
  genre = 'POP',
  dateRange = '7DAY',
}: TrendingTracksQuery): TrendingTracksRequest {
  return {
    method: 'GET',
    path: '/api/v1/misc/tiktok/cml/trending-list',
    query: { teamId, genre, dateRange },
  }
}
