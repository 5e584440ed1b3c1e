import * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import { orEmpty, orNull } from '../validation/fields.ts'
import { isoDate } from '../validation/iso-date.ts'
import { type JsonReading, readJson } from '../validation/read-json.ts'
import { webAddressField } from '../validation/web-address.ts'

/** A part of a track that a post can carry. */
export interface SongClip {
  /** What to publish with, as `musicSoundId`; see {@link publishableSoundId}. */
  readonly song_clip_id: string
  /** Seconds, while a post's `musicSoundStart` and `musicSoundEnd` are milliseconds. */
  readonly duration: number | null
  /** `http:` or `https:`; works for six hours. */
  readonly preview_url: string | null
}

/**
 * A track of TikTok's Commercial Music Library. Fields are named as the API names them; what it does not give is `null`,
 * a list is empty. Its own id is left out on purpose: posts are published with the id of a clip.
 */
export interface CommercialTrack {
  readonly commercial_music_name: string | null
  readonly artist: string | null
  /** Seconds. */
  readonly duration: number | null
  /** `http:` or `https:`. */
  readonly thumbnail_url: string | null
  /** `http:` or `https:`; works for six hours. */
  readonly preview_url: string | null
  readonly genres: readonly string[]
  /** A number as a string, as the API sends it. */
  readonly rank_position: string | null
  /** Up to 30 days; `rank_position_daily` is `null` on a day without a rank. */
  readonly trending_history: readonly {
    readonly date: string
    readonly rank_position_daily: string | null
  }[]
  readonly full_duration_song_clip: SongClip | null
  readonly trending_song_clip: SongClip | null
}

const songClipSchema: v.GenericSchema<unknown, SongClip> = v.object({
  song_clip_id: v.string(),
  duration: /*#__PURE__*/ orNull(amount),
  preview_url: webAddressField,
})

/** Reads a {@link CommercialTrack}. */
export const commercialTrackSchema: v.GenericSchema<unknown, CommercialTrack> = v.object({
  commercial_music_name: /*#__PURE__*/ orNull(v.string()),
  artist: /*#__PURE__*/ orNull(v.string()),
  duration: /*#__PURE__*/ orNull(amount),
  thumbnail_url: webAddressField,
  preview_url: webAddressField,
  genres: /*#__PURE__*/ orEmpty(v.string()),
  rank_position: /*#__PURE__*/ orNull(v.string()),
  trending_history: /*#__PURE__*/ orEmpty(
    v.object({ date: isoDate, rank_position_daily: /*#__PURE__*/ orNull(v.string()) }),
  ),
  full_duration_song_clip: /*#__PURE__*/ orNull(songClipSchema),
  trending_song_clip: /*#__PURE__*/ orNull(songClipSchema),
})

/**
 * Reads the list of trending tracks, in the order given. Tracks without a clip are kept: they can be heard, but not
 * published with. Never throws.
 *
 * @param json the parsed answer to {@link trendingTracksRequest}
 */
export function readTrendingTracks(json: unknown): JsonReading<readonly CommercialTrack[]> {
  return readJson(v.array(commercialTrackSchema), json)
}
