import type { Issue } from '../check/issue.ts'
import type { VideoFacts } from '../facts/media-facts.ts'
import { type Box, fitsInside, type Size } from '../geometry/fit.ts'
import { keptOf, type Needs } from './needs.ts'
import type { CompletePolicy, VideoFit } from './policy.ts'
import type { Step, TranscodeVideoStep, TrimStep, VideoStep } from './step.ts'
import { bitsOf, bitsOfQuality, usualBits, usualQuality } from './video-bits.ts'
import { type VideoShape, videoShape } from './video-shape.ts'

/**
 * The steps that answer a video's issues, the cheapest that do: packets are copied unless a track has to be encoded. Pictures
 * are encoded for an error, or because the policy asks for it; not for a warning where this browser cannot.
 */
export function planVideo(video: VideoFacts, needs: Needs, policy: CompletePolicy): Step[] {
  const trim = policy.consent.includes('trimVideo') && trimStep(video, needs, policy)
  const { keepCredentials: keeps } = policy
  const broken = needs.all('transcode-video').filter(({ severity }) => severity === 'error')
  const cutIsEnough =
    trim && broken.every(({ code }) => code === bytesRule) && fitsWhenCut(video, trim, needs)
  // Packets can only be cut at key frames.
  const cutsExactly = trim && trim.start > 0 && policy.trimExactly
  const turns = policy.videoRotation === 'bake' && (video.rotation !== 0 || video.mirrored)
  // What decoders make of Dolby Vision's own colours is not to be made anew.
  const isTrue = video.dolbyVision !== 5
  const box = boxOf(policy)
  const fit: VideoFit = isTrue ? policy.videoFit : { mode: 'inside' }
  const shape = videoShape(video, fit, box, needs.limit('video-min-side', 'minSide') ?? 0)
  const { part, isPadded } = shape
  const isReshaped = part !== null || isPadded
  const hasToEncode = cutsExactly || turns || isReshaped || (broken.length > 0 && !cutIsEnough)
  const isToBeSmaller = policy.videoQuality !== 'keep' || (box !== null && !fitsInside(video, box))
  const quality = policy.videoQuality === 'keep' ? usualQuality : policy.videoQuality

  const stepsWith = (pictures: TranscodeVideoStep | undefined): Step[] => {
    const steps: Step[] = []
    const add = (step: VideoStep, others: readonly string[] = []): void =>
      void steps.push({ ...step, answers: [...others, ...needs.answeredBy(step.kind)] })
    if (trim) add(trim, cutIsEnough ? broken.map(({ code }) => code) : [])
    if (pictures && part) add({ kind: 'crop', ...part })
    if (pictures && isPadded) add({ kind: 'pad', ...sizeOf(pictures), fill: fillOf(policy) })
    if (pictures) add(pictures, cutsExactly ? needs.answeredBy('trim') : [])
    const encodesAudio = needs.any('transcode-audio')
    if (encodesAudio) add({ kind: 'transcode-audio', codec: 'aac' })
    if (needs.any('remux') || pictures || encodesAudio) add({ kind: 'remux', container: 'mp4' })
    // Of a part, of other pictures and of other sound they say nothing true.
    const keepCredentials = keeps && !trim && !pictures && !encodesAudio
    const { kept, metadata } = keptOf(video, { ...policy, keepCredentials })
    const areLost = keeps && !kept && steps.length > 0 && metadata.includes('credentials')
    if (areLost || (needs.any('strip-metadata') && (metadata.length > 0 || !kept)))
      add({ kind: 'strip-metadata', metadata, fallback: [] })
    if (steps.length === 0) add({ kind: 'keep', fallback: [] })
    else if (kept) add({ kind: 'keep-credentials' })
    return steps
  }
  const anew = (fallback: readonly Step[]): TranscodeVideoStep =>
    transcodeStep(video, shape, needs, isToBeSmaller ? quality : null, fallback)
  if (hasToEncode) return stepsWith(anew([]))
  const kept = stepsWith(undefined)
  if (needs.all('transcode-video').some((issue) => wants(issue, policy))) return stepsWith(anew(kept))
  const smaller = isToBeSmaller && isTrue && worthIt(video, trim || null, anew(kept))
  return smaller ? stepsWith(smaller) : kept
}

/** The box that videos are scaled down into; `null` for any size. */
function boxOf({ videoSize }: CompletePolicy): Box | null {
  if (videoSize === 'keep') return null
  const { width, height } = videoSize
  return { longSide: Math.max(width, height), shortSide: Math.min(width, height) }
}

/** Part of its bytes that a video may have left to be worth encoding: what is lost of pictures is lost for good. */
const worth = 0.8
/** How far below that is aimed at: encoders do not keep to their rate. */
const aim = 0.95

/** The step that makes a video smaller; `null` where that would save less than a fifth of what is left of it. */
function worthIt(
  video: VideoFacts,
  trim: TrimStep | null,
  step: TranscodeVideoStep,
): TranscodeVideoStep | null {
  const { whole, sound } = bitsOf(video)
  if (step.bitrate + sound > whole * worth) return null
  const seconds = trim ? trim.end - trim.start : video.duration
  return {
    ...step,
    bitrate: Math.round(Math.min(step.bitrate, whole * worth * aim - sound)),
    worthBytes: Math.floor((whole / 8) * seconds * worth),
  }
}

