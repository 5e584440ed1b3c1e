import { beforeAll, describe, expect, it } from 'vitest'
import { checkArguments } from '../../test/vector.ts'
import { bulkitVectors, contentPostingVectors } from '../../test/vectors.ts'
import { check } from '../check/check.ts'
import { en } from '../locales/en.ts'
import { renderIssue } from '../messages/describe-issue.ts'
import type { Template } from '../messages/locale.ts'
import { renderPlan } from '../messages/render-plan.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { tiktokContentPosting } from '../rules/tiktok-content-posting.ts'
import type { CompleteLocale } from './complete-locale.ts'
import { loadLocale } from './load-locale.ts'
import { localeTags } from './locale-tags.ts'

/** Every issue of every vector, of both sets of rules: once, where all that is said of it is the same. */
const issues = [
  ...new Map(
    [
      ...bulkitVectors.map((row) => ({ ...row, rules: tiktokBulkit })),
      ...contentPostingVectors.map((row) => ({ ...row, rules: tiktokContentPosting })),
    ]
      .flatMap(({ rules, vectors }) =>
        vectors.flatMap(({ draft }) => check(...checkArguments(draft, { rules }))),
      )
      .map((issue) => {
        const { code, path, file, requirement, received, repair } = issue
        return [JSON.stringify([code, path, file, requirement, received, repair]), issue] as const
      }),
  ).values(),
]

/** Every template of a locale, by where it stands: `issues.photo-bytes.brief.done`. */
function templates(part: unknown, path = ''): [string, Template][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part !== 'object' || part === null) return []
  if ('by' in part && 'other' in part) return [[path, part as Template]]
  return Object.entries(part).flatMap(([name, inner]) => templates(inner, path ? `${path}.${name}` : name))
}

const formsOf = (template: Template): string[] => {
  if (typeof template === 'string') return [template]
  const { by: _, ...forms } = template
  return Object.values(forms)
}

const placeholdersOf = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)(?::\w+)?\}/g), ([whole]) => whole))].toSorted()

const english = new Map(templates(en))

/** What is the same word in many languages, or a name. */
const isNameOrUnit = (text: string): boolean => !/\p{Ll}{3}/u.test(text.replaceAll(/\{[^}]*\}/g, ''))

describe.each(localeTags.map((tag) => ({ tag })))('the language $tag', ({ tag }) => {
  let locale: CompleteLocale
  let its: ReadonlyMap<string, Template>
  beforeAll(async () => {
    locale = await loadLocale(tag)
    its = new Map(templates(locale))
  })

  it('is one that Intl knows, and says so of itself', () => {
    expect(locale.language).toBe(tag)
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  it('has everything that English has, and nothing else', () => {
    const paths = (of: ReadonlyMap<string, Template>) =>
      // Whether what happens depends on how a file is prepared is for the language to say.
      [...new Set([...of.keys()].map((path) => path.replace(/\.(done|left)$/, '')))].toSorted()
    expect(paths(its)).toEqual(paths(english))
  })

  it('fills in what English fills in', () => {
    const filled = (template: Template, by: readonly string[]): string =>
      [...new Set([...formsOf(template).flatMap(placeholdersOf), ...by])].toSorted().join(' ')
    const differing = [...its].flatMap(([path, template]) => {
      // A form for one need not say the number.
      const by = typeof template === 'object' ? [`{${template.by}}`] : []
      const wanted = filled(english.get(path) ?? english.get(`${path}.done`) ?? '', by)
      const found = filled(template, by)
      return found === wanted ? [] : [{ path, found, wanted }]
    })
    expect(differing).toEqual([])
  })

  it('has every plural category of the language, wherever there is one', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
    for (const [path, template] of its) {
      if (typeof template === 'string') continue
      const { by: _, ...forms } = template
      expect(Object.keys(forms).toSorted(), path).toEqual(categories)
      for (const form of Object.values(forms)) expect(form, path).not.toBe('')
    }
  })

  it.skipIf(tag === 'en')('has no English left over', () => {
    const left = [...its].filter(
      ([path, template]) =>
        path !== 'sentence' &&
        typeof template === 'string' &&
        template !== '' &&
        template === english.get(path) &&
        !path.startsWith('values.') &&
        !isNameOrUnit(template),
    )
    expect(left.map(([path]) => path).filter((path) => !path.startsWith('fields.'))).toEqual([])
  })

  it('has no sentence twice as long as it is in English', () => {
    const long: string[] = []
    for (const [path, template] of its) {
      const [wanted] = formsOf(english.get(path) ?? '')
      if (!wanted || wanted.length < 30) continue
      for (const form of formsOf(template)) {
        if (form.length >= wanted.length * 2) long.push(`${path}: ${form}`)
      }
    }
    expect(long).toEqual([])
  })

  it('says every issue without a gap', () => {
    const texts = issues.flatMap((issue) =>
      (['full', 'brief'] as const).map((form) => renderIssue(issue, locale, { form, plan: { steps: [] } })),
    )
    const gap = /[{}[\]]|undefined|\bnull\b|NaN|object Object| [.,;:](?! )|\(\)/
    expect(texts.filter((text) => gap.test(text))).toEqual([])
  })
})

it('loads a language each time it is asked for, as it is', async () => {
  const [ja, again]: CompleteLocale[] = await Promise.all([loadLocale('ja'), loadLocale('ja')])
  expect(ja).toBe(again)
})

it('joins Hebrew words without a hyphen before those that are isolated', async () => {
  const steps = [
    { kind: 'strip-metadata' as const, metadata: ['gps', 'exif'] as const, answers: [], fallback: [] },
  ]
  const [step] = renderPlan({ steps }, await loadLocale('he'))
  expect(step?.replaceAll(/[\u2066-\u2069]/g, '')).toContain('(GPS) ונתוני')
})
