import {
  type PreparePolicy,
  plan,
  type RuleSet,
  type Size,
  type VideoFacts,
  type VideoFit,
} from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import { findStep } from '../protocol/find-step.ts'
import type { FramesJob, VideoFrameImage } from '../protocol/frames-job.ts'
import { coverSize } from './cover-size.ts'
import { failureOf } from './failure-of.ts'
import { type InspectedFile, inspectFiles, nameOf } from './inspect-files.ts'
import { splitName } from './output-names.ts'

/** What all frames of a video are made by. */
export interface FrameSettings {
  /** The shape that frames are brought into, as the video will be. Default: that of the preparer's policy. */
  readonly videoFit?: VideoFit | undefined
  /** Ends the work, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Frames that a person can choose a cover from. */
export interface FramesSettings extends FrameSettings {
  /** How many, spread evenly over the video: 1 to 1000. */
  readonly count: number
  /** Height in pixels, 1 to 4320. Default: 160. The width follows from the video's shape. */
  readonly height?: number | undefined
}

/** By what a preparer makes frames. */
export interface FramesBasis {
  readonly pool: WorkerPool
  readonly rules: RuleSet
  readonly policy: PreparePolicy | undefined
  /** Milliseconds that the file may take to be inspected. */
  readonly fileTimeout: number
}

const quality = { strip: 75, cover: 90 }

/** Frames spread over a video, each as soon as it is decoded. */
export async function* frameStrip(
  file: Blob,
  wanted: FramesSettings,
  basis: FramesBasis,
  signal: AbortSignal,
): AsyncGenerator<VideoFrameImage, void, void> {
  const { count, height = 160 } = wanted
  const facts = await videoFacts(file, basis.fileTimeout, signal)
  const times = Array.from({ length: count }, (_, frame) => ((frame + 0.5) * facts.duration) / count)
  const { shown, shape } = shapeOf(facts, wanted, basis)
  const size = {
    width: Math.max(1, Math.round((shown.width * height) / shown.height)),
    height: Math.round(height),
  }
  const ready: VideoFrameImage[] = []
  let wake = (): void => {}
  let isOver = false
  const ended = new AbortController()
  signal.addEventListener('abort', () => ended.abort(signal.reason), { once: true })
  const work = basis.pool
    .videoFrames(
      { file, facts, times, size: onCanvas(size, shape), shape, quality: quality.strip },
      (frame) => {
        ready.push(frame)
        wake()
      },
      ended.signal,
    )
    .finally(() => {
      isOver = true
      wake()
    })
  // Whoever iterates hears of a failure below; who stops early does not want to.
  work.catch(() => {})
  try {
    for (;;) {
      const frame = ready.shift()
      if (frame) yield frame
      else if (isOver) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    await work
  } catch (error) {
    signal.throwIfAborted()
    throw await failureOf(error, file, facts.name, signal)
  } finally {
    if (!isOver) ended.abort(new PostfitError('aborted', `No more frames of ${facts.name} are wanted`))
  }
}

/**
 * The frame that a video shows at a time, as a JPEG that can be a post's cover.
 *
 * @param offset milliseconds from the video's start, like `thumbnailOffset`
 */
export async function coverFrame(
  file: Blob,
  offset: number,
  wanted: FrameSettings,
  basis: FramesBasis,
  signal: AbortSignal,
): Promise<File> {
  const facts = await videoFacts(file, basis.fileTimeout, signal)
  const { shown, shape } = shapeOf(facts, wanted, basis)
  const size = onCanvas(coverSize(shown), shape)
  const frames: VideoFrameImage[] = []
  await basis.pool
    .videoFrames(
      { file, facts, times: [offset / 1000], size, shape, quality: quality.cover },
      (frame) => frames.push(frame),
      signal,
    )
    .catch(async (error: unknown) => {
      signal.throwIfAborted()
      throw await failureOf(error, file, facts.name, signal)
    })
  const [frame] = frames
  if (!frame) throw new PostfitError('decode-failed', `There is no frame in ${facts.name}`)
  const stem = splitName(nameOf(file)).stem || 'video'
  return new File([frame.blob], `${stem}-cover.jpg`, { type: 'image/jpeg' })
}

/** What a fit makes of a video, in the words of its plan. */
function shapeOf(
  facts: VideoFacts,
  { videoFit }: FrameSettings,
  { rules, policy = {} }: FramesBasis,
): { readonly shown: Size; readonly shape: FramesJob['shape'] } {
  const fit = videoFit ?? policy.videoFit ?? { mode: 'inside' }
  const { files } = plan({}, [facts], [], { rules, policy: { videoFit: fit } })
  const steps = files[0]?.steps ?? []
  const [crop, pad] = [findStep(steps, 'crop'), findStep(steps, 'pad')]
  return { shown: findStep(steps, 'transcode-video') ?? facts, shape: { crop, pad } }
}

/** A canvas has even sides: samples of colour stand for two pixels. */
function onCanvas({ width, height }: Size, { pad }: FramesJob['shape']): Size {
  const side = (length: number): number => (pad ? 2 * Math.max(1, Math.round(length / 2)) : length)
  return { width: side(width), height: side(height) }
}

/**
 * The facts of a file that has to be a video.
 *
 * @param fileTimeout milliseconds that it may take to be inspected
 * @throws PostfitError when it is none
 */
export async function videoFacts(file: Blob, fileTimeout: number, signal: AbortSignal): Promise<VideoFacts> {
  const [inspected] = await inspectFiles([file], () => {}, fileTimeout, signal)
  const { facts, error } = inspected as InspectedFile
  if (facts.kind === 'video') return facts
  throw error ?? new PostfitError('unsupported', `Expected a video but ${facts.name || 'the file'} is none`)
}
