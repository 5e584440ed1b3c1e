import { createAc3Module } from './ac3-module.ts'

/** Some sound: -1 to 1, all samples of the first channel, then all of the second, and so on. */
export interface DecodedSound {
  readonly samples: Float32Array<ArrayBuffer>
  readonly channels: number
  /** Samples a second. */
  readonly sampleRate: number
}

/** A decoder of AC-3 or E-AC-3 for one track. */
export interface Ac3Decoder {
  /** @throws Error when the packet is broken */
  decode(packet: Uint8Array): DecodedSound
  close(): void
}

/** FFmpeg's number for samples as `float`, one channel after the other (AV_SAMPLE_FMT_FLTP). */
const floatPlanar = 8

/** Makes a decoder. */
export async function createAc3Decoder(codec: 'ac3' | 'eac3'): Promise<Ac3Decoder> {
  const module = await createAc3Module()
  const context = module._init_decoder(codec === 'ac3' ? 0 : 1)
  if (context === 0) throw new Error('There is no memory left to decode AC-3')
  return {
    decode(packet) {
      const address = module._configure_decode_packet(context, packet.byteLength)
      if (address === 0) throw new Error('There is no memory left to decode AC-3')
      module.HEAPU8.set(packet, address)
      const result = module._decode_packet(context, 0n)
      if (result < 0) throw new Error(`FFmpeg could not decode AC-3 (${result})`)
      const format = module._get_decoded_format(context)
      if (format !== floatPlanar) throw new Error(`Expected samples as float but FFmpeg has format ${format}`)
      const channels = module._get_decoded_channels(context)
      const length = module._get_decoded_sample_count(context)
      const samples = new Float32Array(channels * length)
      for (let channel = 0; channel < channels; channel++) {
        const from = module._get_decoded_plane_ptr(context, channel)
        const plane = module.HEAPU8.slice(from, from + length * 4)
        samples.set(new Float32Array(plane.buffer), channel * length)
      }
      return { samples, channels, sampleRate: module._get_decoded_sample_rate(context) }
    },
    close: () => module._close_decoder(context),
  }
}
