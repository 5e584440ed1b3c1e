import type { FilePlan, MediaFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { Engine } from '../protocol/photo-job.ts'
import type { VideoProgress } from '../protocol/video-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { failureOf } from './failure-of.ts'
import { takenOut } from './inspect-files.ts'
import { outputFile } from './output-file.ts'
import { type PhotoTools, preparePhotoFile } from './prepare-photo-file.ts'
import type { FileReport, PreparedFile } from './prepared-post.ts'
import type { FileStage, ProgressMeter } from './progress.ts'
import { keptUploadId, localFile } from './remote-file.ts'

/** The tools that files are prepared with. Parts that not every file needs are loaded on demand. */
export interface FileTools extends Omit<PhotoTools, 'nameOf'> {
  readonly engine: Engine
  readonly heicDecoderUrl: string | undefined
  readonly aacEncoderUrl: string | undefined
  readonly ac3DecoderUrl: string | undefined
  readonly loadPool: () => Promise<WorkerPool>
  readonly loadVideoPreparation: () => Promise<
    typeof import('./video-preparation.ts') & { readonly temporary: TemporaryFiles }
  >
}

/** One file of a draft, and its plan. */
export interface FileWork {
  readonly file: Blob
  readonly facts: MediaFacts
  readonly plan: FilePlan
  /** The background of transparent pixels. */
  readonly background: string
  /** Names the output by its format. */
  readonly nameOf: (output: MediaFacts) => string
}

/** The result of preparing a file. */
export type FileOutcome = Pick<FileReport, 'output' | 'error' | 'ms' | 'trimmed'>

/**
 * Prepares one file that has steps in the plan. A failure becomes the error of its report and never stops the other files.
 *
 * @param fileSignal ends this file's work; it follows `signal`
 * @throws the reason of `signal`
 */
export async function prepareFile(
  work: FileWork,
  tools: FileTools,
  meter: ProgressMeter,
  fileSignal: AbortSignal,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const { facts, plan } = work
  let { file } = work
  let start = performance.now()
  const became = (output: PreparedFile | null, error: PostfitError | null): FileOutcome => ({
    output,
    error,
    ms: performance.now() - start,
  })
  const onStage = (stage: FileStage): void => {
    // Until now it waited for a worker.
    if (stage === 'start') start = performance.now()
    meter.enter(plan.index, stage)
  }
  try {
    if (keptUploadId(file, plan) !== null) return became({ file: file as File, facts }, null)
    file = await untilAborted(localFile(file, fileSignal), fileSignal)
    const { trimmed, ...output } = await untilAborted(
      repaired({ ...work, file }, tools, meter, onStage, fileSignal),
      fileSignal,
    )
    return { ...became(output, null), ...(trimmed && { trimmed }) }
  } catch (error) {
    signal.throwIfAborted()
    if (fileSignal.aborted) return became(null, takenOut(facts.name, error))
    const failure = await failureOf(error, file, facts.name, fileSignal)
    signal.throwIfAborted()
    return became(null, failure)
  }
}

type Repaired = PreparedFile & Pick<FileReport, 'trimmed'>

async function repaired(
  { file, facts, plan: { index, steps }, background, nameOf }: FileWork,
  tools: FileTools,
  meter: ProgressMeter,
  onStage: (stage: FileStage) => void,
  signal: AbortSignal,
): Promise<Repaired> {
  if (facts.kind === 'image') {
    const { engine, heicDecoderUrl } = tools
    const job = { file, facts, steps, engine, background, heicDecoderUrl }
    return preparePhotoFile(job, { ...tools, nameOf }, onStage, signal)
  }
  if (facts.kind === 'unknown') throw new PostfitError('internal', `${facts.name} is not known`)
  if (steps.every((step) => step.kind === 'keep')) return outputFile(file, facts, nameOf(facts))
  const { aacEncoderUrl, ac3DecoderUrl } = tools
  const job = { file, facts, steps, aacEncoderUrl, ac3DecoderUrl }
  const { temporary, prepareVideoFile } = await untilAborted(tools.loadVideoPreparation(), signal)
  const pool = await untilAborted(tools.loadPool(), signal)
  const onProgress = ({ stage, fraction, secondsLeft }: VideoProgress): void => {
    if (stage === 'start') onStage(stage)
    else meter.advance(index, stage, fraction, secondsLeft)
  }
  return prepareVideoFile(
    job,
    pool,
    temporary,
    tools.fileTimeout,
    nameOf,
    onProgress,
    () => onStage('verify'),
    signal,
  )
}
