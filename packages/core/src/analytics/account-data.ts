import * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import { orEmpty, orNull } from '../validation/fields.ts'
import { isoDate } from '../validation/iso-date.ts'
import type { JsonReading } from '../validation/read-json.ts'
import { type AudienceShare, audienceShare, type DemographicsDelay } from './audience.ts'
import { readItems } from './read-items.ts'
import { type Snapshot, snapshotEntries } from './snapshot.ts'

/** One day of an account. */
export interface DailyMetrics {
  /** ISO 8601. */
  readonly date: string
  readonly new_followers: number | null
  readonly video_views: number | null
  readonly profile_views: number | null
  readonly likes: number | null
  readonly comments: number | null
  readonly shares: number | null
}

/** Who the followers are. */
export interface AccountDemographics extends DemographicsDelay {
  readonly audience_ages: readonly AudienceShare<'age_range'>[]
  readonly audience_cities: readonly AudienceShare<'city'>[]
}

/**
 * An account as TikTok tells of it. Fields are named as TikTok names them, so its documentation applies; a number that
 * it does not give is `null` (small accounts get less), a list is empty.
 */
export interface AccountData {
  readonly followers_count: number | null
  readonly following_count: number | null
  readonly total_likes: number | null
  readonly videos_count: number | null
  readonly unique_video_views: number | null
  readonly video_views: number | null
  readonly comments: number | null
  readonly engaged_audience: readonly { readonly metric: string; readonly value: number }[]
  /** By day. */
  readonly metrics: readonly DailyMetrics[]
  readonly demographics: AccountDemographics
}

const amountOrNull = /*#__PURE__*/ orNull(amount)

/** Reads an {@link AccountData}: the `raw` of an item. */
export const accountDataSchema: v.GenericSchema<unknown, AccountData> = v.pipe(
  v.object({
    followers_count: amountOrNull,
    following_count: amountOrNull,
    total_likes: amountOrNull,
    videos_count: amountOrNull,
    unique_video_views: amountOrNull,
    video_views: amountOrNull,
    comments: amountOrNull,
    engaged_audience: /*#__PURE__*/ orEmpty(v.object({ metric: v.string(), value: amount })),
    metrics: /*#__PURE__*/ orEmpty(
      v.object({
        date: isoDate,
        // Those who left count against those who came, so it can be negative.
        new_followers: /*#__PURE__*/ orNull(v.number()),
        video_views: amountOrNull,
        profile_views: amountOrNull,
        likes: amountOrNull,
        comments: amountOrNull,
        shares: amountOrNull,
      }),
    ),
    audience_ages: /*#__PURE__*/ orEmpty(audienceShare('age_range')),
    audience_cities: /*#__PURE__*/ orEmpty(audienceShare('city')),
  }),
  v.transform(
    ({ audience_ages, audience_cities, ...data }): AccountData => ({
      ...data,
      demographics: { delayHours: 48, audience_ages, audience_cities },
    }),
  ),
)

/** One measurement of an account's raw data. */
export interface AccountDataSnapshot extends Snapshot {
  readonly socialAccountId: string | null
  /** The id of the {@link ProfileAnalytics} made of it. */
  readonly analyticsId: string | null
  /** `null` when the API kept nothing. */
  readonly raw: AccountData | null
}

/** Reads an {@link AccountDataSnapshot}: one of the `items`. */
export const accountDataSnapshotSchema: v.GenericSchema<unknown, AccountDataSnapshot> = v.object({
  ...snapshotEntries,
  socialAccountId: /*#__PURE__*/ orNull(v.string()),
  analyticsId: /*#__PURE__*/ orNull(v.string()),
  raw: /*#__PURE__*/ orNull(accountDataSchema),
})

/**
 * Reads the raw data of an account. Never throws.
 *
 * @param json the parsed answer of `GET /api/v1/analytics/social-account/raw`, `{items}`
 */
export function readAccountData(json: unknown): JsonReading<readonly AccountDataSnapshot[]> {
  return readItems(accountDataSnapshotSchema, json)
}
