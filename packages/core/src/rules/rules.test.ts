import { describe, expect, it } from 'vitest'
import { photos } from '../../test/facts.ts'
import { researchRows } from '../../test/research-rows.ts'
import { checkArguments, photoPost, said, type VectorRow, videoPost } from '../../test/vector.ts'
import { bulkitVectors, contentPostingVectors } from '../../test/vectors.ts'
import { check } from '../check/check.ts'
import { optionFields } from '../draft/option-fields.ts'
import { documentUrls } from '../messages/documents.ts'
import { customizeRules, type RuleSet } from './rule-set.ts'
import { tiktokBulkit } from './tiktok-bulkit.ts'
import { tiktokContentPosting } from './tiktok-content-posting.ts'

const own = new Set(contentPostingVectors.map(({ rule }) => rule))
const ids = (set: RuleSet): string[] => set.rules.map(({ id }) => id)

/** Both rule sets, each with the vectors of its rules. What a set shares with the first, it shares vectors of. */
const sets: readonly (readonly [RuleSet, readonly VectorRow[]])[] = [
  [tiktokBulkit, bulkitVectors],
  [
    tiktokContentPosting,
    [
      ...bulkitVectors.filter(({ rule }) => ids(tiktokContentPosting).includes(rule) && !own.has(rule)),
      ...contentPostingVectors,
    ],
  ],
]

describe.each(sets.map(([rules, rows]) => ({ name: rules.id, rules, rows })))('$name', ({ rules, rows }) => {
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]))

  describe.each(rows)('$rule: $says', ({ rule: id, vectors }) => {
    it.each(vectors.filter(({ issues }) => issues.length === 0))('passes $draft.options', ({ draft }) => {
      const found = check(...checkArguments(draft, { rules })).filter(({ code }) => code === id)
      expect(found).toEqual([])
    })

    it.each(vectors.filter(({ issues }) => issues.length > 0))(
      'fails $draft.options',
      ({ draft, issues }) => {
        const found = check(...checkArguments(draft, { rules })).filter(({ code }) => code === id)
        expect(found.map(said)).toEqual(issues)
        for (const issue of found) {
          const { severity, repair, source } = byId.get(id) ?? {}
          expect(issue).toMatchObject({ severity, repair, source })
          const [key, index] = issue.path
          const file = key === 'media' && typeof index === 'number' ? draft.media[index] : undefined
          expect(issue.file).toBe(file?.name ?? null)
        }
      },
    )
  })

  it('has vectors for every rule, passing and failing, and for no other', () => {
    const with_ = (wanted: (issues: number) => boolean): string[] =>
      rows
        .filter(({ vectors }) => vectors.some(({ issues }) => wanted(issues.length)))
        .map(({ rule }) => rule)
    expect(with_((issues) => issues === 0).toSorted()).toEqual(ids(rules).toSorted())
    expect(with_((issues) => issues > 0).toSorted()).toEqual(ids(rules).toSorted())
  })

  it('has no two rules of one id', () => {
    expect(ids(rules).filter((id, index, all) => all.indexOf(id) !== index)).toEqual([])
  })

  it('shares the rules whose vectors it shares', () => {
    const shared = rows.filter((row) => bulkitVectors.includes(row)).map(({ rule }) => rule)
    const differing = shared.filter(
      (id) => byId.get(id) !== tiktokBulkit.rules.find((rule) => rule.id === id),
    )
    expect(differing).toEqual([])
  })

  it.each(rules.rules)('$id names its source, what it asks, and how it is repaired', (rule) => {
    const { document, certainty } = rule.source
    const certainties = ['contract', 'documented', 'reported', 'contested', 'promise']
    expect(certainties).toContain(certainty)
    expect(document).not.toBe('')
    const withoutAddress = ['bundle.social: comments', 'Other implementations', 'Postfit: privacy']
    expect(Object.hasOwn(documentUrls, document) || withoutAddress.includes(document)).toBe(true)

    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(['error', 'warning', 'notice']).toContain(rule.severity)
    expect(rule.repair === 'consent').toBe(rule.consent !== undefined)
    const isRepaired = rule.step !== undefined || rule.edit !== undefined
    // What a step repairs only where the policy wants it is not promised.
    if (rule.id === 'video-frame-rate-constant') expect([isRepaired, rule.repair]).toEqual([true, 'none'])
    // Photos are dropped by the plan itself: that is neither a step of a file nor an edit of an option.
    else if (rule.consent !== 'dropPhotos') expect(isRepaired).toBe(rule.repair !== 'none')
  })

  it('raises issues that are plain JSON', () => {
    const issues = rows.flatMap(({ vectors }) =>
      vectors.flatMap(({ draft }) => check(...checkArguments(draft, { rules }))),
    )
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues) {
      expect(JSON.parse(JSON.stringify(issue))).toStrictEqual(issue)
      expect(structuredClone(issue)).toStrictEqual(issue)
    }
  })
})

