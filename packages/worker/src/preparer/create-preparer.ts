import {
  applyEdits,
  check,
  type FilePlan,
  type Issue,
  inspect,
  type MediaFacts,
  type PostOptions,
  type PreparePolicy,
  plan,
  type RuleSet,
} from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { spawnWorker } from '../pool/spawn-worker.ts'
import { WorkerLane } from '../pool/worker-lane.ts'
import { failureIssue } from './failure-issue.ts'
import { outputFile } from './output-file.ts'
import { type FileReport, PreparedPost } from './prepared-post.ts'
import { type PrepareProgress, ProgressMeter } from './progress.ts'

/** What a person wants to post: the options of the post, and its files. */
export interface Draft extends PostOptions {
  /** Photos or a video, in the order of the post. They are never changed. */
  readonly media: readonly File[]
}

/** How a preparer works. */
export interface PreparerSettings {
  /** The rules to satisfy; the contract's (`tiktokBulkit`) unless given. */
  readonly rules?: RuleSet
  /** How files are repaired. */
  readonly policy?: PreparePolicy
  /** Where the worker's script lies, when the bundler does not find it by itself. */
  readonly workerUrl?: string | URL
}

/** One preparation. */
export interface PrepareSettings {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PrepareProgress) => void
}

/** Prepares posts. One serves a whole page; its worker starts when the first file needs it. */
export interface Preparer extends Disposable {
  /**
   * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
   *
   * It resolves whatever the files are: one that cannot be repaired is named in the issues, and never stops the others.
   *
   * @throws the signal's reason when aborted; `PostfitError` `disposed` after `dispose()`
   */
  prepare(draft: Draft, settings?: PrepareSettings): Promise<PreparedPost>
  /** Ends the worker and all work; also what `using` does. */
  dispose(): void
}

/** Makes a preparer. This costs nothing: no worker starts and nothing is fetched before a file needs it. */
export function createPreparer(settings: PreparerSettings = {}): Preparer {
  const { rules, policy, workerUrl } = settings
  const checkSettings = rules ? { rules } : {}
  const lane = new WorkerLane(() => spawnWorker(workerUrl))
  const disposal = new AbortController()

  async function prepare(draft: Draft, { signal, onProgress }: PrepareSettings = {}): Promise<PreparedPost> {
    const ended = signal ? AbortSignal.any([signal, disposal.signal]) : disposal.signal
    ended.throwIfAborted()
    const { media, ...options } = draft
    const meter = new ProgressMeter(
      media.map((file) => file.name),
      onProgress,
    )

    const facts = await Promise.all(
      media.map((file, index) => {
        meter.enter(index, 'inspect')
        return inspect(file)
      }),
    )
    const issues = check(options, facts, checkSettings)
    const { files: plans, edits } = plan(facts, issues, policy)

    const reports: FileReport[] = []
    for (const [index, file] of media.entries()) {
      ended.throwIfAborted()
      const report = await prepareFile(
        file,
        facts[index] as MediaFacts,
        plans[index] as FilePlan,
        issues,
        meter,
        ended,
      )
      reports.push(report)
      meter.enter(index, 'done')
    }
    ended.throwIfAborted()

    const edited = applyEdits(options, edits)
    const verdict = check(
      edited,
      reports.map(({ output, facts }) => output?.facts ?? facts),
      checkSettings,
    )
    const failures = reports.flatMap(({ error, name }, index) =>
      error ? [failureIssue(index, name, error)] : [],
    )
    return new PreparedPost(edited, reports, [...verdict, ...failures])
  }

  async function prepareFile(
    file: File,
    facts: MediaFacts,
    filePlan: FilePlan,
    issues: readonly Issue[],
    meter: ProgressMeter,
    signal: AbortSignal,
  ): Promise<FileReport> {
    const { index, steps } = filePlan
    const start = performance.now()
    const report = (
      output: File | null,
      outputFacts: MediaFacts | null,
      error: PostfitError | null,
    ): FileReport => ({
      name: file.name,
      facts,
      issues: issues.filter((issue) => issue.path[0] === 'media' && issue.path[1] === index),
      plan: filePlan,
      output: output && outputFacts ? { file: output, facts: outputFacts } : null,
      error,
      ms: performance.now() - start,
    })
    if (steps.length === 0 || facts.kind !== 'image') return report(null, null, null)
    const encoding = steps.find((step) => step.kind === 'encode')
    if (!encoding) return report(file, facts, null)
    try {
      const bytes = await lane.preparePhoto(
        { file, facts, steps },
        (stage) => meter.enter(index, stage),
        signal,
      )
      meter.enter(index, 'verify')
      const output = outputFile(bytes, file.name, encoding.format)
      return report(output, await inspect(output), null)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof PostfitError) return report(null, null, error)
      throw error
    }
  }

  function dispose(): void {
    const reason = new PostfitError('disposed', 'This preparer was disposed of; make a new one')
    disposal.abort(reason)
    lane.end(reason)
  }

  return { prepare, dispose, [Symbol.dispose]: dispose }
}
