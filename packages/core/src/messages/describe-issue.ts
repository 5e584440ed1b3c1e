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
  const words = own(locale.issues, issue.code) ?? locale.unknownIssue
  const values: Record<string, Json> = {
    code: issue.code,
    ...issue.requirement,
    ...(isRecord(issue.received) ? issue.received : { received: issue.received }),
  }
  const limits = Object.values(issue.requirement).filter((value) => typeof value === 'number')
  const valueNamed = (name = ''): Json => own(values, name) ?? null
  const fill = (template: string): string =>
    template
      .replace(/\[([^\]]*)\]/g, (_, part: string) => {
        const placeholders = [...part.matchAll(placeholder)]
        return placeholders.every(([, name]) => valueNamed(name) !== null) ? part : ''
      })
      .replace(placeholder, (_, name: string, unit?: string) =>
        format(valueNamed(name), unit, limits, locale),
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

const placeholder = /\{(\w+)(?::(\w+))?\}/g

/** The innermost field that has a name, with its place where it is one of a list: `Music volume`, `File 3`. */
function fieldName({ path }: Issue, { fields }: Locale): string {
  const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'post'
  const place = path.at(-1)
  if (typeof place === 'number') return `${own(fields, 'file') ?? name} ${place + 1}`
  return own(fields, name) ?? name
}

const byteUnits: readonly (readonly [divisor: number, name: string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
]

function format(value: Json, unit: string | undefined, limits: readonly number[], locale: Locale): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => format(part, unit, limits, locale))
    const type = unit === 'and' || unit === 'fields' ? 'conjunction' : 'disjunction'
    return new Intl.ListFormat(locale.language, { type }).format(parts)
  }
  if (typeof value === 'number') return formatNumber(value, unit, limits, locale)
  const words = unit === 'fields' ? locale.fields : locale.values
  return (unit === 'code' ? undefined : own(words, String(value))) ?? String(value)
}

function formatNumber(
  value: number,
  unit: string | undefined,
  limits: readonly number[],
  { language }: Locale,
): string {
  const [divisor, name] = (unit === 'bytes' && byteUnits.find(([size]) => value >= size)) || [1, 'B']
  const withDigits = (number: number, maximumFractionDigits: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits, useGrouping: 'min2' }).format(
      unit === 'place' ? number + 1 : number / divisor,
    )
  // As many digits as it takes to tell a value from the limit that it breaks: 20,000,001 bytes are not "20 MB".
  const digits = [2, 3, 6, 9].find((count) =>
    limits.every((limit) => limit === value || withDigits(limit, count) !== withDigits(value, count)),
  )
  const shown = withDigits(value, digits ?? 9)
  return unit === 'bytes' ? `${shown} ${name}` : shown
}

/** A table's own value: what is looked up may be a name that somebody made up, like `constructor`. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
