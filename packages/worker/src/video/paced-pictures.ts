import {
  type EncodedPacket,
  EncodedPacketSink,
  type InputVideoTrack,
  type PacketRetrievalOptions,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny'
import { withAv1Header } from './av1-header.ts'
import { DecodingPace } from './decoding-pace.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'
import type { PictureTally } from './picture-tally.ts'
import type { PlayedPart } from './played-track.ts'

/**
 * The pictures of a part of a track in the order in which they are shown, decoded no faster than they are taken. Mediabunny gives a
 * decoder up to 40 packets where no picture waits, which some decode at once: of 4K, these are half a gigabyte.
 *
 * @param start in seconds: the first picture is the one that is shown then
 * @param end in seconds: pictures that start then or later are left out
 * @param tally what is decoded is added to
 */
export async function* pacedPictures(
  part: DecodedPart,
  start: number,
  end: number,
  tally: PictureTally,
): AsyncGenerator<VideoSample, void, void> {
  const pace = new DecodingPace()
  yield* pace.taken(new PacedSink(part, pace, tally).samples(start, end))
  tally.ended()
}

/** What of a part matters to its decoder. */
type DecodedPart = Pick<PlayedPart<InputVideoTrack>, 'track' | 'header'>

/** A decoder of Mediabunny's, with what it knows of browsers' mistakes, as its source has it (1.61). */
interface Decoder {
  /** The browser's; null where another one was registered. */
  readonly decoder: VideoDecoder | null
  getDecodeQueueSize(): number
  decode(packet: EncodedPacket): unknown
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
  readonly #part: DecodedPart
  readonly #pace: DecodingPace
  readonly #tally: PictureTally

  constructor(part: DecodedPart, pace: DecodingPace, tally: PictureTally) {
    super(part.track)
    this.#part = part
    this.#pace = pace
    this.#tally = tally
  }

  async _createDecoder(...[onSample, onError]: Parameters<CreateDecoder>): Promise<Decoder> {
    const given = (sample: VideoSample): void => {
      this.#pace.given()
      this.#tally.given(sample.timestamp)
      onSample(sample)
    }
    const decoder = await createDecoder.call(this, given, onError)
    const { header } = this.#part
    if (header) {
      const decode = decoder.decode.bind(decoder)
      decoder.decode = (packet) => decode(withAv1Header(packet, header))
    }
    this.#pace.set({
      queued: () => decoder.getDecodeQueueSize(),
      onBegun: (callBack) => decoder.decoder?.addEventListener('dequeue', callBack),
    })
    return decoder
  }

  _createPacketSink(): EncodedPacketSink {
    return new PacedPackets(this.#part.track, this.#pace, this.#tally)
  }
}

class PacedPackets extends EncodedPacketSink {
  readonly #pace: DecodingPace
  readonly #tally: PictureTally

  constructor(track: InputVideoTrack, pace: DecodingPace, tally: PictureTally) {
    super(track)
    this.#pace = pace
    this.#tally = tally
  }

  override async *packets(
    first?: EncodedPacket,
    _end?: EncodedPacket,
    options: PacketRetrievalOptions = {},
  ): AsyncGenerator<EncodedPacket, void, unknown> {
    for await (const packet of packetsOneByOne(this, first ?? null, options)) {
      if (!(await this.#pace.another())) return
      this.#tally.fed(packet.timestamp)
      yield packet
    }
  }
}
