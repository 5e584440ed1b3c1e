import { createAacModule } from './aac-module.ts'

/** Some compressed sound. Times are counted in samples, from the first that the encoder was given. */
export interface AacPacket {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Negative for what an encoder puts in front, which players have to leave out. */
  readonly start: number
  readonly length: number
}

/** An encoder of AAC-LC for one track. */
export interface AacEncoder {
  /** The AudioSpecificConfig (ISO 14496-3). */
  readonly description: Uint8Array<ArrayBuffer>
  /** @param samples -1 to 1, those of all channels for each moment; as many moments as there are, however few */
  encode(samples: Float32Array): AacPacket[]
  /** The rest, filled up with silence. The encoder is not to be used afterwards. */
  finish(): AacPacket[]
}

/**
 * Makes an encoder.
 *
 * @param channels 1 to 8
 * @param sampleRate samples a second, one of those that AAC knows
 * @param bitrate bits a second
 * @throws Error when there is no such AAC
 */
export async function createAacEncoder(
  channels: number,
  sampleRate: number,
  bitrate: number,
): Promise<AacEncoder> {
  const module = await createAacModule()
  const context = module._init_encoder(channels, sampleRate, bitrate)
  if (context === 0) throw new Error(`There is no AAC of ${channels} channels at ${sampleRate} Hz`)
  const frameLength = module._get_encoder_frame_size(context) * channels
  const pending = new Float32Array(frameLength)
  let filled = 0
  let framesSent = 0

  function bytesAt(address: number, length: number): Uint8Array<ArrayBuffer> {
    return module.HEAPU8.slice(address, address + length)
  }

  function sendFrame(): void {
    const address = module._get_encode_input_ptr(context, pending.byteLength)
    if (address === 0) throw new Error('There is no memory left to encode AAC')
    module.HEAPU8.set(new Uint8Array(pending.buffer), address)
    const time = BigInt((framesSent++ * frameLength) / channels)
    const result = module._send_frame(context, time)
    if (result < 0) throw new Error(`FFmpeg could not encode AAC (${result})`)
    filled = 0
  }

  function received(): AacPacket[] {
    const packets: AacPacket[] = []
    for (;;) {
      const size = module._receive_packet(context)
      if (size <= 0) return packets
      packets.push({
        bytes: bytesAt(module._get_encoded_data(context), size),
        start: Number(module._get_encoded_pts(context)),
        length: module._get_encoded_duration(context),
      })
    }
  }

  return {
    description: bytesAt(module._get_encoder_extradata(context), module._get_encoder_extradata_size(context)),
    encode(samples) {
      const packets: AacPacket[] = []
      for (let at = 0; at < samples.length; ) {
        const part = samples.subarray(at, at + frameLength - filled)
        pending.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === frameLength) {
          sendFrame()
          packets.push(...received())
        }
      }
      return packets
    },
    finish() {
      if (filled > 0) {
        pending.fill(0, filled)
        sendFrame()
      }
      const packets = received()
      module._flush_encoder_start(context)
      return [...packets, ...received()]
    },
  }
}
