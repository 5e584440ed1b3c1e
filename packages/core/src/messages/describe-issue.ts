import type { Issue, Json } from '../check/issue.ts'
import { en } from './en.ts'
import type { Locale } from './locale.ts'

/** An issue in words, in parts, so that an interface can lay them out as it likes. */
export interface IssueDescription {
  /** Which file or field. */
  readonly where: string
  /** What was found. */
  readonly found: string
  /** What is allowed. */
  readonly allowed: string
  /** What to do, and who does it. */
  readonly fix: string
}

/** An issue in words, in the caller's language. */
export function describeIssue(issue: Issue, locale: Locale = en): IssueDescription {
  const words = locale.issues[issue.code] ?? locale.unknownIssue
  const values: Record<string, Json> = {
    code: issue.code,
    ...issue.requirement,
    ...(isRecord(issue.received) ? issue.received : { received: issue.received }),
  }
  const fill = (template: string): string =>
    template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, unit?: string) =>
      format(values[name] ?? null, unit, locale),
    )
  return {
    where: issue.file || fieldName(issue, locale),
    found: fill(words.found),
    allowed: fill(words.allowed),
    fix: `${fill(words.fix)} ${locale.repairs[issue.repair]}`.trim(),
  }
}

/** An issue as one sentence for a person. */
export function renderIssue(issue: Issue, locale: Locale = en): string {
  const parts = describeIssue(issue, locale)
  return locale.sentence
    .replace(/\{(\w+)\}/g, (_, part: keyof IssueDescription) => parts[part])
    .replace(/\s+/g, ' ')
    .trim()
}

function fieldName({ path }: Issue, { fields }: Locale): string {
  const names = path.map((part) => (typeof part === 'number' ? String(part + 1) : (fields[part] ?? part)))
  return names.length > 0 ? names.join(' ') : (fields.post ?? 'post')
}

const byteUnits: readonly (readonly [divisor: number, name: string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
]

function format(value: Json, unit: string | undefined, locale: Locale): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => format(part, unit, locale))
    const type = unit === 'and' ? 'conjunction' : 'disjunction'
    return new Intl.ListFormat(locale.language, { type }).format(parts)
  }
  if (typeof value !== 'number') return locale.values[String(value)] ?? String(value)
  const number = new Intl.NumberFormat(locale.language, { maximumFractionDigits: 2 })
  if (unit !== 'bytes') return number.format(unit === 'place' ? value + 1 : value)
  const [divisor, name] = byteUnits.find(([size]) => value >= size) ?? [1, 'B']
  return `${number.format(value / divisor)} ${name}`
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
