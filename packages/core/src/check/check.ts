import type { CreatorLimits } from '../draft/creator-limits.ts'
import type { PostOptions } from '../draft/post-options.ts'
import { readOptions } from '../draft/read-options.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import type { Finding, Rule } from '../rules/rule.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { type CheckedPost, checkedPost } from './checked-post.ts'
import type { Issue } from './issue.ts'
import { runToCompletion } from './run-to-completion.ts'

/** The settings of a check. */
export interface CheckSettings {
  /** The rules to check. Default: {@link tiktokBulkit}. */
  readonly rules?: RuleSet | undefined
  /** What the creator's account allows. It is checked if given. */
  readonly creator?: CreatorLimits | undefined
  /**
   * Whether Content Credentials should stay where they can, as in the policy's field of this name. Default: `false`. If so, they
   * are neither reported as private nor as about to be lost.
   */
  readonly keepCredentials?: boolean | undefined
}

/**
 * Everything about a draft that the platform would refuse or change, all at once: it never stops at the first issue.
 * Pure and synchronous; it never throws, whatever JSON the options and the creator's limits are.
 *
 * @param options what the person chose for the post
 * @param media the facts of its files, in order, as {@link inspect} gives them
 * @returns the issues in the order of the rule set; empty if there is nothing to report
 * @throws RangeError if a limit of the creator's is `NaN`, which JSON cannot hold: it would allow everything
 */
export function check(
  options: PostOptions,
  media: readonly MediaFacts[],
  settings: CheckSettings = {},
): Issue[] {
  return runToCompletion(checkInSteps(options, media, settings))
}

/** Files that are looked at in one step. */
const filesAtOnce = 50

/**
 * {@link check} in small steps, for drafts of thousands of files: what runs it can do something else in between.
 *
 * @returns the issues, when it is done
 */
export function* checkInSteps(
  options: PostOptions,
  media: readonly MediaFacts[],
  { rules = tiktokBulkit, creator = {}, keepCredentials = false }: CheckSettings = {},
): Generator<void, Issue[], void> {
  if (Number.isNaN(creator.maxVideoSeconds))
    throw new RangeError('Expected seconds for creator.maxVideoSeconds but received NaN')
  const post = checkedPost(readOptions(options), media, creator, keepCredentials)
  const issues: Issue[] = []
  const hopeless = new Set<number>()
  for (const rule of rules.rules) {
    if (isAboutPost(rule)) {
      if (!appliesToPost(rule, post)) continue
      for (const finding of rule.find(post, rule.requirement, post)) issues.push(issueOf(rule, finding, null))
      continue
    }
    for (const [index, file] of media.entries()) {
      if (index % filesAtOnce === filesAtOnce - 1) yield
      if (!appliesToFile(rule, file)) continue
      for (const finding of rule.find(file, rule.requirement, post)) {
        const issue = issueOf(rule, { path: ['media', index], ...finding }, file.name)
        if (issue.severity === 'error' && !isRepairable(issue, rule)) hopeless.add(index)
        issues.push(issue)
      }
    }
  }
  return issues.map((issue) => promised(issue, hopeless))
}

/** What is repaired only where somebody wants it is so, too, where the caller made it an error. */
export function isRepairable({ repair }: Issue, rule: Rule | undefined): boolean {
  return repair !== 'none' || (rule?.step !== undefined && rule.repair === 'none')
}

/** Nothing is repaired of a file that cannot be handed over in the end. */
function promised(issue: Issue, hopeless: ReadonlySet<number>): Issue {
  const [field, index] = issue.path
  const isKept = field !== 'media' || !hopeless.has(index as number) || issue.repair !== 'automatic'
  return isKept ? issue : { ...issue, repair: 'none' }
}

function isAboutPost(rule: Rule): boolean {
  return rule.appliesTo === 'post' || rule.appliesTo === 'photo-post' || rule.appliesTo === 'video-post'
}

function appliesToPost({ appliesTo }: Rule, { type }: CheckedPost): boolean {
  return appliesTo === 'post' || appliesTo === (type === 'IMAGE' ? 'photo-post' : 'video-post')
}

function appliesToFile({ appliesTo }: Rule, { kind }: MediaFacts): boolean {
  return (
    appliesTo === 'file' ||
    (appliesTo === 'photo' && kind === 'image') ||
    (appliesTo === 'video' && kind === 'video')
  )
}

function issueOf(rule: Rule, finding: Finding, file: string | null): Issue {
  return {
    code: rule.id,
    severity: rule.severity,
    path: finding.path ?? [],
    file,
    requirement: finding.requirement ?? rule.requirement,
    received: finding.received,
    repair: finding.repair ?? rule.repair,
    source: rule.source,
  }
}
