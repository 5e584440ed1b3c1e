import { audible, peakOf } from './loudness.ts'
import { playedSound } from './played-sound.ts'
import type { PlayedSound } from './played-track.ts'

/** Seconds of a track that are listened to for whether there is anything to be heard. */
const mostListened = 120

/**
 * The sound of a video with several tracks of it: the one that players choose, or, where that is silent, the first that is heard.
 * Tracks of uncompressed sound with a channel each, as cameras and recorders with several microphones write them, are the
 * channels of one sound: all of them.
 *
 * @param tracks the one that players choose comes first
 */
export async function chosenSounds(tracks: readonly PlayedSound[]): Promise<readonly PlayedSound[]> {
  const [first, ...others] = tracks
  if (!first || others.length === 0) return tracks
  if (await areChannels(tracks)) return tracks
  for (const track of tracks) if (await isHeard(track)) return [track]
  return [first]
}

async function areChannels(tracks: readonly PlayedSound[]): Promise<boolean> {
  const kinds = tracks.map(async ({ track }) => {
    const isMono = (await track.getNumberOfChannels()) === 1
    const isPcm = /^(pcm|alaw|ulaw)/.test((await track.getCodec()) ?? '')
    return isMono && isPcm ? await track.getSampleRate() : undefined
  })
  const rates = await Promise.all(kinds)
  return rates.every((rate) => rate !== undefined && rate === rates[0])
}

async function isHeard(sound: PlayedSound): Promise<boolean> {
  if (!(await sound.track.canDecode())) return false
  for await (const next of playedSound(sound, { start: 0, end: mostListened })) {
    using sample = next
    if (peakOf(sample) >= audible) return true
  }
  return false
}
