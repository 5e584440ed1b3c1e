import {
  type AudioCodec,
  AudioSample,
  CustomAudioDecoder,
  CustomAudioEncoder,
  EncodedPacket,
  registerDecoder,
  registerEncoder,
} from 'mediabunny'
import { loadOnce } from '../assets/load-once.ts'
import { scriptModule } from '../codecs/script-module.ts'

/** A packet of the encoder; times are in samples from the first input on. */
interface AacPacket {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly start: number
  readonly length: number
}

interface AacEncoder {
  readonly description: Uint8Array<ArrayBuffer>
  encode(samples: Float32Array): AacPacket[]
  finish(): AacPacket[]
}

/** The exports of the module at `aacEncoderUrl`. */
interface AacEncoderModule {
  createAacEncoder(channels: number, sampleRate: number, bitrate: number): Promise<AacEncoder>
}

interface Ac3Decoder {
  decode(packet: Uint8Array): {
    readonly samples: Float32Array<ArrayBuffer>
    readonly channels: number
    readonly sampleRate: number
  }
  close(): void
}

/** The exports of the module at `ac3DecoderUrl`. */
interface Ac3DecoderModule {
  createAc3Decoder(codec: 'ac3' | 'eac3'): Promise<Ac3Decoder>
}

/** Registers an AAC encoder from a module of the caller's. */
export const useAacEncoder: (url: string) => Promise<void> = loadOnce(async (url: string) => {
  const { createAacEncoder } = await scriptModule<AacEncoderModule>('AAC encoder', url)

  registerEncoder(
    class extends CustomAudioEncoder {
      #encoder!: AacEncoder
      #start: number | undefined

      static override supports(codec: AudioCodec): boolean {
        return codec === 'aac'
      }

      async init(): Promise<void> {
        const { numberOfChannels, sampleRate, bitrate = 128_000 } = this.config
        this.#encoder = await createAacEncoder(numberOfChannels, sampleRate, bitrate)
      }

      encode(sample: AudioSample): void {
        this.#start ??= sample.timestamp
        const layout = { format: 'f32', planeIndex: 0 } as const
        const samples = new Float32Array(sample.allocationSize(layout) / 4)
        sample.copyTo(samples, layout)
        this.#emit(this.#encoder.encode(samples))
      }

      flush(): void {
        this.#emit(this.#encoder.finish())
      }

      close(): void {}

      #emit(packets: readonly AacPacket[]): void {
        const { numberOfChannels, sampleRate } = this.config
        const { description } = this.#encoder
        const decoderConfig = { codec: 'mp4a.40.2', numberOfChannels, sampleRate, description }
        for (const { bytes, start, length } of packets) {
          const time = (this.#start ?? 0) + start / sampleRate
          this.onPacket(new EncodedPacket(bytes, 'key', time, length / sampleRate), { decoderConfig })
        }
      }
    },
  )
})

/** Registers a decoder for AC-3 and E-AC-3 from a module of the caller's. */
export const useAc3Decoder: (url: string) => Promise<void> = loadOnce(async (url: string) => {
  const { createAc3Decoder } = await scriptModule<Ac3DecoderModule>('AC-3 decoder', url)

  registerDecoder(
    class extends CustomAudioDecoder {
      #decoder!: Ac3Decoder

      static override supports(codec: AudioCodec): boolean {
        return codec === 'ac3' || codec === 'eac3'
      }

      async init(): Promise<void> {
        this.#decoder = await createAc3Decoder(this.codec as 'ac3' | 'eac3')
      }

      decode({ data, timestamp }: EncodedPacket): void {
        const { samples, channels, sampleRate } = this.#decoder.decode(data)
        const sample = {
          data: samples,
          format: 'f32-planar',
          numberOfChannels: channels,
          sampleRate,
          timestamp,
        }
        this.onSample(new AudioSample(sample as ConstructorParameters<typeof AudioSample>[0]))
      }

      flush(): void {}

      close(): void {
        this.#decoder.close()
      }
    },
  )
})
