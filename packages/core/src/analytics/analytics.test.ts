import type {
  AnalyticsForcePostAnalyticsResponse,
  AnalyticsForceSocialAccountAnalyticsResponse,
  AnalyticsGetBulkPostAnalyticsResponse,
  AnalyticsGetPostAnalyticsRawResponse,
  AnalyticsGetPostAnalyticsResponse,
  AnalyticsGetSocialAccountAnalyticsRawResponse,
  AnalyticsGetSocialAccountAnalyticsResponse,
} from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { readJson } from '../validation/read-json.ts'
import { type AccountDataSnapshot, accountDataSchema, readAccountData } from './account-data.ts'
import { type PostAnalytics, postAnalyticsSchema, readPostAnalytics } from './post-analytics.ts'
import { type ProfileAnalytics, profileAnalyticsSchema, readProfileAnalytics } from './profile-analytics.ts'
import { readVideoData, type VideoDataSnapshot, videoDataSchema } from './video-data.ts'

type SdkProfileItem = AnalyticsGetSocialAccountAnalyticsResponse['items'][number]
type SdkPostItem = AnalyticsGetPostAnalyticsResponse['items'][number]
type SdkAccountRawItem = AnalyticsGetSocialAccountAnalyticsRawResponse['items'][number]
type SdkVideoRawItem = AnalyticsGetPostAnalyticsRawResponse['items'][number]

const measured = {
  id: 'measurement-1',
  forced: false,
  createdAt: '2026-11-22T03:00:00.000Z',
  updatedAt: '2026-11-22T03:00:00.000Z',
}

const profileItem: SdkProfileItem = {
  ...measured,
  socialAccountId: 'account-1',
  impressions: 1200,
  impressionsUnique: 800,
  views: 1200,
  viewsUnique: 800,
  likes: 90,
  comments: 12,
  postCount: 31,
  followers: 4100,
  following: 77,
}

const postItem: SdkPostItem = {
  ...measured,
  profilePostId: 'profile-post-1',
  impressions: 500,
  impressionsUnique: 400,
  views: 500,
  viewsUnique: 400,
  likes: 40,
  dislikes: 0,
  comments: 5,
  shares: 3,
  saves: 0,
}

const accountRaw = {
  followers_count: 4100,
  following_count: 77,
  total_likes: 90_000,
  videos_count: 31,
  unique_video_views: 800,
  video_views: 1200,
  comments: 12,
  audience_ages: [{ age_range: '18-24', percentage: 0.31 }],
  audience_cities: [{ city: 'Berlin', percentage: 12.5 }],
  engaged_audience: [{ metric: 'likes', value: 90 }],
  metrics: [
    {
      date: '2026-11-21',
      new_followers: -3,
      video_views: 40,
      profile_views: 5,
      likes: 4,
      comments: 1,
      shares: 0,
    },
  ],
}

const videoRaw = {
  item_id: '7300000000000000000',
  caption: 'Launch day',
  video_views: 500,
  likes: 40,
  comments: 5,
  shares: 3,
  average_time_watched: 3.862,
  full_video_watched_rate: 0.0395,
  total_time_watched: 587.024,
  reach: 400,
  impression_sources: [{ source: 'For You', percentage: 0.75 }],
  audience_genders: [{ gender: 'Female', percentage: 0.6 }],
  audience_countries: [{ country: 'DE', percentage: 0.4 }],
}

