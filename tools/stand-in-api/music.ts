/** One made-up track of the Commercial Music Library: name, artist, seconds. */
const tracks: readonly (readonly [name: string, artist: string, seconds: number])[] = [
  ['Paper Lanterns', 'Nova Harbour', 132],
  ['Second Draft', 'The Margin Notes', 98],
  ['Low Tide, High Street', 'Ada Quill', 154],
  ['Crop Marks', 'Register Bleed', 117],
  ['Saffron', 'Kites & Co.', 141],
  ['Night Bus Home', 'Ferrol', 176],
  ['Out of Office', 'Lena Okafor', 88],
  ['Green Room', 'Small Hours', 123],
]

const DAY = 24 * 60 * 60 * 1000

/**
 * The trending list, as a flat array in the shape of the SDK's `miscTiktokCmlTrendingList`. The names are made up, and
 * so are the ids; there is nothing to listen to.
 */
export function trendingTracks(genre: string, now: Date): object[] {
  const shift = genre.length % tracks.length
  return tracks.map((_, index) => {
    const [name, artist, duration] = tracks[(index + shift) % tracks.length] as (typeof tracks)[number]
    const id = 7_100_000_000_000 + shift * 100 + index
    // The last one has no clip: it can be heard on TikTok, but not published with.
    const hasClip = index < tracks.length - 1
    const clip = (kind: number, seconds: number) =>
      hasClip ? { song_clip_id: String(id * 10 + kind), duration: seconds, preview_url: null } : null
    return {
      commercial_music_id: String(id),
      commercial_music_name: name,
      artist,
      duration,
      thumbnail_url: null,
      preview_url: null,
      genres: [genre],
      rank_position: String(index + 1),
      trending_history: [3, 2, 1].map((daysAgo) => ({
        date: new Date(now.getTime() - daysAgo * DAY).toISOString().slice(0, 10),
        rank_position_daily: String(index + daysAgo),
      })),
      full_duration_song_clip: clip(1, duration),
      trending_song_clip: clip(2, 30),
    }
  })
}
