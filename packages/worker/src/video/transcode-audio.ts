import { AudioSampleSource, type InputAudioTrack, type Output, Quality } from 'mediabunny'
import { audioBitrate } from './bitrate.ts'
import { audible, type Loudness, peakOf } from './loudness.ts'
import { mixedSound } from './mixed-sound.ts'
import { playedSound } from './played-sound.ts'
import type { PlayedSound } from './played-track.ts'
import type { TimeRange } from './time-range.ts'
import type { TrackPump } from './track-pump.ts'

/** The format to encode audio as. */
export interface Sound {
  readonly channels: number
  /** Samples per second. */
  readonly sampleRate: number
}

/** Samples per AAC-LC packet (ISO 14496-3, 4.5.1.1). */
const samplesInPacket = 1024

/** The output format for a track: at most stereo, at a sample rate that every player supports. */
export async function soundOf(track: InputAudioTrack): Promise<Sound> {
  const sampleRate = await track.getSampleRate()
  return {
    channels: Math.min(2, await track.getNumberOfChannels()),
    sampleRate: sampleRate === 44_100 ? sampleRate : 48_000,
  }
}

/**
 * Encodes audio to an output as AAC. The pump throws a `StalledDecoder` if {@link playedSound} does.
 *
 * @param sounds several mono tracks are mixed
 * @param loudness measures the encoded audio until something audible was found
 */
export function transcodeAudio(
  sounds: readonly PlayedSound[],
  output: Output,
  { channels, sampleRate }: Sound,
  range: TimeRange,
  loudness: Loudness,
): TrackPump {
  let start: number | undefined
  let count = 0
  const source = new AudioSampleSource({
    codec: 'aac',
    // WebKitGTK 2.50 gives packets a thousandth of their timestamp. Audio is contiguous, so the samples are counted instead.
    onEncodedPacket(packet) {
      start ??= packet.timestamp
      const duration = samplesInPacket / sampleRate
      const timestamp = start + count++ * duration
      if (Math.abs(packet.timestamp - timestamp) > duration / 2)
        Object.assign(packet, { timestamp, duration })
    },
    quality: new Quality({ bitrate: audioBitrate }),
    transform: { numberOfChannels: channels, sampleRate },
  })
  // Whole packets only: the last one would be padded with silence and exceed the video's permitted length.
  const packets = Math.floor(((range.end - range.start) * sampleRate) / samplesInPacket)
  const end = range.start + (packets * samplesInPacket) / sampleRate
  output.addAudioTrack(source, { maximumPacketCount: packets + 8 })

  async function* pump(): TrackPump {
    const played = sounds.map((sound) => playedSound(sound, { start: range.start, end }))
    for await (const next of played.length > 1 ? mixedSound(played) : (played[0] ?? [])) {
      using sample = next
      if (loudness.peak < audible) loudness.peak = Math.max(loudness.peak, peakOf(sample))
      await source.add(sample)
      yield range.start + sample.timestamp + sample.duration
    }
    source.close()
  }
  return pump()
}
