import {
  type AudioSample,
  AudioSampleSink,
  type EncodedPacket,
  EncodedPacketSink,
  type InputAudioTrack,
  type PacketRetrievalOptions,
} from 'mediabunny'
import { opusPacketSeconds } from './opus-packet.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'

/** A run of audio without gaps. */
export interface SoundRun {
  /** Start in seconds on its track's clock. */
  readonly start: number
  readonly samples: AsyncGenerator<AudioSample, void, unknown>
}

/**
 * The audio of a track as runs between gaps in its packets (such as discontinuous transmission). Browsers' decoders derive timestamps
 * by counting samples and do not notice missing packets: everything after a gap would be too early.
 *
 * @param start in seconds: the first sample is the one that is played then
 * @param end in seconds
 */
export async function* soundRuns(
  track: InputAudioTrack,
  start: number,
  end: number,
): AsyncGenerator<SoundRun, void, void> {
  const isOpus = (await track.getCodec()) === 'opus'
  for (let next: number | undefined = start; next !== undefined && next < end; ) {
    const packets: UntilGap = new UntilGap(track, isOpus)
    yield { start: next, samples: new RunSink(track, packets).samples(next, end) }
    next = packets.next
  }
}

class RunSink extends AudioSampleSink {
  readonly #packets: EncodedPacketSink

  constructor(track: InputAudioTrack, packets: EncodedPacketSink) {
    super(track)
    this.#packets = packets
  }

  /** Mediabunny's internal packet methods, which its types omit. */
  _createPacketSink(): EncodedPacketSink {
    return this.#packets
  }
}

/** Seconds that packets may be late: timestamps are rounded, and recorders' clocks jitter. */
const slack = 0.02
/** Ratio between durations of neighbouring packets without a stated duration: those of Vorbis have two lengths. */
const maxUneven = 2.5

class UntilGap extends EncodedPacketSink {
  /** The start of the packet after a gap; `undefined` without a gap. */
  next: number | undefined
  readonly #isOpus: boolean

  constructor(track: InputAudioTrack, isOpus: boolean) {
    super(track)
    this.#isOpus = isOpus
  }

  override async *packets(
    first?: EncodedPacket,
    _end?: EncodedPacket,
    options: PacketRetrievalOptions = {},
  ): AsyncGenerator<EncodedPacket, void, unknown> {
    this.next = undefined
    let before: EncodedPacket | undefined
    let usual = 0
    for await (const packet of packetsOneByOne(this, first ?? null, options)) {
      if (before) {
        const apart = packet.timestamp - before.timestamp
        const lasts = this.#isOpus ? opusPacketSeconds(before.data) : usual * maxUneven
        if (lasts > 0 && apart > lasts + slack) {
          this.next = packet.timestamp
          return
        }
        usual = Math.max(usual, apart)
      }
      before = packet
      yield packet
    }
  }
}