describe('the rule research', () => {
  const named = new Set(tiktokBulkit.rules.flatMap(({ id }) => researchRows[id] ?? []))

  /** Part 0: the contract, by the headings of its first table, and its options. */
  const contract = [
    'content types',
    'private posts',
    'music',
    'image size',
    'review',
    'caption',
    'post options',
  ]

  /** Part 1: what a client can check. */
  const checkable = [
    ...['C1', 'C2', 'C3'],
    ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'],
    ...['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V11'],
    ...['K1', 'K2'],
    ...['X1', 'X2', 'X3', 'X4', 'X5', 'X6'],
    ...['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O9', 'O10', 'O11', 'O12', 'O13', 'O14'],
  ]

  /** Part 1: what no rule about a draft can say, and why. */
  const notCovered: Readonly<Record<string, string>> = {
    O8: 'what an interface shows and asks for, not what a draft holds',
    Q1: 'posts a day: counted by the server, for all apps together',
    Q2: 'requests a second: counted by the server',
    U1: 'how files are sent: uploadRoute, not a rule',
    U2: 'how files are sent: uploadRoute, not a rule',
    U3: 'upload by address: Postfit only ever has files',
    D1: "chunks of TikTok's own upload: Postfit sends nothing",
  }

  it.each([...contract, ...checkable])('has a rule for %s', (fact) => {
    expect(named).toContain(fact)
  })

  it('has no row for a rule that is not there, nor a rule for such a row', () => {
    const all = [...ids(tiktokBulkit), ...ids(tiktokContentPosting)]
    expect(Object.keys(researchRows).filter((id) => !all.includes(id))).toEqual([])
    expect([...named].filter((fact) => ![...contract, ...checkable].includes(fact))).toEqual([])
    expect(checkable.filter((fact) => fact in notCovered)).toEqual([])
  })

  it.each(Object.keys(optionFields))('has a vector that fails for %s', (field) => {
    const paths = [...bulkitVectors, ...contentPostingVectors].flatMap(({ vectors }) =>
      vectors.flatMap(({ issues }) => issues.map(({ path }) => path)),
    )
    expect(paths.some(([name]) => name === field)).toBe(true)
  })

  it.each(Object.keys(optionFields))('checks the type of %s', (field) => {
    const [issue] = check({ [field]: Symbol('no JSON at all') }, [])
    expect(issue).toMatchObject({ code: 'option-type', path: [field], received: { received: 'symbol' } })
  })
})

describe('tiktokContentPosting', () => {
  it('has the rules of tiktokBulkit, but for what only one of the two knows', () => {
    const [bulkit, posting] = [ids(tiktokBulkit), ids(tiktokContentPosting)]
    expect(bulkit.filter((id) => !posting.includes(id))).toEqual([
      'upload-ids',
      'title-ignored',
      'photo-webp-route',
      'video-aspect',
      'video-recompressed',
      'comment-length',
      'privacy-video',
    ])
    expect(posting.filter((id) => !bulkit.includes(id))).toEqual(['photo-text-length', 'title-length'])
  })
})

describe('a draft without faults', () => {
  it.each([
    ['ten photos', photoPost({}, photos(10))],
    ['a video', videoPost()],
  ])('of %s has nothing but the notice of a review', (_, draft) => {
    expect(check(...checkArguments(draft)).map(({ code }) => code)).toEqual(['post-review'])
  })

  it('is judged by tiktokBulkit, and by no creator, unless given', () => {
    const { options, media } = photoPost({}, photos(11))
    expect(check(options, media)).toEqual(check(options, media, { rules: tiktokBulkit, creator: {} }))
  })
})

describe('customizeRules', () => {
  it('changes a limit, a severity and a source, and switches a rule off', () => {
    const source = { document: 'Our contract', certainty: 'documented' } as const
    const rules = customizeRules(tiktokBulkit, {
      'photo-count': { requirement: { max: 4 }, severity: 'warning', source },
      'post-review': 'off',
    })
    const issues = check({ type: 'IMAGE', privacy: 'SELF_ONLY', uploadIds: ['a', 'b', 'c', 'd', 'e'] }, [], {
      rules,
    })
    expect(issues.filter(({ code }) => code !== 'privacy-permalink')).toEqual([
      {
        code: 'photo-count',
        severity: 'warning',
        path: ['media'],
        file: null,
        requirement: { max: 4 },
        received: 5,
        repair: 'consent',
        source,
      },
    ])
  })

  it.each(['photo-counts', 'constructor', '', 'title-length'])('refuses the unknown id "%s"', (id) => {
    expect(() => customizeRules(tiktokBulkit, { [id]: 'off' })).toThrow(RangeError)
    expect(() => customizeRules(tiktokBulkit, { [id]: 'off' })).toThrow(
      `"tiktok-bulkit" but received "${id}"`,
    )
  })

  it.each([
    [{ maximum: 5 }, RangeError],
    [{ requirement: { maximum: 5 } }, RangeError],
    [{ severity: 'fatal' }, RangeError],
    [{ requirement: { max: '5' } }, TypeError],
    [{ requirement: { max: Number.NaN } }, RangeError],
    [{ requirement: 5 }, TypeError],
    [{ source: 'us' }, TypeError],
    [null, TypeError],
    ['of', TypeError],
  ])('refuses the change %o', (change, error) => {
    expect(() => customizeRules(tiktokBulkit, { 'photo-count': change as never })).toThrow(error)
  })

  it('keeps the base set as it is, and the limits that a change does not name', () => {
    const before = structuredClone(
      tiktokBulkit.rules.map(({ id, requirement, severity }) => ({ id, requirement, severity })),
    )
    const rules = customizeRules(tiktokBulkit, {
      'photo-size': { requirement: { longSide: 4096 } },
      'photo-bytes': 'off',
    })
    expect(rules.rules.find(({ id }) => id === 'photo-size')?.requirement).toEqual({
      longSide: 4096,
      shortSide: 1080,
    })
    expect(rules.rules).toHaveLength(tiktokBulkit.rules.length - 1)
    expect(
      tiktokBulkit.rules.map(({ id, requirement, severity }) => ({ id, requirement, severity })),
    ).toEqual(before)
  })
})
