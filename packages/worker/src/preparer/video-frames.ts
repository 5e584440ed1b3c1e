import type { VideoFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoFrameImage } from '../protocol/frames-job.ts'
import { coverSize } from './cover-size.ts'
import { type InspectedFile, inspectFiles, nameOf } from './inspect-files.ts'
import { splitName } from './output-names.ts'

/** Frames that a person can choose a cover from. */
export interface FramesSettings {
  /** How many, spread evenly over the video: 1 to 1000. */
  readonly count: number
  /** Height in pixels, 1 to 4320; 160 unless given. The width follows from the video's shape. */
  readonly height?: number
  /** Ends the work; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal
}

const quality = { strip: 75, cover: 90 }

/**
 * Frames spread over a video, each as soon as it is decoded.
 *
 * @param fileTimeout milliseconds that the file may take to be inspected
 */
export async function* frameStrip(
  file: Blob,
  { count, height = 160 }: FramesSettings,
  pool: WorkerPool,
  fileTimeout: number,
  signal: AbortSignal,
): AsyncGenerator<VideoFrameImage, void, void> {
  const facts = await videoFacts(file, fileTimeout, signal)
  const times = Array.from({ length: count }, (_, frame) => ((frame + 0.5) * facts.duration) / count)
  const size = {
    width: Math.max(1, Math.round((facts.width * height) / facts.height)),
    height: Math.round(height),
  }
  const ready: VideoFrameImage[] = []
  let wake = (): void => {}
  let isOver = false
  const ended = new AbortController()
  signal.addEventListener('abort', () => ended.abort(signal.reason), { once: true })
  const work = pool
    .videoFrames(
      { file, facts, times, size, quality: quality.strip },
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
  } finally {
    if (!isOver) ended.abort(new PostfitError('aborted', `No more frames of ${facts.name} are wanted`))
  }
}

/**
 * The frame that a video shows at a time, as a JPEG that can be a post's cover.
 *
 * @param offset milliseconds from the video's start, like `thumbnailOffset`
 * @param fileTimeout milliseconds that the file may take to be inspected
 */
export async function coverFrame(
  file: Blob,
  offset: number,
  pool: WorkerPool,
  fileTimeout: number,
  signal: AbortSignal,
): Promise<File> {
  const facts = await videoFacts(file, fileTimeout, signal)
  const frames: VideoFrameImage[] = []
  await pool.videoFrames(
    { file, facts, times: [offset / 1000], size: coverSize(facts), quality: quality.cover },
    (frame) => frames.push(frame),
    signal,
  )
  const [frame] = frames
  if (!frame) throw new PostfitError('decode-failed', `There is no frame in ${facts.name}`)
  const stem = splitName(nameOf(file)).stem || 'video'
  return new File([frame.blob], `${stem}-cover.jpg`, { type: 'image/jpeg' })
}

async function videoFacts(file: Blob, fileTimeout: number, signal: AbortSignal): Promise<VideoFacts> {
  const [inspected] = await inspectFiles([file], () => {}, fileTimeout, signal)
  const { facts, error } = inspected as InspectedFile
  if (facts.kind === 'video') return facts
  throw error ?? new PostfitError('unsupported', `Expected a video but ${facts.name || 'the file'} is none`)
}
