import * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import { orEmpty, orNull } from '../validation/fields.ts'
import type { JsonReading } from '../validation/read-json.ts'
import { type AudienceShare, audienceShare, type DemographicsDelay } from './audience.ts'
import { readItems } from './read-items.ts'
import { type Snapshot, snapshotEntries } from './snapshot.ts'

/** Who watched. */
export interface VideoDemographics extends DemographicsDelay {
  readonly audience_genders: readonly AudienceShare<'gender'>[]
  readonly audience_countries: readonly AudienceShare<'country'>[]
}

/**
 * A video as TikTok tells of it. Fields are named as TikTok names them, so its documentation applies; what it does not
 * give is `null`, a list is empty.
 */
export interface VideoData {
  readonly item_id: string
  readonly caption: string | null
  readonly video_views: number | null
  readonly likes: number | null
  readonly comments: number | null
  readonly shares: number | null
  /** Seconds, by TikTok's Business API. */
  readonly average_time_watched: number | null
  /** Who watched to the end; as given, see {@link AudienceShare} about its scale. */
  readonly full_video_watched_rate: number | null
  /** Seconds, by TikTok's Business API. */
  readonly total_time_watched: number | null
  /** How many people watched. */
  readonly reach: number | null
  /** Where people came upon it: `For You`, `Search`, … */
  readonly impression_sources: readonly AudienceShare<'source'>[]
  readonly demographics: VideoDemographics
}

const amountOrNull = /*#__PURE__*/ orNull(amount)

/** Reads a {@link VideoData}: the `raw` of an item. */
export const videoDataSchema: v.GenericSchema<unknown, VideoData> = v.pipe(
  v.object({
    item_id: v.string(),
    caption: /*#__PURE__*/ orNull(v.string()),
    video_views: amountOrNull,
    likes: amountOrNull,
    comments: amountOrNull,
    shares: amountOrNull,
    average_time_watched: amountOrNull,
    full_video_watched_rate: amountOrNull,
    total_time_watched: amountOrNull,
    reach: amountOrNull,
    impression_sources: /*#__PURE__*/ orEmpty(audienceShare('source')),
    audience_genders: /*#__PURE__*/ orEmpty(audienceShare('gender')),
    audience_countries: /*#__PURE__*/ orEmpty(audienceShare('country')),
  }),
  v.transform(
    ({ audience_genders, audience_countries, ...data }): VideoData => ({
      ...data,
      demographics: { delayHours: 48, audience_genders, audience_countries },
    }),
  ),
)

/** One measurement of a video's raw data. */
export interface VideoDataSnapshot extends Snapshot {
  readonly profilePostId: string | null
  /** The id of the {@link PostAnalytics} made of it. */
  readonly analyticsId: string | null
  /** `null` when the API kept nothing. */
  readonly raw: VideoData | null
}

/** Reads a {@link VideoDataSnapshot}: one of the `items`. */
export const videoDataSnapshotSchema: v.GenericSchema<unknown, VideoDataSnapshot> = v.object({
  ...snapshotEntries,
  profilePostId: /*#__PURE__*/ orNull(v.string()),
  analyticsId: /*#__PURE__*/ orNull(v.string()),
  raw: /*#__PURE__*/ orNull(videoDataSchema),
})

/**
 * Reads the raw data of a video. Never throws.
 *
 * @param json the parsed answer of `GET /api/v1/analytics/post/raw`, `{items}`
 */
export function readVideoData(json: unknown): JsonReading<readonly VideoDataSnapshot[]> {
  return readItems(videoDataSnapshotSchema, json)
}
