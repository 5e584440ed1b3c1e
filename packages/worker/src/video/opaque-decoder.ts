import {
  CustomVideoDecoder,
  type EncodedPacket,
  type InputVideoTrack,
  registerDecoder,
  VideoSample,
} from 'mediabunny'

/** Marks configurations of tracks whose alpha is ignored. */
const opaque = Symbol('opaque')

/** Packets queued in the browser's decoder: enough to keep it busy, few enough to keep memory small. */
const maxWaiting = 8

/**
 * Decodes the pictures of a track without the alpha that Matroska can store beside them, as servers do. Mediabunny would merge both in
 * workers of its own, which start from `blob:` URLs and assume BT.709.
 */
export async function decodeOpaquely(track: InputVideoTrack): Promise<void> {
  const config = await track.getDecoderConfig()
  if (!config) return
  // The track keeps this object, and decodes with a copy of it.
  Object.assign(config, { [opaque]: true })
  register()
}

let isRegistered = false

function register(): void {
  if (isRegistered) return
  isRegistered = true
  registerDecoder(
    class extends CustomVideoDecoder {
      #decoder!: VideoDecoder

      static override supports(_codec: string, config: VideoDecoderConfig): boolean {
        return opaque in config
      }

      init(): void {
        this.#decoder = new VideoDecoder({
          output: (frame) => this.onSample(new VideoSample(frame)),
          error: (error) => this.onError(error),
        })
        this.#decoder.configure(this.config)
      }

      async decode(packet: EncodedPacket): Promise<void> {
        this.#decoder.decode(packet.toEncodedVideoChunk())
        while (this.#decoder.decodeQueueSize > maxWaiting) {
          await new Promise((resolve) => this.#decoder.addEventListener('dequeue', resolve, { once: true }))
        }
      }

      flush(): Promise<void> {
        return this.#decoder.flush()
      }

      close(): void {
        if (this.#decoder.state !== 'closed') this.#decoder.close()
      }
    },
  )
}
