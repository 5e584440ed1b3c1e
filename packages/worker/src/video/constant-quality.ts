import { loadOnce } from '../assets/load-once.ts'

/** H.264 quantizers (QP) for the best and the worst quality. */
const [finest, coarsest] = [16, 41]

/** The H.264 quantizer (QP) for a quality of 1 to 100; `undefined` if this browser's encoder has no constant quality. */
export async function quantizerFor(quality: number): Promise<number | undefined> {
  if (!(await hasConstantQuality())) return undefined
  return Math.round(coarsest - ((coarsest - finest) * quality) / 100)
}

const side = { width: 192, height: 192 }
const frames = 2

/**
 * Whether the encoder honours a quantizer: Firefox 153 claims to, and ignores it. With noise a coarse one must yield far fewer bytes
 * than a fine one.
 */
const hasConstantQuality = loadOnce(async () => {
  const config: VideoEncoderConfig = {
    ...{ codec: 'avc1.42001f', ...side, framerate: 30 },
    ...{ bitrateMode: 'quantizer', avc: { format: 'avc' } },
  }
  try {
    const { supported } = await VideoEncoder.isConfigSupported(config)
    if (!supported) return false
    return (await bytesAt(config, coarsest)) < (await bytesAt(config, finest)) / 2
  } catch {
    return false
  }
})

async function bytesAt(config: VideoEncoderConfig, quantizer: number): Promise<number> {
  let bytes = 0
  let failure: unknown
  const encoder = new VideoEncoder({
    output({ byteLength }) {
      bytes += byteLength
    },
    error(error) {
      failure = error
    },
  })
  try {
    encoder.configure(config)
    for (let at = 0; at < frames; at++) {
      const frame = noise(at)
      encoder.encode(frame, { keyFrame: at === 0, avc: { quantizer } })
      frame.close()
    }
    await encoder.flush()
  } finally {
    if (encoder.state !== 'closed') encoder.close()
  }
  if (failure) throw failure
  return bytes
}

/** Deterministic noise (Lehmer's generator). */
function noise(at: number): VideoFrame {
  let state = at + 1
  const samples = Uint8Array.from({ length: (side.width * side.height * 3) / 2 }, () => {
    state = (state * 48_271) % 0x7fffffff
    return state & 255
  })
  return new VideoFrame(samples, {
    ...{ format: 'I420', codedWidth: side.width, codedHeight: side.height },
    timestamp: (at * 1e6) / 30,
  })
}
