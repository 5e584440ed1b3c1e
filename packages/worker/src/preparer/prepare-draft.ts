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

/** What a draft is prepared by. */
export interface DraftSettings {
  readonly rules: RuleSet
  readonly creator: CreatorLimits | undefined
  readonly policy: PreparePolicy
  readonly fileSignals: readonly (AbortSignal | undefined)[]
  /** Neither throws. */
  readonly onProgress: (progress: PrepareProgress) => void
  readonly onFile: (report: FileReport, index: number) => void
}

/** What files are prepared with, which is itself a part that is loaded, while they are inspected. */
export interface DraftTools extends FileTools {
  readonly loadFilePreparation: () => Promise<typeof import('./file-preparation.ts')>
}

/** Milliseconds after which the page has its turn while files are begun with. */
const sliceMs = 12
/** Files after which it has its turn, too: most of what is done for them comes only after the loop waits. */
const maxBegun = 16

/**
 * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
 *
 * @param media the draft's files, which may hold anything
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
  // It is heard of below.
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
  // What encodes is loaded together with what asks for it; whether it came is heard of there.
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
    // It is heard of below, or not at all once another one is.
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

/** What is left: what the rules say of the outputs, and what could not be repaired. */
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
    // Of a file that could not even be told, the rules have said it.
    if (error === null || (facts.kind === 'unknown' && named.has(index))) return []
    const failure = failureIssue(index, facts, error)
    return named.get(index)?.some(({ code }) => code === failure.code) ? [] : [failure]
  })
  return [...verdict, ...brokenCredentials(reports, policy), ...failures]
}

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