describe('profile analytics', () => {
  it('says that it counts the last 30 days', () => {
    expect(readProfileAnalytics({ socialAccount: { id: 'account-1' }, items: [profileItem] })).toEqual({
      ok: true,
      value: [{ ...profileItem, window: { kind: 'rolling', days: 30 }, doubts: [] }],
    })
  })

  it('keeps views that differ from impressions, and says so', () => {
    const reading = readProfileAnalytics({ items: [{ ...profileItem, views: 1199 }] })
    expect(reading).toMatchObject({
      value: [
        {
          views: 1199,
          impressions: 1200,
          doubts: [{ path: ['views'], expected: '1200 (impressions)', received: '1199' }],
        },
      ],
    })
  })

  it('names what it cannot read', () => {
    expect(readProfileAnalytics({ items: [profileItem, { ...profileItem, views: '1' }] })).toEqual({
      ok: false,
      problems: [{ path: ['items', 1, 'views'], expected: 'number', received: '"1"' }],
    })
    expect(readProfileAnalytics({ items: [{ ...profileItem, createdAt: 'yesterday' }] })).toEqual({
      ok: false,
      problems: [{ path: ['items', 0, 'createdAt'], expected: 'ISO 8601 date', received: '"yesterday"' }],
    })
  })
})

describe('post analytics', () => {
  it('counts from publishing on, and has no saves', () => {
    const { dislikes: _, ...item } = postItem
    expect(readPostAnalytics({ post: { id: 'post-1' }, items: [postItem] })).toEqual({
      ok: true,
      value: [{ ...item, saves: 'not-provided', window: { kind: 'lifetime' }, doubts: [] }],
    })
  })

  it('doubts saves that are there after all', () => {
    expect(readPostAnalytics({ items: [{ ...postItem, saves: 4, views: 1 }] })).toMatchObject({
      value: [
        {
          saves: 'not-provided',
          doubts: [{ path: ['views'] }, { path: ['saves'], expected: '0', received: '4' }],
        },
      ],
    })
  })

  it('does not need what it does not read', () => {
    const { dislikes: _, saves: __, ...item } = postItem
    expect(readPostAnalytics({ items: [item] })).toMatchObject({ ok: true, value: [{ doubts: [] }] })
  })
})

describe('raw data', () => {
  it('reads an account, its demographics with their delay', () => {
    const { audience_ages, audience_cities, ...counts } = accountRaw
    const item: SdkAccountRawItem = { ...measured, socialAccountId: 'account-1', raw: accountRaw }
    expect(readAccountData({ items: [item] })).toEqual({
      ok: true,
      value: [
        {
          ...item,
          analyticsId: null,
          raw: { ...counts, demographics: { delayHours: 48, audience_ages, audience_cities } },
        },
      ],
    })
  })

  it('reads a video, its demographics with their delay', () => {
    const { audience_genders, audience_countries, ...counts } = videoRaw
    const item: SdkVideoRawItem = { ...measured, analyticsId: 'measurement-1', raw: videoRaw }
    expect(readVideoData({ items: [item] })).toEqual({
      ok: true,
      value: [
        {
          ...item,
          profilePostId: null,
          raw: { ...counts, demographics: { delayHours: 48, audience_genders, audience_countries } },
        },
      ],
    })
  })

  it('reads an account of which TikTok tells little', () => {
    expect(readJson(accountDataSchema, { followers_count: 3 })).toMatchObject({
      value: {
        followers_count: 3,
        total_likes: null,
        metrics: [],
        demographics: { delayHours: 48, audience_ages: [], audience_cities: [] },
      },
    })
    expect(readAccountData({ items: [{ ...measured, raw: null }, measured] })).toMatchObject({
      value: [{ raw: null }, { raw: null }],
    })
  })

  it('names what it cannot read', () => {
    const sources = [...videoRaw.impression_sources, { source: 'Search', percentage: -0.1 }]
    expect(readJson(videoDataSchema, { ...videoRaw, impression_sources: sources })).toEqual({
      ok: false,
      problems: [
        { path: ['impression_sources', 1, 'percentage'], expected: 'finite number >=0', received: '-0.1' },
      ],
    })
    expect(readJson(videoDataSchema, JSON.parse('{"item_id":"1","reach":1e999}'))).toMatchObject({
      problems: [{ path: ['reach'], received: 'Infinity' }],
    })
  })
})

