import { type AudioSample, AudioSampleSource, type InputAudioTrack, type Output, Quality } from 'mediabunny'
import { audioBitrate } from './bitrate.ts'
import { playedSound } from './played-sound.ts'
import type { PlayedSound } from './played-track.ts'
import type { TimeRange } from './time-range.ts'
import type { TrackPump } from './track-pump.ts'

/** What sound is encoded as. */
export interface Sound {
  readonly channels: number
  /** Samples a second. */
  readonly sampleRate: number
}

/** Samples in a packet of AAC-LC (ISO 14496-3, 4.5.1.1). */
const samplesInPacket = 1024

/** What the sound of a track becomes: at most stereo, at a rate that every player knows. */
export async function soundOf(track: InputAudioTrack): Promise<Sound> {
  const sampleRate = await track.getSampleRate()
  return {
    channels: Math.min(2, await track.getNumberOfChannels()),
    sampleRate: sampleRate === 44_100 ? sampleRate : 48_000,
  }
}

/** How loud sound is: 1 is as loud as can be. */
export interface Loudness {
  peak: number
}

/** From this on sound is heard (-40 dB). */
export const audible = 0.01

/**
 * Adds sound to an output as AAC. The pump throws a `StalledDecoder` where {@link playedSound} does.
 *
 * @param loudness what is encoded is added to, as long as it is not heard
 */
export function transcodeAudio(
  sound: PlayedSound,
  output: Output,
  { channels, sampleRate }: Sound,
  range: TimeRange,
  loudness: Loudness,
): TrackPump {
  const source = new AudioSampleSource({
    codec: 'aac',
    quality: new Quality({ bitrate: audioBitrate }),
    transform: { numberOfChannels: channels, sampleRate },
  })
  // Whole packets: the last one would be filled up with silence, and be longer than the video may be.
  const packets = Math.floor(((range.end - range.start) * sampleRate) / samplesInPacket)
  const end = range.start + (packets * samplesInPacket) / sampleRate
  output.addAudioTrack(source, { maximumPacketCount: packets + 8 })

  async function* pump(): TrackPump {
    for await (const next of playedSound(sound, { start: range.start, end })) {
      using sample = next
      if (loudness.peak < audible) loudness.peak = Math.max(loudness.peak, peakOf(sample))
      await source.add(sample)
      yield range.start + sample.timestamp + sample.duration
    }
    source.close()
  }
  return pump()
}

function peakOf(sample: AudioSample): number {
  const layout = { format: 'f32', planeIndex: 0 } as const
  const samples = new Float32Array(sample.allocationSize(layout) / 4)
  sample.copyTo(samples, layout)
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
}
