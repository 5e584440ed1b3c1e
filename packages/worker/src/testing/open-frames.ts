/** The frames that decoders have given, and clones of them. */
export interface OpenFrames extends Disposable {
  /** How many were not closed so far. */
  readonly count: number
  /** How many there were. */
  readonly total: number
}

/** Watches all frames that are decoded from now on: memory of those that nobody closes is the decoder's, which soon stalls. */
export function watchOpenFrames(): OpenFrames {
  const frames: VideoFrame[] = []
  const RealDecoder = globalThis.VideoDecoder
  const { clone } = VideoFrame.prototype
  globalThis.VideoDecoder = class extends RealDecoder {
    constructor({ output, error }: VideoDecoderInit) {
      super({
        error,
        output(frame) {
          frames.push(frame)
          output(frame)
        },
      })
    }
  }
  VideoFrame.prototype.clone = function (this: VideoFrame) {
    const cloned = clone.call(this)
    frames.push(cloned)
    return cloned
  }
  return {
    get count() {
      // One that is closed has lost its format (WebCodecs 9.4.6).
      return frames.filter(({ format }) => format !== null).length
    },
    get total() {
      return frames.length
    },
    [Symbol.dispose]() {
      globalThis.VideoDecoder = RealDecoder
      VideoFrame.prototype.clone = clone
    },
  }
}
