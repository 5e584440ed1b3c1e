import type { SongClip } from './commercial-track.ts'

/** The two clips of a track: all of it, or the part that is popular. */
export type ClipKind = 'full_duration_song_clip' | 'trending_song_clip'

/**
 * The `musicSoundId` to publish a track with: the `song_clip_id` of one of its clips, never an id of the track itself.
 *
 * @param track a {@link CommercialTrack}, or a track as the API sends it
 * @param prefer the clip to use when the track has both; the whole song unless given, so that `musicSoundStart` and
 *   `musicSoundEnd` can choose any part of it
 * @returns `null` when the track has no clip: it cannot be published with
 */
export function publishableSoundId(
  track: { readonly [K in ClipKind]?: Pick<SongClip, 'song_clip_id'> | null | undefined },
  prefer: ClipKind = 'full_duration_song_clip',
): string | null {
  return (
    track[prefer]?.song_clip_id ||
    track.full_duration_song_clip?.song_clip_id ||
    track.trending_song_clip?.song_clip_id ||
    null
  )
}
