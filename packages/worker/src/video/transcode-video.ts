import type { TranscodeVideoStep } from '@postfit/core'
import { type Output, Quality, VideoSample, VideoSampleSource } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { avcConfiguration } from './avc-configuration.ts'
import { EncodingPace } from './encoding-pace.ts'
import type { PictureTally } from './picture-tally.ts'
import type { PictureScaling } from './pictures/picture-scaling.ts'
import type { PictureShape } from './pictures/picture-shape.ts'
import { type CodedPlanes, type PictureFacts, picturesOf } from './pictures/pictures.ts'
import type { PlayedPictures } from './played-track.ts'
import { shownPictures } from './shown-pictures.ts'
import type { TimeRange } from './time-range.ts'
import type { TrackPump } from './track-pump.ts'

/** Seconds between key frames, where players can seek to, and where later cuts can start. */
const keyFrameInterval = 2

/**
 * Encodes the pictures of a video to an output as H.264: upright, at the step's size, at a constant frame rate. Each frame is what the
 * source shows in the middle of its time, so that frames are dropped or repeated by their timestamps. 8-bit pictures of the right size
 * keep their colour coding; others are converted to BT.709.
 *
 * @param shown the range to encode, from the first picture on, and its delay after the start of the output
 * @param tally counts decoded pictures
 * @throws PostfitError `over-budget` as soon as the output is too large to be worth it
 */
export function transcodeVideo(
  video: PlayedPictures,
  output: Output,
  step: TranscodeVideoStep,
  { range, delay, frames }: ShownRange,
  rate: PictureRate,
  facts: PictureFacts,
  scaling: PictureScaling,
  shape: PictureShape,
  tally: PictureTally,
): TrackPump {
  const { frameRate, worthBytes } = step
  const { bitrate, quantizer, acceleration } = rate
  const pace = new EncodingPace()
  let bytes = 0
  let declared: VideoColorSpaceInit | undefined
  const source = new VideoSampleSource({
    codec: 'avc',
    quality: new Quality({
      bitrate,
      bitrateMode: 'variable',
      ...(quantizer !== undefined && { quantizer: quantizer }),
    }),
    keyFrameInterval,
    ...(acceleration && { hardwareAcceleration: acceleration }),
    sizeChangeBehavior: 'passThrough',
    onEncodedPacket({ data }, metadata) {
      pace.encoded()
      bytes += data.byteLength
      const config = metadata?.decoderConfig
      if (!config) return
      const description = avcConfiguration(data)
      if (description) config.description = description
      // Firefox 153 always declares BT.709, whatever it was given.
      if (declared) config.colorSpace = declared
    },
  })
  const isOnGrid = Math.abs(delay * frameRate - Math.round(delay * frameRate)) < 1e-3
  // A timescale that can express where the frames begin.
  const clock = isOnGrid ? frameRate : frameRate * ticksInFrame
  output.addVideoTrack(source, { frameRate: clock, maximumPacketCount: frames })
  async function* pump(): TrackPump {
    const pictures = await picturesOf(video.track, step, facts, scaling, shape)
    const pictureOf = async (sample: VideoSample): Promise<VideoSample> =>
      pictures.isReady(sample) ? sample.clone() : videoOf(await pictures.planes(sample))
    const middles = Array.from({ length: frames }, (_, frame) => range.start + (frame + 0.5) / frameRate)
    const shown = shownPictures(video, middles, tally, acceleration)
    for await (const { picture: decoded, first, count } of shown) {
      using picture = await pictureOf(decoded)
      declared = picture.colorSpace.toJSON()
      for (let at = first; at < first + count; at++) {
        using frame = picture.clone()
        frame.setTimestamp(delay + at / frameRate)
        frame.setDuration(1 / frameRate)
        await pace.room()
        await source.add(frame)
        if (worthBytes !== null && bytes > worthBytes) {
          // The encoder is not awaited if something else replaces its work.
          await output.cancel()
          throw notWorthIt(facts.name)
        }
        yield range.start + (at + 1) / frameRate
      }
      tally.shown(first + count)
    }
    source.close()
  }
  return pump()
}

/** The rate control of pictures, and the codecs to ask for. */
export interface PictureRate {
  /** Bits per second, if the encoder has no constant quality. */
  readonly bitrate: number
  /** The quantizer of all pictures, for constant quality. */
  readonly quantizer?: number | undefined
  /** Which codecs are asked for; those that the browser prefers unless given. */
  readonly acceleration?: HardwareAcceleration | undefined
}

/** The error for a video that was only encoded to be smaller, and is not. */
export function notWorthIt(name: string): PostfitError {
  return new PostfitError(
    'over-budget',
    `Encoding ${name} anew saves less than a fifth of its bytes: keep it as it is`,
  )
}

/** Ticks of the output's clock in a frame, if frames begin between those of the rate itself. */
const ticksInFrame = 16

/** The range of a video that is encoded. */
export interface ShownRange {
  /** From the first picture on. */
  readonly range: TimeRange
  /** Seconds from the start of the output to the first picture. */
  readonly delay: number
  /** The number of frames in it. */
  readonly frames: number
}

/** Tolerance in frames when a duration is rounded to whole frames: times in whole milliseconds are inexact. */
const slack = 0.06

/**
 * The range of a video that is encoded. Its frames are aligned to the first picture: on another grid each frame would show the
 * previous picture, and the last one would be lost.
 *
 * @param whole the range of the output
 * @param isCut whether its end is limited
 * @param first seconds from its start to the first picture
 */
export function shownRange(
  whole: TimeRange,
  isCut: boolean,
  first: number,
  end: number,
  frameRate: number,
): ShownRange {
  const delay = first > 1e-3 ? first : 0
  const range = { start: whole.start + delay, end: Math.min(whole.end, end) }
  const frames = Math.floor((range.end - range.start) * frameRate + (isCut ? 1e-3 : slack))
  return { range, delay, frames: Math.max(1, frames) }
}

/**
 * Encoders get frames as YCbCr, since each browser converts RGB in its own way: Firefox 153 by BT.601, declared as BT.709; WebKitGTK
 * 2.50 by BT.601 for small pictures, and wrongly for a limited range; Chromium 156 declares a full range for a limited one.
 */
function videoOf({ planes, space }: CodedPlanes): VideoSample {
  // The memory of a frame is freed when it is closed; that of a sample made of bytes only by garbage collection.
  const frame = new VideoFrame(planes.data, {
    format: 'I420',
    codedWidth: planes.width,
    codedHeight: planes.height,
    timestamp: 0,
    colorSpace: space as VideoColorSpaceInit,
  })
  giveBackPixelMemory(planes)
  return new VideoSample(frame)
}
