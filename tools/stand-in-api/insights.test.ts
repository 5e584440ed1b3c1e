import { readAccountData, readPostAnalytics, readProfileAnalytics } from '@postfit/core/analytics'
import { publishableSoundId, readTrendingTracks, trendingTracksRequest } from '@postfit/core/music'
import { expect, it } from 'vitest'
import { createStandInApi } from './index.ts'

const api = createStandInApi({ now: () => new Date('2030-01-31T12:00:00Z') })
const get = async (path: string) => (await api.request(`/api/v1/${path}`)).json()

it('tells of the account in a shape that can be read, with sums that agree', async () => {
  const profile = readProfileAnalytics(await get('analytics/social-account?teamId=team'))
  const raw = readAccountData(await get('analytics/social-account/raw?teamId=team'))
  if (!profile.ok || !raw.ok) throw new Error(JSON.stringify({ profile, raw }))
  const days = raw.value[0]?.raw?.metrics ?? []
  expect(days).toHaveLength(30)
  expect(days.at(-1)?.date).toBe('2030-01-31')
  expect(profile.value[0]?.doubts).toEqual([])
  expect(days.reduce((sum, day) => sum + (day.video_views ?? 0), 0)).toBe(profile.value[0]?.views)
})

it('tells of a post, with saves that are always 0', async () => {
  const json = await get('analytics/post?postId=post')
  expect(json.items[0].saves).toBe(0)
  const post = readPostAnalytics(json)
  expect(post.ok && post.value[0]).toMatchObject({ saves: 'not-provided', doubts: [] })
})

it('lists tracks, all but one to publish with', async () => {
  const { path, query } = trendingTracksRequest({ teamId: 'team', genre: 'R&B/SOUL' })
  const tracks = readTrendingTracks(
    await get(`${path.slice('/api/v1/'.length)}?${new URLSearchParams(query)}`),
  )
  if (!tracks.ok) throw new Error(JSON.stringify(tracks.problems))
  const ids = tracks.value.map((track) => publishableSoundId(track)).filter((id) => id !== null)
  expect(ids).toHaveLength(tracks.value.length - 1)
  expect(new Set(ids).size).toBe(ids.length)
})

it.each([
  'analytics/social-account',
  'analytics/post',
  'misc/tiktok/cml/trending-list',
  'misc/tiktok/cml/trending-list?teamId=team&dateRange=1YEAR',
])('refuses %s without what it needs', async (path) => {
  expect((await api.request(`/api/v1/${path}`)).status).toBe(400)
})
