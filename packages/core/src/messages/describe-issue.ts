import type { Issue, Json } from '../check/issue.ts'
import type { FilePlan } from '../plan/plan.ts'
import { defaultPolicy } from '../plan/policy.ts'
import { en } from './en.ts'
import { joined } from './joined.ts'
import type { BriefWords, Locale, Template } from './locale.ts'
import { own } from './own.ts'
import { isRightToLeft, setApart } from './right-to-left.ts'
import { fill } from './template.ts'

/** An issue in words, in parts that an interface can lay out freely. */
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

/** Describes an issue in the caller's language. */
export function describeIssue(issue: Issue, locale: Locale = en): IssueDescription {
  const words = own(locale.issues, issue.code) ?? locale.unknownIssue
  const filled = filling(issue, locale, { code: issue.code })
  return {
    where: issue.file || fieldName(issue, locale),
    found: filled(words.found),
    allowed: filled(words.allowed),
    fix: joined([filled(words.fix), locale.repairs[issue.repair]], locale.language),
  }
}

/** Settings for the words of an issue. */
export interface RenderSettings {
  /**
   * Default: `full`, which says where, what was found, what is allowed, and what to do. `brief` is one short sentence for people on what
   * will happen, without the name of a package, an option, a rule or the file.
   */
  readonly form?: 'full' | 'brief' | undefined
  /** The plan of the file, if there is one: the sentence says what its steps leave unrepaired, and which format they write. */
  readonly plan?: Pick<FilePlan, 'steps'> | undefined
}

/** An issue as one sentence: in full, or in brief. */
export function renderIssue(
  issue: Issue,
  locale: Locale = en,
  { form = 'full', plan }: RenderSettings = {},
): string {
  if (form === 'brief') return briefly(issue, locale, plan)
  const { where, ...others } = describeIssue(issue, locale)
  const parts = { ...others, where: isRightToLeft(locale.language) ? setApart(where) : where }
  return locale.sentence
    .replace(/\{(\w+)\}/g, (_, part: keyof IssueDescription) => parts[part])
    .replace(/\s+/g, ' ')
    .trim()
}

function briefly(issue: Issue, locale: Locale, plan: RenderSettings['plan']): string {
  const { brief, found, fix } = own(locale.issues, issue.code) ?? locale.unknownIssue
  const steps = plan?.steps ?? []
  const encode = steps.find((step) => step.kind === 'encode')
  const filled = filling(issue, locale, {
    where: issue.file || fieldName(issue, locale),
    output: encode?.format ?? defaultPolicy.photoFormat,
  })
  if (brief === undefined) return joined([filled(found), filled(fix)], locale.language)
  if (!isByCase(brief)) return filled(brief)
  const isLeft =
    issue.repair === 'none' || (plan && !steps.some(({ answers }) => answers.includes(issue.code)))
  return filled(isLeft ? brief.left : brief.done)
}

/** Makes a function that fills templates with the values of an issue, and with further ones. */
function filling(
  { requirement, received }: Issue,
  locale: Locale,
  further: Record<string, Json>,
): (template: Template) => string {
  const values = { ...further, ...requirement, ...(isRecord(received) ? received : { received }) }
  const limits = Object.values(requirement).filter((value) => typeof value === 'number')
  return (template) => fill(template, values, limits, locale)
}

/** The innermost field with a name, and its number if it is an item of a list: `Music volume`, `File 3`. */
function fieldName({ path }: Issue, { fields }: Locale): string {
  const name = path.filter((part) => typeof part === 'string').at(-1) ?? 'post'
  const place = path.at(-1)
  if (typeof place === 'number') return `${own(fields, 'file') ?? name} ${place + 1}`
  return own(fields, name) ?? name
}

function isByCase(brief: Template | BriefWords): brief is BriefWords {
  return typeof brief === 'object' && 'done' in brief
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
