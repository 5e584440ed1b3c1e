import { type Requirement, type Rule, type RuleSet, tiktokBulkit } from '@postfit/core'
import { tiktokContentPosting } from '@postfit/core/content-posting'
import { documentUrls } from '@postfit/core/messages'
import { withBlock } from './marked-block.ts'

/** A text with the table of all rules between its two marks. */
export function withRuleTable(text: string): string {
  return withBlock(text, 'rules', ruleTable())
}

/** Every rule of both sets, as Markdown. */
export function ruleTable(): string {
  const rows = ruleIds().map((id) => {
    const [own, other] = [ruleById(tiktokBulkit, id), ruleById(tiktokContentPosting, id)]
    const rule = own ?? other
    if (!rule) throw new Error(`There is no rule ${id}`)
    const cells = [
      `\`${id}\``,
      rule.appliesTo,
      limitOf(own),
      limitOf(other),
      rule.severity,
      rule.repair,
      sourceOf(rule),
      rule.source.certainty,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| rule | applies to | `tiktokBulkit` | `tiktokContentPosting` | severity | repair | source | certainty |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The rules of both sets, each once. */
export function ruleIds(): string[] {
  return [...new Set([...tiktokBulkit.rules, ...tiktokContentPosting.rules].map(({ id }) => id))]
}

/** The row of a set; nothing when the set has no such rule. */
export function ruleById({ rules }: RuleSet, id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}

/** What a rule demands, as Markdown; `off` where a set has no such rule, `on` where there is nothing to be named. */
export function limitOf(rule: Rule | undefined): string {
  if (!rule) return 'off'
  const parts = Object.entries(rule.requirement as Requirement).map(([name, value]) => {
    const shown =
      typeof value === 'number' ? new Intl.NumberFormat('en').format(value) : JSON.stringify(value)
    return `${name} ${Array.isArray(value) ? value.join(', ') || 'none' : shown.replaceAll('"', '')}`
  })
  return parts.join('; ') || 'on'
}

/** Where a rule comes from, as Markdown: a link where the document has an address. */
export function sourceOf({ source: { document } }: Rule): string {
  const url = documentUrls[document]
  return url ? `[${document}](${url})` : document
}
