import type { VideoFacts } from '../facts/media-facts.ts'
import type { Size } from '../geometry/fit.ts'
import type { Needs } from './needs.ts'
import type { PreparePolicy } from './policy.ts'
import type { Step, VideoStep } from './step.ts'

/** The steps that answer a video's issues, the cheapest that do: packets are copied unless a track has to be encoded. */
export function planVideo(video: VideoFacts, needs: Needs, policy: Required<PreparePolicy>): Step[] {
  const steps: Step[] = []
  const add = (step: VideoStep): void => void steps.push({ ...step, answers: needs.answeredBy(step.kind) })

  if (policy.consent.includes('trimVideo') && needs.any('trim')) add(trimStep(video, needs, policy))
  const encodesVideo = needs.any('transcode-video')
  const encodesAudio = needs.any('transcode-audio')
  if (encodesVideo) add(transcodeStep(video, needs))
  if (encodesAudio) add({ kind: 'transcode-audio', codec: 'aac' })
  if (needs.any('remux') || encodesVideo || encodesAudio) add({ kind: 'remux', container: 'mp4' })
  if (needs.any('strip-metadata')) add({ kind: 'strip-metadata', metadata: video.metadata, otherwise: [] })
  if (steps.length === 0) add({ kind: 'keep' })
  return steps
}

function trimStep(video: VideoFacts, needs: Needs, policy: Required<PreparePolicy>): VideoStep {
  const limits = needs.all('trim').map((issue) => Number(issue.requirement.maxSeconds))
  const longest = Math.min(...limits)
  const start = Math.min(Math.max(0, policy.trimStart), video.duration - longest)
  return { kind: 'trim', start, end: start + longest }
}

function transcodeStep(video: VideoFacts, needs: Needs): VideoStep {
  const rate = { min: needs.limit('video-frame-rate', 'min'), max: needs.limit('video-frame-rate', 'max') }
  const tooSlowOrFast =
    (rate.min !== null && video.frameRate < rate.min) || (rate.max !== null && video.frameRate > rate.max)
  return {
    kind: 'transcode-video',
    codec: 'h264',
    ...scaled(video, needs.limit('video-min-side', 'minSide'), needs.limit('video-max-side', 'maxSide')),
    frameRate: tooSlowOrFast || !Number.isFinite(video.frameRate) ? 30 : video.frameRate,
    toneMap: video.hdr !== null,
    maxBytes: needs.limit('video-bytes', 'maxBytes'),
  }
}

/** Both sides within the limits and even; the smaller limit gives way where a picture is too narrow for both. */
function scaled({ width, height }: Size, minSide: number | null, maxSide: number | null): Size {
  const enlarge = Math.max(1, (minSide ?? 0) / Math.min(width, height))
  const reduce = Math.min(1, (maxSide ?? Number.POSITIVE_INFINITY) / Math.max(width, height))
  const factor = enlarge > 1 ? enlarge : reduce
  const most = maxSide ?? Number.POSITIVE_INFINITY
  const side = (length: number): number =>
    Math.max(2, 2 * Math.floor(Math.min(Math.round(length * factor), most) / 2))
  const least = (length: number): number =>
    minSide === null ? side(length) : Math.max(side(length), 2 * Math.ceil(minSide / 2))
  return { width: least(width), height: least(height) }
}
