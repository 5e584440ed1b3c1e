import type {
  MiscTiktokGetCommercialMusicTrendingListData,
  MiscTiktokGetCommercialMusicTrendingListResponse,
} from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type CommercialTrack, commercialTrackSchema, readTrendingTracks } from './commercial-track.ts'
import { type MusicGenre, musicGenres } from './genres.ts'
import { type ClipKind, publishableSoundId } from './publishable-sound-id.ts'
import { type TrendingTracksQuery, trendingTracksRequest } from './trending-tracks-request.ts'

type SdkTrack = MiscTiktokGetCommercialMusicTrendingListResponse[number]

const track: SdkTrack = {
  commercial_music_name: 'Morning',
  duration: 185.2,
  thumbnail_url: 'https://example.com/cover.jpeg',
  artist: 'Somebody',
  preview_url: 'https://example.com/track.m4a',
  genres: ['POP', 'J-POP'],
  rank_position: '1',
  trending_history: [{ date: '2026-11-21', rank_position_daily: '3' }, { date: '2026-11-20' }],
  full_duration_song_clip: {
    song_clip_id: 'full',
    duration: 185.2,
    preview_url: 'https://example.com/full.m4a',
  },
  trending_song_clip: { song_clip_id: 'trending', duration: 60, preview_url: null },
}

describe('trendingTracksRequest', () => {
  it('asks for the pop songs of the week unless told otherwise', () => {
    expect(trendingTracksRequest({ teamId: 'team-1' })).toEqual({
      method: 'GET',
      path: '/api/v1/misc/tiktok/cml/trending-list',
      query: { teamId: 'team-1', genre: 'POP', dateRange: '7DAY' },
    })
  })

  it('leaves encoding to URLSearchParams', () => {
    const { query } = trendingTracksRequest({ teamId: 'team 1', genre: 'R&B/SOUL', dateRange: '30DAY' })
    expect(String(new URLSearchParams(query))).toBe('teamId=team+1&genre=R%26B%2FSOUL&dateRange=30DAY')
  })
})

describe('readTrendingTracks', () => {
  it('reads a flat array of tracks', () => {
    expect(readTrendingTracks([track])).toEqual({
      ok: true,
      value: [
        {
          ...track,
          trending_history: [
            { date: '2026-11-21', rank_position_daily: '3' },
            { date: '2026-11-20', rank_position_daily: null },
          ],
        },
      ],
    })
    expect(readTrendingTracks([])).toEqual({ ok: true, value: [] })
    expect(readTrendingTracks({ list: [] })).toMatchObject({ ok: false, problems: [{ expected: 'Array' }] })
  })

  it('leaves out the id of the track, which is no sound to publish with', () => {
    const reading = readTrendingTracks([{ ...track, commercial_music_id: '7' }])
    expect(reading.ok && reading.value[0]).not.toHaveProperty('commercial_music_id')
  })

  it('keeps tracks without a clip', () => {
    const reading = readTrendingTracks([{ artist: 'Nobody', trending_song_clip: null }])
    expect(reading).toMatchObject({
      ok: true,
      value: [{ artist: 'Nobody', full_duration_song_clip: null, trending_song_clip: null, genres: [] }],
    })
    expect(reading.ok && reading.value.map((bare) => publishableSoundId(bare))).toEqual([null])
  })

  it('hands on no address that is not one', () => {
    expect(readTrendingTracks([{ ...track, preview_url: 'javascript:alert(1)' }])).toMatchObject({
      value: [{ preview_url: null }],
    })
  })

  it('names what it cannot read', () => {
    const broken = { ...track, trending_song_clip: { song_clip_id: 7 } }
    expect(readTrendingTracks([track, broken])).toEqual({
      ok: false,
      problems: [{ path: [1, 'trending_song_clip', 'song_clip_id'], expected: 'string', received: '7' }],
    })
  })

  it('never throws', () => {
    const keys = fc.constantFrom('trending_history', 'genres', 'trending_song_clip', 'song_clip_id')
    const likeATrack = fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue())))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.array(likeATrack)), (json) => {
        const reading = readTrendingTracks(json)
        if (reading.ok) for (const read of reading.value) publishableSoundId(read)
      }),
    )
  })
})

describe('publishableSoundId', () => {
  it('is the id of the preferred clip, else of the other', () => {
    const id = (prefer?: ClipKind, changes: Partial<SdkTrack> = {}) =>
      publishableSoundId({ ...track, ...changes }, prefer)
    expect(id()).toBe('full')
    expect(id('full_duration_song_clip')).toBe('full')
    expect(id('trending_song_clip')).toBe('trending')
    expect(id('trending_song_clip', { trending_song_clip: null })).toBe('full')
    expect(id(undefined, { full_duration_song_clip: null })).toBe('trending')
    expect(id(undefined, { full_duration_song_clip: { song_clip_id: '' } })).toBe('trending')
    expect(id(undefined, { full_duration_song_clip: null, trending_song_clip: null })).toBeNull()
    expect(publishableSoundId({})).toBeNull()
  })
})

describe('against the published SDK', () => {
  it('has its types', () => {
    expectTypeOf<MusicGenre>().toEqualTypeOf<
      NonNullable<MiscTiktokGetCommercialMusicTrendingListData['genre']>
    >()
    expectTypeOf<TrendingTracksQuery>().toExtend<MiscTiktokGetCommercialMusicTrendingListData>()
    expectTypeOf<SdkTrack>().toExtend<Parameters<typeof publishableSoundId>[0]>()
    expectTypeOf<keyof CommercialTrack>().toEqualTypeOf<keyof SdkTrack>()
    expect(new Set(musicGenres).size).toBe(musicGenres.length)
  })

  it('reads every track that they allow', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const seconds = maybe(fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }))
    const clip = maybe(
      fc.record(
        { song_clip_id: fc.string(), duration: seconds, preview_url: maybe(fc.webUrl()) },
        { requiredKeys: ['song_clip_id'] },
      ),
    )
    const tracks: fc.Arbitrary<SdkTrack> = fc.record(
      {
        commercial_music_name: maybe(fc.string()),
        duration: seconds,
        thumbnail_url: fc.webUrl(),
        artist: fc.string(),
        preview_url: maybe(fc.webUrl()),
        genres: fc.array(fc.string()),
        rank_position: fc.string(),
        trending_history: fc.array(
          fc.record({ date: fc.constant('2026-11-22'), rank_position_daily: maybe(fc.string()) }),
        ),
        full_duration_song_clip: clip,
        trending_song_clip: clip,
      },
      { requiredKeys: ['thumbnail_url', 'artist', 'rank_position'] },
    )
    fc.assert(
      fc.property(fc.array(tracks), (list) => {
        expect(readTrendingTracks(list)).toMatchObject({ ok: true, value: { length: list.length } })
      }),
    )
  })

  it('is a Standard Schema', async () => {
    expect(await commercialTrackSchema['~standard'].validate(track)).toHaveProperty(
      'value.artist',
      'Somebody',
    )
  })
})
