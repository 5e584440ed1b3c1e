import { vi } from 'vitest'

/** What an encoder does instead of the browser's own, which does the rest. */
interface Substitution {
  /** What it says of configurations; the browser's own answer unless given, or `undefined`. */
  readonly supports?: (config: VideoEncoderConfig) => boolean | undefined
  /** As what the browser's own is configured. */
  readonly configured?: (config: VideoEncoderConfig) => VideoEncoderConfig
  /** After how many frames it fails; never unless given. */
  readonly framesUntilFailure?: (config: VideoEncoderConfig) => number
  /** How many bytes it makes of a frame, if the browser's own is not to encode it. */
  readonly bytesOf?: (frame: VideoFrame, how: VideoEncoderEncodeOptions) => number | undefined
}

/** What was asked of all encoders. */
export interface AskedEncoders {
  readonly configs: readonly VideoEncoderConfig[]
  /** Of each frame. */
  readonly options: readonly VideoEncoderEncodeOptions[]
}

/** Puts another encoder in the place of the browser's, until `vi.unstubAllGlobals()`. */
export function substituteEncoder({
  supports,
  configured = (config) => config,
  framesUntilFailure = () => Number.POSITIVE_INFINITY,
  bytesOf,
}: Substitution): AskedEncoders {
  const Real = globalThis.VideoEncoder
  const configs: VideoEncoderConfig[] = []
  const options: VideoEncoderEncodeOptions[] = []
  vi.stubGlobal(
    'VideoEncoder',
    class extends Real {
      readonly #init: VideoEncoderInit
      #framesLeft = Number.POSITIVE_INFINITY

      constructor(init: VideoEncoderInit) {
        super(init)
        this.#init = init
      }

      static override async isConfigSupported(config: VideoEncoderConfig): Promise<VideoEncoderSupport> {
        const supported = supports?.(config)
        return supported === undefined ? Real.isConfigSupported(config) : { supported, config }
      }

      override configure(config: VideoEncoderConfig): void {
        configs.push(config)
        this.#framesLeft = framesUntilFailure(config)
        super.configure(configured(config))
      }

      override encode(frame: VideoFrame, how: VideoEncoderEncodeOptions = {}): void {
        options.push(how)
        const byteLength = bytesOf?.(frame, how)
        if (byteLength !== undefined) this.#init.output({ byteLength } as EncodedVideoChunk, {})
        else if (this.#framesLeft-- > 0) super.encode(frame, how)
        else {
          this.close()
          this.#init.error(new DOMException('The device was lost', 'EncodingError'))
        }
      }
    },
  )
  return { configs, options }
}
