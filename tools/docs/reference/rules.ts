import { type Rule, tiktokBulkit } from '@postfit/core'
import { tiktokContentPosting } from '@postfit/core/content-posting'
import { en, type Template } from '@postfit/core/messages'
import { limitOf, ruleById, ruleIds, sourceOf } from '../rule-table.ts'
import type { Page } from '../site/page.ts'

/** A page with every rule of both sets: what it says, its limits, and where it comes from. */
export function rulesPage(): Page {
  return {
    path: 'reference/rules.md',
    title: 'Rules',
    markdown: [
      '# Rules',
      `\`tiktokBulkit\` (${tiktokBulkit.version}) is the default; \`tiktokContentPosting\` (${tiktokContentPosting.version}) is TikTok's own Content Posting API.`,
      'Limits are inclusive. How to change one: [your own rules](../recipes/own-rules.md).',
      '',
      '- **Severity.** *error*: the post would be refused, or breaks the contract. *warning*: something is silently altered, ignored, or contested between',
      '  sources. *notice*: good to know.',
      '- **Repair.** *automatic*: Postfit does it without changing what the person meant. *consent*: it can, but the repair drops or cuts',
      '  something, so the person decides. *none*: only the person can.',
      '- **Certainty.** *contract*: part of the API that the post goes to. *documented*: by TikTok or that API, elsewhere. *reported*: seen by',
      '  people whose posts failed. *contested*: sources contradict each other, or only implementers say so. *promise*: no demand of the platform,',
      "  but Postfit's own.",
      '',
      ...ruleIds().map(ruleSection),
    ].join('\n'),
  }
}

function ruleSection(id: string): string {
  const [own, other] = [ruleById(tiktokBulkit, id), ruleById(tiktokContentPosting, id)]
  const rule = own ?? other
  if (!rule) throw new Error(`There is no rule ${id}`)
  const words = en.issues[id]
  const { certainty } = rule.source
  return [
    `\n## ${id}`,
    words ? `\n${[words.allowed, words.fix].map(withoutPlaceholders).filter(Boolean).join(' ')}\n` : '',
    ...limitLine(own, other),
    `- **Severity:** ${rule.severity}; **repair:** ${rule.repair}; **applies to:** ${rule.appliesTo}`,
    `- **Source:** ${sourceOf(rule)}, ${certainty}`,
  ].join('\n')
}

/** Nothing where there is no limit to be named, and both sets have the rule. */
function limitLine(own: Rule | undefined, other: Rule | undefined): string[] {
  const [limit, otherLimit] = [limitOf(own), limitOf(other)]
  if (limit !== otherLimit) {
    return [`- **Limit:** ${limit} (\`tiktokBulkit\`), ${otherLimit} (\`tiktokContentPosting\`)`]
  }
  return limit === 'on' ? [] : [`- **Limit:** ${limit}`]
}

/** What is filled in from an issue is shown as what it is: the name of a value. */
function withoutPlaceholders(template: Template): string {
  return (typeof template === 'string' ? template : template.other)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\{(\w+)(?::\w+)?\}/g, '*$1*')
    .trim()
}
