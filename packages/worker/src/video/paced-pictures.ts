import {
  type EncodedPacket,
  EncodedPacketSink,
  type InputVideoTrack,
  type PacketRetrievalOptions,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny'
import { DecodingPace } from './decoding-pace.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'

/**
 * The pictures of a track in the order in which they are shown, decoded no faster than they are taken. Mediabunny gives a
 * decoder up to 40 packets where no picture waits, which some decode at once: of 4K, these are half a gigabyte.
 *
 * @param start in seconds: the first picture is the one that is shown then
 * @param end in seconds: pictures that start then or later are left out
 */
export function pacedPictures(
  track: InputVideoTrack,
  start: number,
  end: number,
): AsyncGenerator<VideoSample, void, unknown> {
  const pace = new DecodingPace()
  return pace.taken(new PacedSink(track, pace).samples(start, end))
}

/** A decoder of Mediabunny's, with what it knows of browsers' mistakes, as its source has it (1.61). */
interface Decoder {
  /** The browser's; null where another one was registered. */
  readonly decoder: VideoDecoder | null
  getDecodeQueueSize(): number
}

type CreateDecoder = (
  onSample: (sample: VideoSample) => unknown,
  onError: (error: unknown) => unknown,
) => Promise<Decoder>

/** What Mediabunny calls for a decoder and for packets, which its types leave out. */
const { _createDecoder: createDecoder } = VideoSampleSink.prototype as unknown as {
  _createDecoder: CreateDecoder
}

class PacedSink extends VideoSampleSink {
  readonly #track: InputVideoTrack
  readonly #pace: DecodingPace

  constructor(track: InputVideoTrack, pace: DecodingPace) {
    super(track)
    this.#track = track
    this.#pace = pace
  }

  async _createDecoder(...[onSample, onError]: Parameters<CreateDecoder>): Promise<Decoder> {
    const given = (sample: VideoSample): void => {
      this.#pace.given()
      onSample(sample)
    }
    const decoder = await createDecoder.call(this, given, onError)
    this.#pace.set({
      queued: () => decoder.getDecodeQueueSize(),
      onBegun: (callBack) => decoder.decoder?.addEventListener('dequeue', callBack),
    })
    return decoder
  }

  _createPacketSink(): EncodedPacketSink {
    return new PacedPackets(this.#track, this.#pace)
  }
}

class PacedPackets extends EncodedPacketSink {
  readonly #pace: DecodingPace

  constructor(track: InputVideoTrack, pace: DecodingPace) {
    super(track)
    this.#pace = pace
  }

  override async *packets(
    first?: EncodedPacket,
    _end?: EncodedPacket,
    options: PacketRetrievalOptions = {},
  ): AsyncGenerator<EncodedPacket, void, unknown> {
    for await (const packet of packetsOneByOne(this, first ?? null, options)) {
      if (!(await this.#pace.another())) return
      yield packet
    }
  }
}