const bytesRule = 'video-bytes'
/** Whether the policy wants pictures to be encoded for an issue that is no error. */
function wants({ code, severity }: Issue, policy: CompletePolicy): boolean {
  if (severity === 'error') return false
  if (code === 'video-hdr') return policy.videoHdr === 'tone-map'
  if (code === 'video-frame-rate-constant') return policy.videoFrameRate === 'constant'
  // A rule of the caller's own, or one of ours whose severity the caller changed: no warning is worth the loss.
  return false
}

/** Part of the allowed bytes that a cut may come to by its share of the time: some parts have more bytes than others. */
const margin = 0.8

/** Whether a cut alone brings a video under the limit of bytes. */
function fitsWhenCut({ byteLength, duration }: VideoFacts, { start, end }: TrimStep, needs: Needs): boolean {
  return (byteLength * (end - start)) / duration <= Number(needs.limit(bytesRule, 'maxBytes')) * margin
}

/** Whether the person wants a part of a video, by the policy, and not only what the limits leave. */
export function wantsPart({ trimStart, trimEnd }: CompletePolicy, { duration }: VideoFacts): boolean {
  return trimStart > 0 || trimEnd < duration
}

/**
 * The part to keep: what the person wants of it, within the limits; `null` where that is all of it.
 *
 * @throws RangeError where what the person wants lies behind the end
 */
function trimStep(video: VideoFacts, needs: Needs, policy: CompletePolicy): TrimStep | null {
  const { duration, name } = video
  const { trimStart: start, trimEnd } = policy
  if (start >= duration && start > 0) {
    throw new RangeError(
      `Expected a trimStart before the end of ${name}, at ${duration} seconds, but received ${start}`,
    )
  }
  const asked = needs.asked('trim').map((step) => step.maxSeconds)
  const limits = [
    ...asked,
    ...needs
      .all('trim')
      .flatMap(({ requirement: { maxSeconds } }) => (maxSeconds === undefined ? [] : Number(maxSeconds))),
  ]
  if (limits.length === 0 && !wantsPart(policy, video)) return null
  const longest = Math.min(...limits)
  const maxSeconds = limits.length > 0 ? longest : null
  return { kind: 'trim', start, end: Math.min(trimEnd, duration, start + longest), maxSeconds }
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height })

function fillOf({ videoFit: fit }: CompletePolicy): string {
  return (fit.mode === 'pad' && fit.fill) || '#000000'
}

function transcodeStep(
  video: VideoFacts,
  { size }: VideoShape,
  needs: Needs,
  quality: number | null,
  fallback: readonly Step[],
): TranscodeVideoStep {
  const pictures = {
    ...scaled(size, needs.limit('video-min-side', 'minSide'), needs.limit('video-max-side', 'maxSide')),
    frameRate: frameRate(video, needs),
  }
  return {
    kind: 'transcode-video',
    codec: 'h264',
    ...pictures,
    toneMap: video.hdr !== null,
    bitrate: quality === null ? usualBits(pictures) : bitsOfQuality(video, pictures, quality),
    quality,
    maxBytes: needs.limit(bytesRule, 'maxBytes'),
    worthBytes: null,
    fallback,
  }
}

const usualRates = [24, 25, 30, 50, 60]
/** How far those that television still has (29.97 for 30) lie from them. */
const tolerance = 1.1e-3
/** How much faster than a limit a video may be to be brought down to it: from 60.03 to 60, one frame in 2000 goes. */
const nearly = 1.02

/**
 * The video's own rate; where it varies, that of most frames, or the next usual one, which has a time for about each of them. One just
 * above the limit becomes the limit, any other that is not allowed becomes 30.
 */
function frameRate({ nominalFrameRate: own, constantFrameRate }: VideoFacts, needs: Needs): number {
  const min = needs.limit('video-frame-rate', 'min') ?? 0
  const max = needs.limit('video-frame-rate', 'max') ?? Number.POSITIVE_INFINITY
  const isAllowed = (rate: number): boolean => rate >= min && rate <= max
  if (own > max && own <= max * nearly) return max
  if (!isAllowed(own) || !Number.isFinite(own)) return 30
  const usual = usualRates.find((rate) => rate >= own * (1 - tolerance)) ?? own
  return constantFrameRate || usual - own <= usual * tolerance || !isAllowed(usual) ? own : usual
}

/** Both sides within the limits and even; the smaller limit gives way where a picture is too narrow for both. */
function scaled({ width, height }: Size, minSide: number | null, maxSide: number | null): Size {
  const min = minSide ?? 0
  const max = maxSide ?? Number.POSITIVE_INFINITY
  const enlarge = Math.max(1, min / Math.min(width, height))
  const factor = enlarge > 1 ? enlarge : Math.min(1, max / Math.max(width, height))
  const side = (length: number): number =>
    2 * Math.max(1, Math.ceil(min / 2), Math.floor(Math.min(Math.round(length * factor), max) / 2))
  return { width: side(width), height: side(height) }
}
