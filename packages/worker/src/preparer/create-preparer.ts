import {
  applyEdits,
  type CreatorLimits,
  check,
  type FilePlan,
  type Issue,
  inspect,
  issuesOfFile,
  type MediaFacts,
  type PostOptions,
  type PreparePolicy,
  plan,
  type RuleSet,
} from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { spawnWorker } from '../pool/spawn-worker.ts'
import { WorkerLane } from '../pool/worker-lane.ts'
import type { Engine } from '../protocol/photo-job.ts'
import { failureIssue } from './failure-issue.ts'
import { linkedAbort } from './linked-abort.ts'
import { preparePhotoFile } from './prepare-photo-file.ts'
import { type FileReport, type PreparedFile, PreparedPost } from './prepared-post.ts'
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
  /** How pictures are decoded where there is a choice; `auto` unless given. */
  readonly engine?: Engine
  /** Where the worker's script lies, when the bundler does not find it by itself. */
  readonly workerUrl?: string | URL
  /** Where a decoder for HEIC lies, for browsers that have none: that of `@postfit/heic`. */
  readonly heicDecoderUrl?: string | URL
}

/** One preparation. */
export interface PrepareSettings {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PrepareProgress) => void
  /** What the creator's account allows; checked where given. */
  readonly creator?: CreatorLimits
  /** How files are repaired this time, on top of the preparer's own policy: what the person agreed to, for example. */
  readonly policy?: PreparePolicy
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
  const { rules, policy: ownPolicy, engine = 'auto', workerUrl } = settings
  const heicDecoderUrl =
    settings.heicDecoderUrl && new URL(settings.heicDecoderUrl, globalThis.location?.href).href
  const lane = new WorkerLane(() => spawnWorker(workerUrl))
  const disposal = new AbortController()

  async function prepare(draft: Draft, settings: PrepareSettings = {}): Promise<PreparedPost> {
    const ended = linkedAbort(disposal.signal, settings.signal)
    try {
      return await prepareDraft(draft, settings, ended.signal)
    } finally {
      ended.unlink()
    }
  }

  async function prepareDraft(
    draft: Draft,
    { onProgress, creator, policy: givenPolicy }: PrepareSettings,
    signal: AbortSignal,
  ): Promise<PreparedPost> {
    signal.throwIfAborted()
    const { media, ...options } = draft
    const policy = { ...ownPolicy, ...givenPolicy }
    const meter = new ProgressMeter(
      media.map((file) => file.name),
      // A stage that the worker reported just before it was ended can still arrive afterwards.
      (progress) => signal.aborted || onProgress?.(progress),
    )

    const facts = await Promise.all(
      media.map((file, index) => {
        meter.enter(index, 'inspect')
        return inspect(file)
      }),
    )
    const issues = check(options, facts, { rules, creator })
    const { files: plans, edits } = plan(options, facts, issues, { policy, rules })

    const reports: FileReport[] = []
    for (const [index, file] of media.entries()) {
      signal.throwIfAborted()
      const filePlan = plans[index] as FilePlan
      reports.push(await prepareFile(file, facts[index] as MediaFacts, filePlan, issues, meter, signal))
      meter.enter(index, 'done')
    }
    signal.throwIfAborted()

    const edited = applyEdits(options, edits)
    const posted = plans.filter((filePlan) => !filePlan.dropped).map((filePlan) => filePlan.index)
    const outputs = reports.map(({ output, facts }) => output?.facts ?? facts)
    const verdict = check(
      edited,
      posted.map((index) => outputs[index] as MediaFacts),
      { rules, creator },
    ).map((issue) => inDraft(issue, posted))
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
    const report = (output: PreparedFile | null, error: PostfitError | null): FileReport => ({
      name: file.name,
      facts,
      issues: issuesOfFile(issues, index),
      plan: filePlan,
      output,
      error,
      ms: performance.now() - start,
    })
    if (steps.length === 0) return report(null, null)
    if (steps.every((step) => step.kind === 'keep')) return report({ file, facts }, null)
    if (facts.kind !== 'image') {
      return report(null, new PostfitError('unsupported', 'Only photos can be repaired so far'))
    }
    try {
      const job = { file, facts, steps, engine, heicDecoderUrl }
      return report(await preparePhotoFile(job, lane, (stage) => meter.enter(index, stage), signal), null)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof PostfitError) return report(null, error)
      throw error
    }
  }

  function dispose(): void {
    const reason = new PostfitError('disposed', 'This preparer was disposed of; make a new one')
    disposal.abort(reason)
    lane.end(reason)
  }

  return { prepare, dispose, [disposeSymbol]: dispose }
}

/** Where a browser has no `Symbol.dispose` yet, this is what compiled `using` statements look for. */
const disposeSymbol: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose')

/** An issue of what will be posted, with its file's place in the draft (which may hold files that are dropped). */
function inDraft(issue: Issue, posted: readonly number[]): Issue {
  const [field, place, ...rest] = issue.path
  if (field !== 'media' || typeof place !== 'number') return issue
  return { ...issue, path: ['media', posted[place] ?? place, ...rest] }
}
