import { inspect } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { PhotoStage } from '../protocol/photo-job.ts'
import { outputFile } from './output-file.ts'
import type { PreparedFile } from './prepared-post.ts'

type Job = Omit<Parameters<WorkerPool['preparePhoto']>[0], 'file'> & { readonly file: File }

/**
 * Prepares one photo in a worker and inspects what came out. Metadata that were taken out without touching pixels have
 * to be proven gone; where they are not, or the container could not be taken apart, the photo is written anew.
 *
 * @throws PostfitError, or the signal's reason when it is aborted
 */
export async function preparePhotoFile(
  job: Job,
  pool: WorkerPool,
  onStage: (stage: PhotoStage | 'verify') => void,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const otherwise = job.steps.find((step) => step.kind === 'strip-metadata')?.otherwise ?? []
  if (otherwise.length === 0) return run(job, pool, onStage, signal)
  try {
    const stripped = await run(job, pool, onStage, signal)
    if (stripped.facts.kind === 'image' && stripped.facts.metadata.length === 0) return stripped
  } catch (error) {
    if (!(error instanceof PostfitError) || error.code !== 'decode-failed') throw error
  }
  return run({ ...job, steps: otherwise }, pool, onStage, signal)
}

async function run(
  job: Job,
  pool: WorkerPool,
  onStage: (stage: PhotoStage | 'verify') => void,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const encoding = job.steps.find((step) => step.kind === 'encode')
  const content = await pool.preparePhoto(job, onStage, signal)
  onStage('verify')
  const file = outputFile(content, job.file, encoding?.format)
  return { file, facts: await inspect(file) }
}
