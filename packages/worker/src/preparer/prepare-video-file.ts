import type { MediaFacts } from '@postfit/core'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoJob, VideoProgress } from '../protocol/video-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { inspectOutput } from './inspect-output.ts'
import { outputFile } from './output-file.ts'
import type { PreparedFile } from './prepared-post.ts'

/** Bytes up to which an output is kept in memory; twice as many are needed while it is written. */
export const usualInMemory = 40_000_000

type Job = Omit<VideoJob, 'storage'>

/** A video that came out. */
export interface PreparedVideo extends PreparedFile {
  /** The part of the source that it shows, in seconds, where it was cut. */
  readonly trimmed?: { readonly start: number; readonly end: number }
}

/**
 * Prepares one video in a worker and inspects what came out.
 *
 * @param fileTimeout milliseconds that the output may take to be inspected
 * @param nameOf what the output is called, by what came out
 * @param maxInMemory bytes up to which the output is kept in memory, and not in a temporary file
 * @throws PostfitError, or the signal's reason when it is aborted; nothing of the output is left then
 */
export async function prepareVideoFile(
  job: Job,
  pool: WorkerPool,
  files: TemporaryFiles,
  fileTimeout: number,
  nameOf: (output: MediaFacts) => string,
  onProgress: (progress: VideoProgress) => void,
  onVerify: () => void,
  signal: AbortSignal,
  maxInMemory: number = usualInMemory,
): Promise<PreparedVideo> {
  const temporaryName = await untilAborted(files.newName(), signal)
  try {
    const storage = { temporaryName, maxInMemory }
    const { content, isKept, trimmed } = await pool.prepareVideo({ ...job, storage }, onProgress, signal)
    if (isKept) return outputFile(job.file, job.facts, nameOf(job.facts))
    onVerify()
    const facts = await inspectOutput(content, job.facts.name, fileTimeout, signal)
    return { ...outputFile(content, facts, nameOf(facts)), ...(trimmed && { trimmed }) }
  } catch (error) {
    // Not waited for: whoever aborted has an answer at once, and the file goes when the ended worker lets go of it.
    void files.remove(temporaryName)
    throw error
  }
}
