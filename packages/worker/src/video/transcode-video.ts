import type { TranscodeVideoStep } from '@postfit/core'
import {
  type InputVideoTrack,
  type Output,
  Quality,
  VideoSample,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny'
import type { TimeRange } from './time-range.ts'
import type { TrackPump } from './track-pump.ts'
import { assumeColours } from './untagged-colours.ts'

/** Seconds between key frames: where players can jump to, and where a further cut can start. */
const keyFrameInterval = 2

/** Layouts with 8 bits a sample that every encoder of H.264 takes. */
const plain: readonly (string | null)[] = ['I420', 'NV12']

/**
 * Adds the pictures of a video to an output as H.264, upright, at the step's size and at its constant frame rate: each frame
 * is what the source shows in the middle of that frame's time, so that frames are dropped or repeated by their times.
 * Pictures that are not plain (other sizes, turned, HDR, more than 8 bits) are drawn to a canvas, where the browser scales
 * them and brings their colours down to sRGB.
 */
export function transcodeVideo(
  track: InputVideoTrack,
  output: Output,
  step: TranscodeVideoStep,
  range: TimeRange,
  bitrate: number,
): TrackPump {
  const { width, height, frameRate, toneMap } = step
  const source = new VideoSampleSource({
    codec: 'avc',
    quality: new Quality({ bitrate, bitrateMode: 'variable' }),
    keyFrameInterval,
    sizeChangeBehavior: 'passThrough',
  })
  const frames = Math.max(1, Math.floor((range.end - range.start) * frameRate + 1e-3))
  output.addVideoTrack(source, { frameRate, maximumPacketCount: frames })
  const isPlain = (sample: VideoSample): boolean =>
    !toneMap &&
    plain.includes(sample.format) &&
    sample.rotation === 0 &&
    !sample.flip &&
    sample.codedWidth === width &&
    sample.codedHeight === height &&
    sample.displayWidth === width &&
    sample.displayHeight === height
  const drawn = async (sample: VideoSample): Promise<VideoSample> => {
    using canvas = await sample.transform({ width, height, fit: 'fill', alpha: 'discard' })
    return asVideo(canvas)
  }

  async function* pump(): TrackPump {
    await assumeColours(track)
    const middles = Array.from({ length: frames }, (_, frame) => range.start + (frame + 0.5) / frameRate)
    let frame = 0
    for await (const found of new VideoSampleSink(track).samplesAtTimestamps(middles)) {
      const at = frame++
      // Before the first picture: players wait for it.
      if (!found) continue
      using sample = found
      using picture = isPlain(sample) ? sample.clone() : await drawn(sample)
      picture.setTimestamp(at / frameRate)
      picture.setDuration(1 / frameRate)
      await source.add(picture)
      yield range.start + frame / frameRate
    }
    source.close()
  }
  return pump()
}

/** The colours of high definition (ITU-R BT.709), as video has them. */
const ofVideo = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const

/**
 * What was drawn to a canvas, declared to be what encoders make of it. Those of Chromium write that the range of its colours
 * is full, as it is on a canvas, though they convert to the limited one: players then show black as dark grey.
 */
async function asVideo(drawn: VideoSample): Promise<VideoSample> {
  const { format, codedWidth, codedHeight, timestamp, duration } = drawn
  if (!format) throw new Error('The browser does not tell the layout of a canvas')
  const pixels = new Uint8Array(drawn.allocationSize())
  await drawn.copyTo(pixels)
  return new VideoSample(pixels, {
    format,
    codedWidth,
    codedHeight,
    timestamp,
    duration,
    colorSpace: ofVideo,
  })
}
