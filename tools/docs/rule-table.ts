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
  const ids = new Set([...tiktokBulkit.rules, ...tiktokContentPosting.rules].map(({ id }) => id))
  const rows = [...ids].map((id) => {
    const [own, other] = [byId(tiktokBulkit, id), byId(tiktokContentPosting, id)]
    const rule = own ?? other
    if (!rule) throw new Error(`There is no rule ${id}`)
    const cells = [
      `\`${id}\``,
      rule.appliesTo,
      limit(own),
      limit(other),
      rule.severity,
      rule.repair,
      source(rule),
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

function byId({ rules }: RuleSet, id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}

function limit(rule: Rule | undefined): string {
  if (!rule) return 'off'
  const parts = Object.entries(rule.requirement as Requirement).map(([name, value]) => {
    const shown =
      typeof value === 'number' ? new Intl.NumberFormat('en').format(value) : JSON.stringify(value)
    return `${name} ${Array.isArray(value) ? value.join(', ') || 'none' : shown.replaceAll('"', '')}`
  })
  return parts.join('; ') || 'on'
}

function source({ source: { document } }: Rule): string {
  const url = documentUrls[document]
  return url ? `[${document}](${url})` : document
}
