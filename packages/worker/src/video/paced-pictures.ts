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
import type { DecodedPart } from './first-picture.ts'
import { RecoveredReferences } from './h264/recovered-references.ts'
import { isHiddenPicture } from './hidden-picture.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'
import type { PictureTally } from './picture-tally.ts'

/**
 * The pictures of a part of a track in presentation order, decoded no faster than they are consumed. Mediabunny feeds a decoder up to
 * 40 packets while no picture is waiting, and some decode all of them at once: half a gigabyte of 4K pictures.
 *
 * @param start in seconds: the first picture is the one that is visible then
 * @param end in seconds: pictures that start then or later are omitted
 * @param tally counts decoded pictures
 * @param acceleration the decoder to ask for
 */
export async function* pacedPictures(
  part: DecodedPart,
  start: number,
  end: number,
  tally: PictureTally,
  acceleration?: HardwareAcceleration,
): AsyncGenerator<VideoSample, void, void> {
  const pace = new DecodingPace()
  yield* pace.taken(new PacedSink(part, pace, tally, start, acceleration).samples(start, end))
  tally.ended()
}

/** Mediabunny's internal decoder wrapper, with its workarounds for browsers (1.61). */
interface Decoder {
  /** The browser's decoder; null for a registered custom one. */
  readonly decoder: VideoDecoder | null
  /** The times of packets whose pictures have not come out yet, sorted. Each picture is given the first of them. */
  readonly inputTimestamps: number[]
  readonly codec: string
  getDecodeQueueSize(): number
  decode(packet: EncodedPacket): unknown
}

type CreateDecoder = (
  onSample: (sample: VideoSample) => unknown,
  onError: (error: unknown) => unknown,
) => Promise<Decoder>

/** Mediabunny's internal decoder and packet methods, which its types omit. */
const { _createDecoder: createDecoder } = VideoSampleSink.prototype as unknown as {
  _createDecoder: CreateDecoder
}

class PacedSink extends VideoSampleSink {
  readonly #part: DecodedPart
  readonly #pace: DecodingPace
  readonly #tally: PictureTally
  readonly #start: number

  constructor(
    part: DecodedPart,
    pace: DecodingPace,
    tally: PictureTally,
    start: number,
    hardwareAcceleration?: HardwareAcceleration,
  ) {
    super(part.track, { ...(hardwareAcceleration && { hardwareAcceleration }) })
    this.#part = part
    this.#pace = pace
    this.#tally = tally
    this.#start = start
  }

  async _createDecoder(...[onSample, onError]: Parameters<CreateDecoder>): Promise<Decoder> {
    let hasBegun = false
    const given = (sample: VideoSample): void => {
      this.#tally.given(sample.timestamp)
      hasBegun ||= sample.timestamp >= this.#start
      // In damaged files, timestamps go backwards. Mediabunny drops such a picture without closing it.
      if (hasBegun && sample.timestamp < this.#start) {
        sample.close()
        return
      }
      this.#pace.given()
      onSample(sample)
    }
    const decoder = await createDecoder.call(this, given, onError)
    const { header } = this.#part
    const decode = decoder.decode.bind(decoder)
    decoder.decode = (packet) => {
      decode(header ? withAv1Header(packet, header) : packet)
      // No picture comes out for it: the next one would be given its time, and all that follow one that is too early.
      if (isHiddenPicture(decoder.codec, packet.data)) forget(decoder.inputTimestamps, packet.timestamp)
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
  readonly #track: InputVideoTrack
  readonly #pace: DecodingPace
  readonly #tally: PictureTally
  /** The presentation time of the first picture, if only the container says that decoding can start there. */
  #first: number | undefined

  constructor(track: InputVideoTrack, pace: DecodingPace, tally: PictureTally) {
    super(track)
    this.#track = track
    this.#pace = pace
    this.#tally = tally
  }

  /**
   * If no packet up to a time has an IDR picture (television, parts cut out of recordings), the container is trusted about
   * the first one. Mediabunny 1.61 accepts only IDR pictures as key frames in Chromium, which can also start at a recovery point.
   */
  override async getKeyPacket(
    timestamp: number,
    options: PacketRetrievalOptions = {},
  ): Promise<EncodedPacket | null> {
    const found = await super.getKeyPacket(timestamp, options)
    if (found || !options.verifyKeyPackets) return found
    const first = await this.getFirstKeyPacket({ ...options, verifyKeyPackets: false })
    this.#first = first?.timestamp
    return first
  }

  override async *packets(
    first?: EncodedPacket,
    _end?: EncodedPacket,
    options: PacketRetrievalOptions = {},
  ): AsyncGenerator<EncodedPacket, void, unknown> {
    const codec = (await this.#track.getCodec()) ?? ''
    let references = this.#first === undefined ? undefined : await recoveredReferences(this.#track)
    for await (const packet of packetsOneByOne(this, first ?? null, options)) {
      // Shown before the first picture but stored after it: they depend on missing pictures, and Chromium fails at them.
      if (this.#first !== undefined && packet.timestamp < this.#first) continue
      if (!(await this.#pace.another())) return
      if (!isHiddenPicture(codec, packet.data)) this.#tally.fed(packet.timestamp)
      // From the next key frame on nothing is missing.
      if (packet.type === 'key' && packet.timestamp !== this.#first) references = undefined
      yield references ? packet.clone({ data: references.mended(packet.data) }) : packet
    }
  }
}

function forget(times: number[], time: number): void {
  const at = times.indexOf(time)
  if (at >= 0) times.splice(at, 1)
}

async function recoveredReferences(track: InputVideoTrack): Promise<RecoveredReferences | undefined> {
  if ((await track.getCodec()) !== 'avc') return undefined
  const description = (await track.getDecoderConfig())?.description
  if (!description) return new RecoveredReferences(undefined)
  return new RecoveredReferences(
    ArrayBuffer.isView(description)
      ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
      : new Uint8Array(description),
  )
}
