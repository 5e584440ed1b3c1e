import {
  applyEdits,
  type CreatorLimits,
  checkInSteps,
  defaultPolicy,
  type FilePlan,
  type Issue,
  issuesByFile,
  type PostOptions,
  type PreparePolicy,
  planInSteps,
  type RuleSet,
} from '@postfit/core'
import type { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import { linkedAbort } from '../waiting/linked-abort.ts'
import { nextTask } from '../waiting/next-task.ts'
import { inTimeSlices } from '../waiting/time-slices.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { failureIssue } from './failure-issue.ts'
import { type InspectedFile, inspectFiles, nameOf } from './inspect-files.ts'
import { brokenCredentials, judgedFacts } from './kept-credentials.ts'
import { cutCovers, withMovedCover } from './moved-cover.ts'
import type { FileOutcome, FileTools } from './prepare-file.ts'
import { type FileReport, PreparedPost } from './prepared-post.ts'
import { type PrepareProgress, ProgressMeter } from './progress.ts'

/** The settings that a draft is prepared with. */
export interface DraftSettings {
  readonly rules: RuleSet
  readonly creator: CreatorLimits | undefined
  readonly policy: PreparePolicy
  readonly fileSignals: readonly (AbortSignal | undefined)[]
  /** Neither throws. */
  readonly onProgress: (progress: PrepareProgress) => void
  readonly onFile: (report: FileReport, index: number) => void
}

/** The tools that files are prepared with. They are loaded on demand, while the files are inspected. */
export interface DraftTools extends FileTools {
  readonly loadFilePreparation: () => Promise<typeof import('./file-preparation.ts')>
}

/** Milliseconds after which the page gets its turn while files are started. */
const sliceMs = 12
/** The page also gets its turn after this many files: most of their work starts only when the loop yields. */
const maxBegun = 16

/**
 * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
 *
 * @param media the draft's files; its entries may be anything
 * @throws the signal's reason when it is aborted
 */
export async function prepareDraft(
  options: PostOptions,
  media: readonly unknown[],
  { rules, creator, policy, fileSignals, ...told }: DraftSettings,
  tools: DraftTools,
  signal: AbortSignal,
): Promise<PreparedPost> {
  // A stage that a worker reported just before it was ended can still arrive afterwards.
  const meter = new ProgressMeter(
    media.map(nameOf),
    (progress) => signal.aborted || told.onProgress(progress),
  )
  const onStart = (index: number): void => meter.enter(index, 'inspect')
  const loading = tools.loadFilePreparation()
  // The error is handled below.
  loading.catch(() => {})
  const inspected = await inspectFiles(media, onStart, tools.fileTimeout, signal, fileSignals)
  const facts = inspected.map((file) => file.facts)
  const { keepCredentials } = policy
  const checking = checkInSteps(options, facts, { rules, creator, keepCredentials })
  const issues = await inTimeSlices(checking, signal)
  const { background = defaultPolicy.background } = policy
  const planning = planInSteps(options, facts, issues, { policy, rules })
  const { files: plans, edits } = await inTimeSlices(planning, signal)
  const issuesOf = issuesByFile(issues)
  // The encoder is loaded together with its caller, which handles a failed load.
  if (plans.some(({ steps }) => findStep(steps, 'encode')))
    untilAborted(tools.loadPool(), signal).catch(() => {})
  const preparation = await untilAborted(loading, signal).catch((failure: PostfitError) => failure)
  signal.throwIfAborted()
  const parts = 'code' in preparation ? null : preparation
  const nameOutput = parts?.outputNames()

  const prepareOne = async (file: Blob, index: number): Promise<FileReport> => {
    const ended = linkedAbort(signal, fileSignals[index])
    const { facts, error } = inspected[index] as InspectedFile
    const plan = plans[index] as FilePlan
    const report = { name: facts.name, facts, issues: issuesOf.get(index) ?? [], plan }
    const nameOf = nameOutput?.(facts, plan)
    const became = async (): Promise<FileOutcome> => {
      if (error || plan.steps.length === 0) return { output: null, error, ms: 0 }
      if (!parts || !nameOf) return { output: null, error: preparation as PostfitError, ms: 0 }
      return parts.prepareFile({ file, facts, plan, background, nameOf }, tools, meter, ended.signal, signal)
    }
    try {
      const done: FileReport = { ...report, ...(await became()) }
      signal.throwIfAborted()
      meter.enter(index, 'done')
      told.onFile(done, index)
      return done
    } finally {
      ended.unlink()
    }
  }
  const begun: Promise<FileReport>[] = []
  for (let index = 0, sliceEnd = performance.now() + sliceMs; index < media.length; index++) {
    const report = prepareOne(media[index] as Blob, index)
    // The error is handled below, unless another file's error comes first.
    report.catch(() => {})
    begun.push(report)
    if (performance.now() < sliceEnd && index % maxBegun < maxBegun - 1) continue
    await nextTask()
    sliceEnd = performance.now() + sliceMs
  }
  const reports = await Promise.all(begun)
  signal.throwIfAborted()

  const edited = reports.reduce(
    (edited, report) => withMovedCover(edited, options.thumbnailOffset, report),
    applyEdits(options, edits),
  )
  const verdict = await verdictOn(edited, reports, { rules, creator, policy }, signal)
  return new PreparedPost(edited, reports, [...verdict, ...cutCovers(options.thumbnailOffset, reports)])
}

/** The remaining issues: those of the outputs, and failed repairs. */
async function verdictOn(
  options: PostOptions,
  reports: readonly FileReport[],
  { rules, creator, policy }: Pick<DraftSettings, 'rules' | 'creator' | 'policy'>,
  signal: AbortSignal,
): Promise<Issue[]> {
  const posted = reports.filter(({ plan }) => !plan.dropped).map(({ plan }) => plan.index)
  const media = posted.map((index) => judgedFacts(reports[index] as FileReport))
  const { keepCredentials } = policy
  const checking = checkInSteps(options, media, { rules, creator, keepCredentials })
  const found = await inTimeSlices(checking, signal)
  const consents = new Map(rules.rules.map(({ id, consent }) => [id, consent]))
  const verdict = found.map((issue) => {
    const consent = consents.get(issue.code)
    return asLeft(inDraft(issue, posted), reports, !consent || policy.consent?.includes(consent) === true)
  })
  const named = issuesByFile(verdict.filter(({ severity }) => severity === 'error'))
  const failures = reports.flatMap(({ error, facts }, index) => {
    // For a file that could not be recognised, the rules have raised an issue already.
    if (error === null || (facts.kind === 'unknown' && named.has(index))) return []
    const failure = failureIssue(index, facts, error)
    return named.get(index)?.some(({ code }) => code === failure.code) ? [] : [failure]
  })
  return [...verdict, ...brokenCredentials(reports, policy), ...failures]
}

/** Translates the file index of an issue from the post to the draft, which may contain dropped files. */
function inDraft(issue: Issue, posted: readonly number[]): Issue {
  const [field, place, ...rest] = issue.path
  if (field !== 'media' || typeof place !== 'number') return issue
  return { ...issue, path: ['media', posted[place] ?? place, ...rest] }
}

/**
 * An issue that is left after every agreed repair (because of the policy, or because a repair failed) no longer promises an automatic
 * repair. Issues that wait for consent, or whose repair may succeed at another try, still do.
 */
function asLeft(issue: Issue, reports: readonly FileReport[], isAgreed: boolean): Issue {
  const [field, place] = issue.path
  const error = field === 'media' && typeof place === 'number' ? reports[place]?.error : null
  const isFinal = error ? !error.retryable && error.code !== 'aborted' : isAgreed
  return isFinal && issue.repair !== 'none' ? { ...issue, repair: 'none' } : issue
}
