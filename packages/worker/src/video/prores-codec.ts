import {
  CustomVideoDecoder,
  type EncodedPacket,
  registerDecoder,
  type VideoCodec,
  VideoSample,
  VideoSampleColorSpace,
} from 'mediabunny'
import { loadOnce } from '../assets/load-once.ts'
import type { createProresDecoder, ProresDecoder } from '../prores-decoding/prores-decoder.ts'
import { PictureMemory } from './picture-memory.ts'
import { PooledPicture } from './pooled-picture.ts'

/** The exports of the ProRes script. */
export interface ProresModule {
  readonly createProresDecoder: typeof createProresDecoder
}

/** The current picture, the next one, and one that waits. */
const maxPictures = 3

/** Registers the ProRes decoder, as no browser has one. */
export const useProresDecoder: (load: () => Promise<ProresModule>) => Promise<void> = loadOnce(
  async (load) => {
    const { createProresDecoder } = await load()

    registerDecoder(
      class extends CustomVideoDecoder {
        #decoder!: ProresDecoder
        readonly #memory = new PictureMemory(maxPictures)

        static override supports(codec: VideoCodec): boolean {
          return codec === 'prores'
        }

        async init(): Promise<void> {
          this.#decoder = await createProresDecoder(this.config.codec)
        }

        // Mediabunny's `close` awaits earlier calls, and would reject with their error, unhandled.
        decode(packet: EncodedPacket): Promise<void> {
          return this.#decode(packet).catch((error: unknown) => this.onError(error as Error))
        }

        async #decode({ data, timestamp, duration }: EncodedPacket): Promise<void> {
          const picture = await this.#decoder.decode(data)
          const { primaries, transfer, matrix } = picture
          const told = { primaries, transfer, matrix, fullRange: false } as VideoColorSpaceInit
          const colors = new VideoSampleColorSpace(matrix ? told : (this.config.colorSpace ?? {}))
          const resource = await PooledPicture.of(picture, colors, this.#memory)
          this.onSample(new VideoSample(resource, { timestamp, duration }))
        }

        flush(): void {}

        close(): Promise<void> {
          return this.#decoder.close()
        }
      },
    )
  },
)
