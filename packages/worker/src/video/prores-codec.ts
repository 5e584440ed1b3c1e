import {
  CustomVideoDecoder,
  type EncodedPacket,
  registerDecoder,
  type VideoCodec,
  VideoSample,
} from 'mediabunny'
import { loadOnce } from '../assets/load-once.ts'
import type { createProresDecoder, ProresDecoder } from '../prores-decoding/prores-decoder.ts'

/** What the script exports that decodes ProRes. */
export interface ProresModule {
  readonly createProresDecoder: typeof createProresDecoder
}

/** Lets ProRes be decoded, which no browser does by itself. */
export const useProresDecoder: (load: () => Promise<ProresModule>) => Promise<void> = loadOnce(
  async (load) => {
    const { createProresDecoder } = await load()

    registerDecoder(
      class extends CustomVideoDecoder {
        #decoder!: ProresDecoder

        static override supports(codec: VideoCodec): boolean {
          return codec === 'prores'
        }

        async init(): Promise<void> {
          this.#decoder = await createProresDecoder(this.config.codec)
        }

        async decode({ data, timestamp, duration }: EncodedPacket): Promise<void> {
          const picture = await this.#decoder.decode(data)
          const { format, codedWidth, codedHeight, primaries, transfer, matrix } = picture
          const colorSpace = matrix
            ? { primaries, transfer, matrix, fullRange: false }
            : (this.config.colorSpace ?? {})
          const sample = new VideoSample(picture.data, {
            format,
            codedWidth,
            codedHeight,
            // Of an odd side the last column or row has half of its colours outside; nobody misses it.
            visibleRect: { left: 0, top: 0, width: even(picture.width), height: even(picture.height) },
            timestamp,
            duration,
            colorSpace: colorSpace as VideoColorSpaceInit,
          })
          this.onSample(sample)
        }

        flush(): void {}

        close(): Promise<void> {
          return this.#decoder.close()
        }
      },
    )
  },
)

const even = (length: number): number => Math.max(2, length & ~1)