describe('against the published SDK', () => {
  it('has its types', () => {
    expectTypeOf<SdkProfileItem>().toExtend<Omit<ProfileAnalytics, 'window' | 'doubts'>>()
    expectTypeOf<AnalyticsForceSocialAccountAnalyticsResponse>().toExtend<
      Omit<ProfileAnalytics, 'window' | 'doubts'>
    >()
    type SentPost = Omit<PostAnalytics, 'window' | 'doubts' | 'saves'>
    expectTypeOf<SdkPostItem>().toExtend<SentPost>()
    expectTypeOf<AnalyticsForcePostAnalyticsResponse>().toExtend<SentPost>()
    expectTypeOf<
      AnalyticsGetBulkPostAnalyticsResponse['results'][number]['items'][number]
    >().toExtend<SentPost>()
    expectTypeOf<Required<Omit<SdkAccountRawItem, 'raw'>>>().toExtend<Omit<AccountDataSnapshot, 'raw'>>()
    expectTypeOf<Required<Omit<SdkVideoRawItem, 'raw'>>>().toExtend<Omit<VideoDataSnapshot, 'raw'>>()
  })

  it('reads every item that they allow', () => {
    const count = fc.nat()
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const date = maybe(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((day) => day.toISOString()),
    )
    const item = { id: fc.string(), forced: fc.boolean(), createdAt: date, updatedAt: date }
    const reach = { impressions: count, impressionsUnique: count, views: count, viewsUnique: count }
    const engagement = { likes: count, comments: count }
    const profile: fc.Arbitrary<SdkProfileItem> = fc.record({
      ...item,
      ...reach,
      ...engagement,
      socialAccountId: fc.string(),
      postCount: count,
      followers: count,
      following: count,
      deletedAt: date,
    })
    const ofPost: fc.Arbitrary<SdkPostItem> = fc.record({
      ...item,
      ...reach,
      ...engagement,
      profilePostId: fc.string(),
      dislikes: count,
      shares: count,
      saves: count,
      raw: fc.jsonValue(),
    })
    const rawAccount: fc.Arbitrary<SdkAccountRawItem> = fc.record(
      { ...item, socialAccountId: maybe(fc.string()), analyticsId: maybe(fc.string()) },
      { requiredKeys: ['id', 'forced', 'createdAt', 'updatedAt'] },
    )
    fc.assert(
      fc.property(profile, ofPost, rawAccount, (profileItem, postItem, rawItem) => {
        expect(readProfileAnalytics({ items: [profileItem] }).ok).toBe(true)
        expect(readPostAnalytics({ items: [postItem] }).ok).toBe(true)
        expect(readAccountData({ items: [rawItem] }).ok).toBe(true)
        expect(readVideoData({ items: [rawItem] }).ok).toBe(true)
      }),
    )
  })

  it('are Standard Schemas', async () => {
    expect(await profileAnalyticsSchema['~standard'].validate(profileItem)).toHaveProperty(
      'value.window.days',
      30,
    )
    expect(await postAnalyticsSchema['~standard'].validate(postItem)).toHaveProperty(
      'value.saves',
      'not-provided',
    )
    expect(await postAnalyticsSchema['~standard'].validate({})).toHaveProperty('issues')
  })
})

describe('hostile JSON', () => {
  it('never makes a reader throw', () => {
    const keys = fc.constantFrom(
      'items',
      'raw',
      'metrics',
      'audience_ages',
      'views',
      'id',
      '__proto__',
      'date',
    )
    const likeAnAnswer = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.constantFrom(profileItem, postItem, accountRaw, videoRaw),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree')),
      ),
    })).tree
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), likeAnAnswer), (json) => {
        for (const read of [readProfileAnalytics, readPostAnalytics, readAccountData, readVideoData]) {
          expect(typeof read(json).ok).toBe('boolean')
        }
      }),
    )
  })
})
