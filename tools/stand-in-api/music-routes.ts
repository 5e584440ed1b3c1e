import { Hono } from 'hono'
import { invalid } from './api-error.ts'
import { trendingTracks } from './music.ts'
import type { State } from './state.ts'

const dateRanges: readonly string[] = ['1DAY', '7DAY', '30DAY']

/** `GET /trending-list` of the Commercial Music Library. */
export function musicRoutes(state: State): Hono {
  return new Hono({ strict: false }).get('/trending-list', (c) => {
    const { teamId, genre = 'POP', dateRange = '7DAY' } = c.req.query()
    if (!teamId) throw invalid([{ code: 'invalid_type', message: 'teamId: required', path: ['teamId'] }])
    if (!dateRanges.includes(dateRange)) {
      const message = `dateRange: expected ${dateRanges.join(', ')}, received ${dateRange}`
      throw invalid([{ code: 'invalid_enum_value', message, path: ['dateRange'] }])
    }
    return c.json(trendingTracks(genre, state.now()), 200)
  })
}
