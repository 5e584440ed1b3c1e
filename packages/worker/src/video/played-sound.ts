import { AudioSample } from 'mediabunny'
import { soundRuns } from './gapless-sound.ts'
import { type PlayedSound, partWithin } from './played-track.ts'
import { readable } from './readable-sound.ts'
import { StalledDecoder, withWatchdog } from './stalled-decoder.ts'
import type { TimeRange } from './time-range.ts'

/** Milliseconds to wait for a decoder, whose outputs normally take a hundredth of a millisecond each. */
const decoderTimeoutMs = 10_000

/**
 * Seconds that audio may be early or late without being moved: Matroska has whole milliseconds. A larger gap is silence that was not
 * sent, as by recorders in browsers.
 */
const slack = 0.01

/** Frames of silence per sample. */
const maxSilence = 48_000

/**
 * The audio that players play in a range, without gaps: samples are contiguous, and gaps are filled with silence. Times start at 0.
 * The consumer has to close the samples.
 *
 * The generator throws a `StalledDecoder` if the browser claims to decode the audio but does not: WebKitGTK 2.50 accepts Vorbis
 * packets, and at some point yields no more output.
 */
export async function* playedSound(
  { parts }: PlayedSound,
  range: TimeRange,
): AsyncGenerator<AudioSample, void, void> {
  /** Seconds yielded so far. */
  let given = 0
  for (const part of parts) {
    const played = partWithin(part, range)
    if (!played) continue
    const until = played.from + (played.end - played.start)
    for await (const { samples } of soundRuns(played.track, played.from, until)) {
      for await (const whole of withWatchdog(
        orStalled(samples, () => given > 0),
        decoderTimeoutMs,
      )) {
        using sample = within(readable(whole), played.from, until)
        if (!sample) continue
        const { numberOfChannels, sampleRate, timestamp } = sample
        const late = played.start - range.start + (timestamp - played.from) - given
        if (late > slack) {
          for (const silence of silences(Math.round(late * sampleRate), numberOfChannels, sampleRate)) {
            silence.setTimestamp(given)
            given += silence.duration
            yield silence
          }
        }
        const early = late < -slack ? Math.round(-late * sampleRate) : 0
        if (early >= sample.numberOfFrames) continue
        const next = early > 0 ? sample.trim(early) : sample.clone()
        next.setTimestamp(given)
        given += next.duration
        yield next
      }
    }
  }
}

/**
 * Passes on a decoder's output. A decoder that fails before its first output is missing, whatever the browser claimed: WebKitGTK 2.50
 * accepts MP3 and FLAC, and fails on the first packet.
 */
async function* orStalled(
  samples: AsyncGenerator<AudioSample, void, unknown>,
  hasGiven: () => boolean,
): AsyncGenerator<AudioSample, void, unknown> {
  try {
    yield* samples
  } catch (cause) {
    if (hasGiven()) throw cause
    throw new StalledDecoder('The decoder failed before it gave anything', { cause })
  }
}

function* silences(frames: number, numberOfChannels: number, sampleRate: number): Generator<AudioSample> {
  for (let left = frames; left > 0; left -= maxSilence) {
    const length = Math.min(left, maxSilence)
    const data = new Float32Array(length * numberOfChannels)
    yield new AudioSample({ data, format: 'f32', numberOfChannels, sampleRate, timestamp: 0 })
  }
}

/** The part of a sample within a range; the sample itself is consumed. */
function within(sample: AudioSample, start: number, end: number): AudioSample | null {
  const { timestamp, sampleRate, numberOfFrames } = sample
  const first = Math.max(0, Math.round((start - timestamp) * sampleRate))
  const last = Math.min(numberOfFrames, Math.round((end - timestamp) * sampleRate))
  if (first === 0 && last === numberOfFrames) return sample
  using whole = sample
  return first < last ? whole.trim(first, last) : null
}
