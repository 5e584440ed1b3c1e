import type { ImageFacts, MediaFacts, VideoFacts } from '../facts/media-facts.ts'
import { contested } from '../rules/video-rules.ts'
import type { FilePlan, PostPlan } from './plan.ts'
import { type Step, trimmedSeconds } from './step.ts'
import { bitsOf } from './video-bits.ts'

/**
 * The facts that a draft's files will have after their plan, before any work is done: to show them, or to {@link check} them. Byte
 * lengths are upper bounds. Dropped files are omitted; files that cannot be repaired keep their facts.
 */
export function forecast(media: readonly MediaFacts[], { files }: Pick<PostPlan, 'files'>): MediaFacts[] {
  return media.flatMap((facts, index) => {
    const plan = files[index]
    if (plan?.dropped) return []
    return [(plan?.steps ?? []).reduce(after, facts)]
  })
}

/** The estimated size of a file in bytes. */
export interface ByteRange {
  readonly min: number
  readonly likely: number
  readonly max: number
}

/** How far the size may be below and above the estimate: content differs, and few encoders keep to their bit rate. */
const [easier, harder] = [0.1, 1.4]

/**
 * Estimates the size of a video after its plan, to help a person choose. For copied packets only metadata and the positions of key frames
 * are unknown. Encoded pictures are estimated by their size, frame rate and the bit rate of the source, so that the range is wide. It
 * does not depend on the browser; a preparer's `forecastSeconds` tells the time.
 */
export function forecastBytes(video: VideoFacts, { steps }: Pick<FilePlan, 'steps'>): ByteRange {
  const after = steps.reduce(afterVideoStep, video)
  const whole = Math.ceil(after.byteLength)
  const encoding = steps.find((step) => step.kind === 'transcode-video')
  if (!encoding) return { min: whole, likely: whole, max: whole }
  const { bitrate, quality, maxBytes, worthBytes } = encoding
  const bytes = (factor: number): number =>
    Math.round(((bitrate * factor + bitsOf(video).sound) * after.duration) / 8)
  const limit = quality === null ? (maxBytes ?? Number.POSITIVE_INFINITY) : whole
  const within = (factor: number): number => Math.min(limit, bytes(factor))
  const max = within(harder)
  // Of more than it is worth, the video stays as it is.
  const isWorth = worthBytes === null || max <= worthBytes
  return { min: within(easier), likely: within(1), max: isWorth ? max : whole }
}

function after(facts: MediaFacts, step: Step): MediaFacts {
  if (facts.kind === 'image') return afterPhotoStep(facts, step)
  if (facts.kind === 'video') return afterVideoStep(facts, step)
  return facts
}

function afterPhotoStep(photo: ImageFacts, step: Step): ImageFacts {
  switch (step.kind) {
    case 'strip-metadata': {
      // Where its profile will lie is not known before.
      const { colorSource: _, ...rest } = photo
      return { ...rest, metadata: [] }
    }
    case 'keep-credentials':
      return { ...photo, metadata: ['credentials'] }
    case 'first-frame':
      return { ...photo, frameCount: 1 }
    case 'convert-color':
      return { ...photo, colorModel: 'rgb', colorProfile: null }
    case 'flatten':
      return { ...photo, hasAlpha: false }
    case 'crop':
    case 'downscale':
    case 'pad':
      return { ...photo, width: step.width, height: step.height }
    case 'orient':
      return { ...photo, orientation: 1 }
    case 'encode': {
      const {
        coding: _,
        codedSize: _1,
        colorSource: _2,
        codePoints: _3,
        orientationInDoubt: _4,
        codedPicture: _5,
        firstFrame: _6,
        ...rest
      } = photo
      return {
        ...rest,
        ...(step.format === 'jpeg' ? { coding: 'baseline' } : {}),
        format: step.format,
        byteLength: Math.min(photo.byteLength, step.maxBytes ?? Number.POSITIVE_INFINITY),
        bitDepth: 8,
        colorModel: 'rgb',
        metadata: [],
        truncated: false,
      }
    }
    default:
      return photo
  }
}

function afterVideoStep(video: VideoFacts, step: Step): VideoFacts {
  switch (step.kind) {
    case 'strip-metadata':
      return { ...withNewIndex(video), container: 'mp4', metadata: [] }
    case 'keep-credentials':
      return { ...video, metadata: ['credentials'] }
    case 'trim': {
      const duration = trimmedSeconds(step)
      const byteLength = Math.ceil((video.byteLength * duration) / video.duration)
      return { ...withNewIndex(video), container: 'mp4', duration, byteLength }
    }
    case 'remux':
      return { ...withNewIndex(video), container: step.container }
    case 'transcode-audio':
      return { ...video, audioCodec: step.codec }
    case 'transcode-video':
      return {
        ...video,
        videoCodec: step.codec,
        width: step.width,
        height: step.height,
        rotation: 0,
        mirrored: false,
        frameRate: step.frameRate,
        nominalFrameRate: step.frameRate,
        constantFrameRate: true,
        bitDepth: 8,
        chroma: '4:2:0',
        dolbyVision: null,
        hdr: step.toneMap ? null : video.hdr,
        byteLength: Math.min(video.byteLength, step.maxBytes ?? Number.POSITIVE_INFINITY),
      }
    default:
      return video
  }
}

/** Starts at 0, and says nothing that programs understand differently. */
function withNewIndex(video: VideoFacts): VideoFacts {
  return {
    ...video,
    start: 0,
    obstacles: video.obstacles.filter((obstacle) => !contested.includes(obstacle)),
  }
}
