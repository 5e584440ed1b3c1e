import {
  type AudioSample,
  AudioSampleSink,
  AudioSampleSource,
  type InputAudioTrack,
  type Output,
  Quality,
} from 'mediabunny'
import { audioBitrate } from './bitrate.ts'
import { whileItGives } from './stalled-decoder.ts'
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

/** Milliseconds to wait for a decoder: what it gives at a time takes it a hundredth of one. */
const patience = 10_000

/**
 * Adds sound to an output as AAC.
 *
 * The pump throws a `StalledDecoder` where the browser says that it decodes the sound but does not: WebKitGTK 2.50 takes the
 * packets of Vorbis and of Opus in an MP4, and at some point gives nothing back.
 */
export function transcodeAudio(
  track: InputAudioTrack,
  output: Output,
  { channels, sampleRate }: Sound,
  range: TimeRange,
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
    const decoded = new AudioSampleSink(track).samples(range.start, end)
    for await (const whole of whileItGives(decoded, patience)) {
      using sample = within(whole, range.start, end)
      if (!sample) continue
      const { timestamp, duration } = sample
      sample.setTimestamp(timestamp - range.start)
      await source.add(sample)
      yield timestamp + duration
    }
    source.close()
  }
  return pump()
}

/** The part of some sound that lies in a range; the sound itself is given up. */
function within(sample: AudioSample, start: number, end: number): AudioSample | null {
  const { timestamp, sampleRate, numberOfFrames } = sample
  const first = Math.max(0, Math.round((start - timestamp) * sampleRate))
  const last = Math.min(numberOfFrames, Math.round((end - timestamp) * sampleRate))
  if (first === 0 && last === numberOfFrames) return sample
  using whole = sample
  return first < last ? whole.trim(first, last) : null
}
