import type { VideoFacts } from '../facts/media-facts.ts'
import type { Size } from '../geometry/fit.ts'
import type { Needs } from './needs.ts'
import type { PreparePolicy } from './policy.ts'
import type { Step, TranscodeVideoStep, TrimStep, VideoStep } from './step.ts'

/** The steps that answer a video's issues, the cheapest that do: packets are copied unless a track has to be encoded. */
export function planVideo(video: VideoFacts, needs: Needs, policy: Required<PreparePolicy>): Step[] {
  const steps: Step[] = []
  const add = (step: VideoStep, others: readonly string[] = []): void =>
    void steps.push({ ...step, answers: [...others, ...needs.answeredBy(step.kind)] })

  const trim = policy.consent.includes('trimVideo') && trimStep(video, needs, policy)
  const toEncode = needs.answeredBy('transcode-video')
  const cutIsEnough = trim && toEncode.every((code) => code === bytesRule) && fitsWhenCut(video, trim, needs)
  if (trim) add(trim, cutIsEnough ? toEncode : [])
  // Packets can only be cut at key frames.
  const cutsExactly = trim && trim.start > 0 && policy.trimExactly
  const turns = policy.videoRotation === 'bake' && (video.rotation !== 0 || video.mirrored)
  const encodesVideo = cutsExactly || turns || (toEncode.length > 0 && !cutIsEnough)
  const encodesAudio = needs.any('transcode-audio')
  if (encodesVideo) add(transcodeStep(video, needs), cutsExactly ? needs.answeredBy('trim') : [])
  if (encodesAudio) add({ kind: 'transcode-audio', codec: 'aac' })
  if (needs.any('remux') || encodesVideo || encodesAudio) add({ kind: 'remux', container: 'mp4' })
  if (needs.any('strip-metadata')) add({ kind: 'strip-metadata', metadata: video.metadata, otherwise: [] })
  if (steps.length === 0) add({ kind: 'keep', otherwise: [] })
  return steps
}

const bytesRule = 'video-bytes'

/** Part of the allowed bytes that a cut may come to by its share of the time: some parts have more bytes than others. */
const margin = 0.8

/** Whether a cut alone brings a video under the limit of bytes. */
function fitsWhenCut({ byteLength, duration }: VideoFacts, { start, end }: TrimStep, needs: Needs): boolean {
  return (byteLength * (end - start)) / duration <= Number(needs.limit(bytesRule, 'maxBytes')) * margin
}

/** The part to keep: what the person wants of it, within the limits; `null` where that is all of it. */
function trimStep(
  { duration }: VideoFacts,
  needs: Needs,
  { trimStart, trimEnd }: Required<PreparePolicy>,
): TrimStep | null {
  const limits = needs.all('trim').map((issue) => Number(issue.requirement.maxSeconds))
  const longest = Math.min(duration, ...limits)
  const isWanted = Number.isFinite(trimEnd) && trimStart < duration
  const start = isWanted ? trimStart : Math.min(trimStart, duration - longest)
  const end = Math.min(trimEnd, duration, start + longest)
  return (isWanted && end - start < duration) || limits.length > 0 ? { kind: 'trim', start, end } : null
}

function transcodeStep(video: VideoFacts, needs: Needs): TranscodeVideoStep {
  return {
    kind: 'transcode-video',
    codec: 'h264',
    ...scaled(video, needs.limit('video-min-side', 'minSide'), needs.limit('video-max-side', 'maxSide')),
    frameRate: frameRate(video, needs),
    toneMap: video.hdr !== null,
    maxBytes: needs.limit('video-bytes', 'maxBytes'),
  }
}

const usualRates = [24, 25, 30, 50, 60]
/** How far the mean of a rate that television still has (29.97 for 30) may lie from it. */
const tolerance = 3e-4

/** The video's own rate; where it varies, the next usual one, which has a time for about each of its frames. */
function frameRate({ frameRate: mean, constantFrameRate }: VideoFacts, needs: Needs): number {
  const min = needs.limit('video-frame-rate', 'min') ?? 0
  const max = needs.limit('video-frame-rate', 'max') ?? Number.POSITIVE_INFINITY
  const isAllowed = (rate: number): boolean => rate >= min && rate <= max
  if (!isAllowed(mean) || !Number.isFinite(mean)) return 30
  if (constantFrameRate) return mean
  const ofTelevision = usualRates
    .map((rate) => (rate * 1000) / 1001)
    .find((rate) => Math.abs(rate - mean) <= rate * tolerance)
  const wanted = ofTelevision ?? usualRates.find((rate) => rate >= mean * (1 - tolerance)) ?? mean
  return isAllowed(wanted) ? wanted : mean
}

/** Both sides within the limits and even; the smaller limit gives way where a picture is too narrow for both. */
function scaled({ width, height }: Size, minSide: number | null, maxSide: number | null): Size {
  const least = minSide ?? 0
  const most = maxSide ?? Number.POSITIVE_INFINITY
  const enlarge = Math.max(1, least / Math.min(width, height))
  const factor = enlarge > 1 ? enlarge : Math.min(1, most / Math.max(width, height))
  const side = (length: number): number =>
    2 * Math.max(1, Math.ceil(least / 2), Math.floor(Math.min(Math.round(length * factor), most) / 2))
  return { width: side(width), height: side(height) }
}
