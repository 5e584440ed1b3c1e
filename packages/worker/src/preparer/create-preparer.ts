import {
  applyEdits,
  check,
  defaultPolicy,
  type FilePlan,
  type Issue,
  inspect,
  issuesOfFile,
  type MediaFacts,
  plan,
  tiktokBulkit,
} from '@postfit/core'
import { loadOnce } from '../assets/load-once.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoFrameImage } from '../protocol/frames-job.ts'
import type { VideoProgress } from '../protocol/video-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { defaultLimits } from './decoding-limits.ts'
import { failureIssue } from './failure-issue.ts'
import { linkedAbort } from './linked-abort.ts'
import { withMovedCover } from './moved-cover.ts'
import { preparePhotoFile } from './prepare-photo-file.ts'
import { type FileReport, type PreparedFile, PreparedPost } from './prepared-post.ts'
import { type FileStage, ProgressMeter } from './progress.ts'
import type { Draft, PreparerSettings, PrepareSettings } from './settings.ts'
import type { FramesSettings } from './video-frames.ts'

/** Prepares posts. One serves a whole page; its workers start when the first file needs them. */
export interface Preparer extends Disposable {
  /**
   * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
   *
   * It resolves whatever the files are: one that cannot be repaired is named in the issues, and never stops the others.
   *
   * @throws the signal's reason when aborted; `PostfitError` `disposed` after `dispose()`
   */
  prepare(draft: Draft, settings?: PrepareSettings): Promise<PreparedPost>
  /**
   * Small frames of a video, spread evenly over it, for a person to choose a cover from; each comes as soon as it is decoded.
   *
   * @throws PostfitError when the file is no video, or this browser cannot decode it; the signal's reason when aborted
   */
  frames(file: File, settings: FramesSettings): AsyncIterable<VideoFrameImage>
  /**
   * The frame that a video shows at a time, upright, as a JPEG that can be uploaded and given as a post's `thumbnail`.
   *
   * @param offset milliseconds from the video's start, like `thumbnailOffset`
   * @throws PostfitError when the file is no video, or this browser cannot decode it; the signal's reason when aborted
   */
  cover(file: File, offset: number, settings?: { readonly signal?: AbortSignal }): Promise<File>
  /**
   * Ends all workers and all work; also what `using` does. Outputs that were too large for memory go with it: they are temporary
   * files, to be uploaded before.
   */
  dispose(): void
}

