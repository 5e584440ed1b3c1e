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

/** Sound of which each sample follows the one before it. */
export interface SoundRun {
  /** When it starts, in seconds of its track. */
  readonly start: number
  readonly samples: AsyncGenerator<AudioSample, void, unknown>
}

/**
 * The sound of a track in runs, between which nothing was sent. Decoders of browsers count the samples that they give, and do not
 * see that packets are missing: what comes after a gap they would tell to be earlier.
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

  /** What Mediabunny calls for packets, which its types leave out. */
  _createPacketSink(): EncodedPacketSink {
    return this.#packets
  }
}

/** Seconds by which packets may be late: times are rounded, and clocks of recorders shiver. */
const slack = 0.02
/** How much longer than its neighbours a packet may last where nothing tells how long it does: those of Vorbis have two lengths. */
const mostUneven = 2.5

class UntilGap extends EncodedPacketSink {
  /** When the packet behind the gap starts; `undefined` where there is no gap. */
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
        const lasts = this.#isOpus ? opusPacketSeconds(before.data) : usual * mostUneven
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
