import { audible, peakOf } from './loudness.ts'
import { playedSound } from './played-sound.ts'
import type { PlayedSound } from './played-track.ts'

/** Seconds of a track that are decoded to find out whether it is silent. */
const maxListened = 120

/**
 * Chooses among several audio tracks: the one that players choose, or, if it is silent, the first audible one. Mono tracks of
 * uncompressed audio, as cameras and recorders with several microphones write them, are channels of one recording: all are used.
 *
 * @param tracks the one that players choose is first
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
  for await (const next of playedSound(sound, { start: 0, end: maxListened })) {
    using sample = next
    if (peakOf(sample) >= audible) return true
  }
  return false
}