/** Makes a preparer. This costs nothing: no worker starts and nothing is fetched before a file needs it. */
export function createPreparer(settings: PreparerSettings = {}): Preparer {
  const { rules = tiktokBulkit, engine = 'auto', examineKept = true } = settings
  const heicDecoderUrl = absolute(settings.heicDecoderUrl)
  const aacEncoderUrl = absolute(settings.aacEncoderUrl)
  const ac3DecoderUrl = absolute(settings.ac3DecoderUrl)
  const limits = { ...defaultLimits(), ...settings.limits }
  const { worker, workerUrl, wasmUrl, wasm, workers, memory, fileTimeout } = settings
  let pool: WorkerPool | undefined
  // Loaded when a file first needs it: a post that is fine as it is costs only the checks.
  const loadPool = loadOnce(async () => {
    const { devicePool } = await import('../pool/device-pool.ts').catch(partMissing)
    pool = devicePool({ worker, workerUrl, wasmUrl, wasm, workers, memory, fileTimeout })
    return pool
  })
  let temporary: TemporaryFiles | undefined
  const loadVideoPreparation = loadOnce(async () => {
    const part = await import('./video-preparation.ts').catch(partMissing)
    temporary = part.temporaryFiles()
    return { temporary, ...part }
  })
  const loadExamination = examineKept
    ? loadOnce(() => import('../integrity/examine.ts').catch(partMissing))
    : undefined
  const disposal = new AbortController()

  async function prepare(draft: Draft, given: PrepareSettings = {}): Promise<PreparedPost> {
    const ended = linkedAbort(disposal.signal, given.signal)
    try {
      return await prepareDraft(draft, given, ended.signal)
    } finally {
      ended.unlink()
    }
  }

  async function prepareDraft(
    draft: Draft,
    { onProgress, onFile, creator, policy, fileSignals = [] }: PrepareSettings,
    signal: AbortSignal,
  ): Promise<PreparedPost> {
    signal.throwIfAborted()
    const { media, ...options } = draft
    const meter = new ProgressMeter(
      media.map((file) => file.name),
      // A stage that a worker reported just before it was ended can still arrive afterwards.
      (progress) => signal.aborted || onProgress?.(progress),
    )
    const facts = await Promise.all(
      media.map((file, index) => {
        meter.enter(index, 'inspect')
        return inspect(file)
      }),
    )
    const issues = check(options, facts, { rules, creator })
    const wanted = { ...settings.policy, ...policy }
    const { background = defaultPolicy.background } = wanted
    const { files: plans, edits } = plan(options, facts, issues, { policy: wanted, rules })
    signal.throwIfAborted()
    const reports = await Promise.all(
      media.map(async (file, index) => {
        const filePlan = plans[index] as FilePlan
        const ended = linkedAbort(signal, fileSignals[index])
        try {
          const found = facts[index] as MediaFacts
          const given = { file, facts: found, background }
          const report = await prepareFile(given, filePlan, issues, meter, ended.signal, signal)
          meter.enter(index, 'done')
          onFile?.(report, index)
          return report
        } finally {
          ended.unlink()
        }
      }),
    )
    signal.throwIfAborted()

    const edited = reports.reduce(
      (edited, report) => withMovedCover(edited, options.thumbnailOffset, report),
      applyEdits(options, edits),
    )
    const posted = plans.filter((filePlan) => !filePlan.dropped).map((filePlan) => filePlan.index)
    const outputs = reports.map(({ output, facts }) => output?.facts ?? facts)
    const verdict = check(
      edited,
      posted.map((index) => outputs[index] as MediaFacts),
      { rules, creator },
    ).map((issue) => {
      const consent = rules.rules.find(({ id }) => id === issue.code)?.consent
      return asLeft(inDraft(issue, posted), reports, !consent || wanted.consent?.includes(consent) === true)
    })
    const failures = reports.flatMap(({ error, facts }, index) =>
      error ? [failureIssue(index, facts, error)] : [],
    )
    return new PreparedPost(edited, reports, [...verdict, ...failures])
  }

  /** @throws the reason of `signal`; that of `fileSignal`, which follows it, is an error in the report */
  async function prepareFile(
    { file, facts, background }: { file: File; facts: MediaFacts; background: string },
    filePlan: FilePlan,
    issues: readonly Issue[],
    meter: ProgressMeter,
    fileSignal: AbortSignal,
    signal: AbortSignal,
  ): Promise<FileReport> {
    const { index, steps } = filePlan
    let start = performance.now()
    const report = (output: PreparedFile | null, error: PostfitError | null): FileReport => ({
      name: file.name,
      facts,
      issues: issuesOfFile(issues, index),
      plan: filePlan,
      output,
      error,
      ms: performance.now() - start,
    })
    if (steps.length === 0 || facts.kind === 'unknown') return report(null, null)
    if (facts.kind === 'video' && steps.every((step) => step.kind === 'keep'))
      return report({ file, facts }, null)
    const onStage = (stage: FileStage): void => {
      // Before, it waited for a worker.
      if (stage === 'start') start = performance.now()
      meter.enter(index, stage)
    }
    try {
      if (facts.kind === 'image') {
        const job = { file, facts, steps, engine, background, heicDecoderUrl }
        const tools = { limits, loadPool, loadExamination }
        return report(await preparePhotoFile(job, tools, onStage, fileSignal), null)
      }
      const job = { file, facts, steps, aacEncoderUrl, ac3DecoderUrl }
      const { temporary, prepareVideoFile } = await loadVideoPreparation()
      const onProgress = ({ stage, fraction, secondsLeft }: VideoProgress): void => {
        if (stage === 'start') onStage(stage)
        else meter.advance(index, stage, fraction, secondsLeft)
      }
      const onVerify = (): void => onStage('verify')
      const { trimmed, ...output } = await prepareVideoFile(
        job,
        await loadPool(),
        temporary,
        onProgress,
        onVerify,
        fileSignal,
      )
      return { ...report(output, null), ...(trimmed && { trimmed }) }
    } catch (error) {
      signal.throwIfAborted()
      if (fileSignal.aborted) {
        return report(null, new PostfitError('aborted', `${file.name} was taken out`, { cause: error }))
      }
      if (error instanceof PostfitError) return report(null, error)
      throw error
    }
  }

  async function* frames(file: File, given: FramesSettings): AsyncGenerator<VideoFrameImage> {
    const ended = linkedAbort(disposal.signal, given.signal)
    try {
      ended.signal.throwIfAborted()
      const { frameStrip } = await loadVideoPreparation()
      yield* frameStrip(file, given, await loadPool(), ended.signal)
    } finally {
      ended.unlink()
    }
  }

  async function cover(file: File, offset: number, given: { signal?: AbortSignal } = {}): Promise<File> {
    const ended = linkedAbort(disposal.signal, given.signal)
    try {
      ended.signal.throwIfAborted()
      const { coverFrame } = await loadVideoPreparation()
      return await coverFrame(file, offset, await loadPool(), ended.signal)
    } finally {
      ended.unlink()
    }
  }

  function dispose(): void {
    const reason = new PostfitError('disposed', 'This preparer was disposed of; make a new one')
    disposal.abort(reason)
    pool?.end(reason)
    void temporary?.end()
  }

  return { prepare, frames, cover, dispose, [disposeSymbol]: dispose }
}

/** Where a browser has no `Symbol.dispose` yet, this is what compiled `using` statements look for. */
const disposeSymbol: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose')

/** An issue of what will be posted, with its file's place in the draft (which may hold files that are dropped). */
function inDraft(issue: Issue, posted: readonly number[]): Issue {
  const [field, place, ...rest] = issue.path
  if (field !== 'media' || typeof place !== 'number') return issue
  return { ...issue, path: ['media', posted[place] ?? place, ...rest] }
}

/**
 * What is left although all that was agreed to is done (the policy wants it so, or the repair failed) is not said to be
 * repaired by us. What still waits for consent is, and what fails for now: another try can do it.
 */
function asLeft(issue: Issue, reports: readonly FileReport[], isAgreed: boolean): Issue {
  const [field, place] = issue.path
  const error = field === 'media' && typeof place === 'number' ? reports[place]?.error : null
  const isFinal = error ? !error.retryable && error.code !== 'aborted' : isAgreed
  return isFinal && issue.repair !== 'none' ? { ...issue, repair: 'none' } : issue
}

function absolute(url: string | URL | undefined): string | undefined {
  return url && new URL(url, globalThis.location?.href).href
}

function partMissing(cause: unknown): never {
  throw new PostfitError('load-failed', 'Could not load a part of @postfit/worker', {
    retryable: true,
    cause,
  })
}
