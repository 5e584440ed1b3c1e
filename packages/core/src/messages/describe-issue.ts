import type { Issue, Json } from '../check/issue.ts'
import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { own } from './own.ts'
import { fill } from './template.ts'

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
  const filled = (template: string): string => fill(template, values, limits, locale)
  return {
    where: issue.file || fieldName(issue, locale),
    found: filled(words.found),
    allowed: filled(words.allowed),
    fix: `${filled(words.fix)} ${locale.repairs[issue.repair]}`.trim(),
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

/** The innermost field that has a name, with its place where it is one of a list: `Music volume`, `File 3`. */
function fieldName({ path }: Issue, { fields }: Locale): string {
  const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'post'
  const place = path.at(-1)
  if (typeof place === 'number') return `${own(fields, 'file') ?? name} ${place + 1}`
  return own(fields, name) ?? name
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
