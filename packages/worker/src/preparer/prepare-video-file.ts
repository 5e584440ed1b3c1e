import type { MediaFacts } from '@postfit/core'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoJob, VideoProgress } from '../protocol/video-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { inspectOutput } from './inspect-output.ts'
import { outputFile } from './output-file.ts'
import type { PreparedFile } from './prepared-post.ts'

/** Outputs of up to this many bytes are kept in memory. Writing one needs twice as much. */
export const usualInMemory = 40_000_000

type Job = Omit<VideoJob, 'storage'>

/** A prepared video. */
export interface PreparedVideo extends PreparedFile {
  /** If it was cut: the part of the source that it shows, in seconds. */
  readonly trimmed?: { readonly start: number; readonly end: number }
}

/**
 * Prepares one video in a worker and inspects the output.
 *
 * @param fileTimeout milliseconds allowed for inspecting the output
 * @param nameOf names the output by its format
 * @param maxInMemory the largest output in bytes that is kept in memory instead of a temporary file
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
    // Not awaited: an abort is answered at once, and the file can be removed only when the ended worker has released it.
    void files.remove(temporaryName)
    throw error
  }
}
