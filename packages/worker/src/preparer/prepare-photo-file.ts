import type { MediaFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { Bound } from '../integrity/examine.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoStage } from '../protocol/photo-job.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { withinTime } from '../waiting/within-time.ts'
import { assertWithinLimits, type DecodingLimits } from './decoding-limits.ts'
import { inspectOutput } from './inspect-output.ts'
import { outputFile } from './output-file.ts'
import type { PreparedFile } from './prepared-post.ts'
import { haveSameCredentials } from './same-credentials.ts'

type Job = Parameters<WorkerPool['preparePhoto']>[0]
type OnStage = (stage: PhotoStage | 'verify') => void

/** The tools that photos are prepared with. Parts that not every photo needs are loaded on demand. */
export interface PhotoTools {
  readonly limits: DecodingLimits
  /** Milliseconds allowed for reading or rendering a photo on the page, and for inspecting an output. */
  readonly fileTimeout: number
  readonly loadPool: () => Promise<WorkerPool>
  /** Loads the check of compressed data; `undefined` if it is switched off. */
  readonly loadExamination: (() => Promise<typeof import('../integrity/examine.ts')>) | undefined
  /** Loads the SVG renderer, which works only on the page. */
  readonly loadDrawing: () => Promise<typeof import('./drawn-svg.ts')>
  /** Names the output by its format. */
  readonly nameOf: (output: MediaFacts) => string
}

/**
 * Prepares one photo and inspects the output. A worker does the work, unless the photo is kept as it is. Compressed data that stay
 * unchanged must be proven sound, and removed metadata must be gone from the output. Otherwise, or if the container could not be
 * parsed, the photo is re-encoded; if it is damaged, the decoder refuses it with the reason.
 *
 * @throws PostfitError, or the signal's reason when it is aborted
 */
export async function preparePhotoFile(
  job: Job,
  tools: PhotoTools,
  onStage: OnStage,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const untouched = job.steps.find((step) => step.kind === 'keep' || step.kind === 'strip-metadata')
  if (!untouched) return run(job, tools, onStage, signal)
  const bounded = boundBy(job.facts.name, tools.fileTimeout, signal)
  try {
    const { file, facts } = untouched.kind === 'keep' ? job : await run(job, tools, onStage, signal)
    const isClean = untouched.kind === 'keep' || (await isSamePictureWithoutMore(file, facts, job, bounded))
    if (isClean && (await isSound({ ...job, file }, tools, onStage, signal))) {
      return outputFile(file, facts, tools.nameOf(facts))
    }
  } catch (error) {
    if (!(error instanceof PostfitError) || error.code !== 'decode-failed') throw error
  }
  return run({ ...job, steps: untouched.fallback }, tools, onStage, signal)
}

/** Whether a file whose metadata were removed has none left, and is otherwise read as before. */
async function isSamePictureWithoutMore(
  file: Blob,
  facts: MediaFacts,
  source: Job,
  bounded: Bound,
): Promise<boolean> {
  const before = source.facts
  if (facts.kind !== 'image' || facts.orientationInDoubt) return false
  if (findStep(source.steps, 'keep-credentials')) {
    const isLeft = facts.metadata.every((kind) => kind === 'credentials')
    if (!isLeft || !(await bounded(haveSameCredentials({ file, facts }, source)))) return false
  } else if (facts.metadata.length > 0) return false
  const same = [
    'width',
    'height',
    'orientation',
    'colorModel',
    'colorProfile',
    'hasAlpha',
    'truncated',
  ] as const
  return same.every((fact) => facts[fact] === before[fact])
}

/** @throws PostfitError `decode-failed` if a decoder finds damage */
async function isSound(job: Job, tools: PhotoTools, onStage: OnStage, signal: AbortSignal): Promise<boolean> {
  const { limits, loadExamination, fileTimeout } = tools
  if (!loadExamination) return true
  // Photos of other formats are decoded instead: see `examine`.
  if (job.facts.format !== 'jpeg') assertWithinLimits(job.facts, limits)
  const { examine } = await untilAborted(loadExamination(), signal)
  const bounded = boundBy(job.facts.name, fileTimeout, signal)
  const soundness = await untilAborted(examine(job.file, job.facts, bounded, signal), signal)
  if (soundness === 'unknown') await run({ ...job, steps: [proof] }, tools, onStage, signal)
  return soundness !== 'unsound'
}

/** Limits how long the page waits for a disk or for the browser. */
function boundBy(name: string, ms: number, signal: AbortSignal): Bound {
  const late = (): PostfitError =>
    new PostfitError('timeout', `Expected ${name} to be read within ${ms} ms (fileTimeout), but it was not`)
  return (work) => untilAborted(withinTime(work, ms, late), signal)
}

/** A step that has the worker decode the file and leave it unchanged. */
const proof: Job['steps'][number] = { kind: 'keep', fallback: [], answers: [] }

async function run(
  job: Job,
  { limits, fileTimeout, loadPool, loadDrawing, nameOf }: PhotoTools,
  onStage: OnStage,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const ready = job.facts.format === 'svg' ? await drawn(job, loadDrawing, fileTimeout, signal) : job
  assertWithinLimits(ready.facts, limits)
  const pool = await untilAborted(loadPool(), signal)
  const content = await pool.preparePhoto(ready, onStage, signal)
  onStage('verify')
  const facts = await inspectOutput(content, job.facts.name, fileTimeout, signal)
  return outputFile(content, facts, nameOf(facts))
}

async function drawn(
  job: Job,
  loadDrawing: PhotoTools['loadDrawing'],
  fileTimeout: number,
  signal: AbortSignal,
): Promise<Job> {
  const { withDrawnSvg } = await untilAborted(loadDrawing(), signal)
  return boundBy(job.facts.name, fileTimeout, signal)(withDrawnSvg(job))
}
