import type { PostOptions } from '../draft/post-options.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import type { Finding, Rule } from '../rules/rule.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import type { CheckedPost } from './checked-post.ts'
import type { Issue } from './issue.ts'

/** What a check goes by, besides the draft. */
export interface CheckSettings {
  /** The rules to check; {@link tiktokBulkit} unless given. */
  readonly rules?: RuleSet
}

/**
 * Everything about a draft that the platform would refuse or change, all at once: it never stops at the first issue.
 * Pure and synchronous; it never throws, whatever the options are.
 *
 * @param options what the person chose for the post
 * @param media the facts of its files, in order, as {@link inspect} gives them
 */
export function check(
  options: PostOptions,
  media: readonly MediaFacts[],
  settings: CheckSettings = {},
): Issue[] {
  const post: CheckedPost = {
    options,
    type: options.type ?? 'VIDEO',
    media,
    photos: media.filter((file) => file.kind === 'image'),
    videos: media.filter((file) => file.kind === 'video'),
  }
  const issues: Issue[] = []
  for (const rule of (settings.rules ?? tiktokBulkit).rules) {
    if (rule.appliesTo === 'post') {
      for (const finding of rule.find(post, rule.requirement, post)) issues.push(issueOf(rule, finding, null))
      continue
    }
    media.forEach((file, index) => {
      if (!isSubject(rule, file)) return
      for (const finding of rule.find(file, rule.requirement, post)) {
        issues.push(issueOf(rule, { path: ['media', index], ...finding }, file.name))
      }
    })
  }
  return issues
}

function isSubject(rule: Rule, file: MediaFacts): boolean {
  return (
    rule.appliesTo === 'file' ||
    (rule.appliesTo === 'photo' && file.kind === 'image') ||
    (rule.appliesTo === 'video' && file.kind === 'video')
  )
}

function issueOf(rule: Rule, finding: Finding, file: string | null): Issue {
  return {
    code: rule.id,
    severity: rule.severity,
    path: finding.path ?? [],
    file,
    requirement: rule.requirement,
    received: finding.received,
    repair: rule.repair,
    source: rule.source,
  }
}
