import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input, VideoSampleSink } from 'mediabunny'
import type { PageWork } from '../page-api.ts'

/** Pictures that are kept: enough for the changes between them to be like those of a film. */
const maxHeld = 48
/** The longest queue of a codec, in frames. */
const queue = 8

const held: VideoFrame[] = []

/** Keeps the first pictures of a file, as they were decoded. */
export async function holdPictures(file: File): Promise<void> {
  for (const frame of held.splice(0)) frame.close()
  const track = await trackOf(file)
  for await (const sample of new VideoSampleSink(track).samples()) {
    const frame = sample.toVideoFrame()
    // A decoder has few frames to give: these are copies, so that it gets its own back.
    const data = new Uint8Array(frame.allocationSize())
    await frame.copyTo(data)
    const { visibleRect, timestamp, format, colorSpace } = frame
    if (!format || !visibleRect) throw new Error('Expected frames whose samples can be read')
    // Only what is shown is copied: frames of decoders have rows and columns beyond it.
    const { width: codedWidth, height: codedHeight } = visibleRect
    held.push(new VideoFrame(data, { codedWidth, codedHeight, timestamp, format, colorSpace }))
    frame.close()
    sample.close()
    if (held.length === maxHeld) break
  }
}

/**
 * The lower bound for any program with the browser's codecs: all frames are decoded and discarded, while as many prepared frames as the
 * output has are encoded. Nothing is read, converted, scaled or written.
 */
export async function floor(file: File, { bitrate, width, height, frameRate }: PageWork): Promise<null> {
  const track = await trackOf(file)
  const config = await track.getDecoderConfig()
  if (!config) throw new Error('Expected a codec that can be decoded')
  let failure: unknown
  const error = (reason: unknown): void => {
    failure ??= reason
  }
  const encoder = new VideoEncoder({ output: () => {}, error })
  encoder.configure({
    codec: 'avc1.640028',
    width,
    height,
    bitrate,
    framerate: frameRate,
    latencyMode: 'quality',
  })
  let encoded = 0
  const decoder = new VideoDecoder({
    error,
    output: (frame) => {
      const due = (frame.timestamp / 1e6) * frameRate
      frame.close()
      for (; encoded <= due; encoded++) encode(encoder, encoded, frameRate)
    },
  })
  decoder.configure(config)
  for await (const packet of new EncodedPacketSink(track).packets()) {
    decoder.decode(packet.toEncodedVideoChunk())
    while (decoder.decodeQueueSize > queue || encoder.encodeQueueSize > queue) {
      if (failure) throw failure
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  await decoder.flush()
  await encoder.flush()
  decoder.close()
  encoder.close()
  if (failure) throw failure
  return null
}

/** The kept pictures, forwards and backwards, so that each resembles the previous one. */
function encode(encoder: VideoEncoder, index: number, frameRate: number): void {
  const turn = 2 * held.length - 2
  const at = index % turn
  const source = held[at < held.length ? at : turn - at]
  if (!source) throw new Error('Expected pictures that are held')
  const frame = new VideoFrame(source, { timestamp: (index * 1e6) / frameRate })
  encoder.encode(frame, { keyFrame: index % Math.round(2 * frameRate) === 0 })
  frame.close()
}

async function trackOf(file: File) {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error(`Expected pictures in ${file.name}`)
  return track
}
