import { inspect } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PhotoStage } from '../protocol/photo-job.ts'
import { assertWithinLimits, type DecodingLimits } from './decoding-limits.ts'
import { outputFile } from './output-file.ts'
import type { PreparedFile } from './prepared-post.ts'

type Job = Omit<Parameters<WorkerPool['preparePhoto']>[0], 'file'> & { readonly file: File }
type OnStage = (stage: PhotoStage | 'verify') => void

/** What photos are prepared with; parts that not every photo needs are loaded when one does. */
export interface PhotoTools {
  readonly limits: DecodingLimits
  readonly loadPool: () => Promise<WorkerPool>
  /** Loads what tells whether compressed data are sound; `undefined` where nobody wants to know. */
  readonly loadExamination: (() => Promise<typeof import('../integrity/is-sound.ts')>) | undefined
}

/**
 * Prepares one photo: in a worker, unless it is kept as it is, and inspects what came out. Compressed data that stay as they
 * are have to be proven sound, and metadata that were taken out beside them gone; where they are not, or the container
 * could not be taken apart, the photo is written anew: what is damaged is refused by the decoder, which says what it found.
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
  try {
    const { file, facts } = untouched.kind === 'keep' ? job : await run(job, tools, onStage, signal)
    const isClean = untouched.kind === 'keep' || (facts.kind === 'image' && facts.metadata.length === 0)
    if (isClean && (await isSound(file, job, tools, signal))) return { file, facts }
  } catch (error) {
    if (!(error instanceof PostfitError) || error.code !== 'decode-failed') throw error
  }
  return run({ ...job, steps: untouched.otherwise }, tools, onStage, signal)
}

async function isSound(
  file: File,
  { facts }: Job,
  { limits, loadExamination }: PhotoTools,
  signal: AbortSignal,
): Promise<boolean> {
  if (!loadExamination) return true
  // Of others the browser decodes the pixels: see `isSound`.
  if (facts.format !== 'jpeg') assertWithinLimits(facts, limits)
  const examination = await loadExamination()
  return examination.isSound(file, facts, signal)
}

async function run(
  job: Job,
  { limits, loadPool }: PhotoTools,
  onStage: OnStage,
  signal: AbortSignal,
): Promise<PreparedFile> {
  assertWithinLimits(job.facts, limits)
  const encoding = job.steps.find((step) => step.kind === 'encode')
  const pool = await loadPool()
  const content = await pool.preparePhoto(job, onStage, signal)
  onStage('verify')
  const file = outputFile(content, job.file, encoding?.format)
  return { file, facts: await inspect(file) }
}
