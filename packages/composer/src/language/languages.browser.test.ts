import { localeTags } from '@postfit/core/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesInWords } from '../testing/sentences/plural-words.ts'
import type { Sentence } from '../testing/sentences/sentence.ts'
import { sentences } from '../testing/sentences/sentences.ts'
import { hasUnit } from '../testing/sentences/units.ts'
import { en, type Words } from '../words/en.ts'
import type { Language } from '../words/language.ts'
import { loadLanguage } from './load-language.ts'

/** Amounts of every plural category that some language has. */
const amounts = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1000, 1_000_000]

/** All that is said, by where it stands: what takes amounts with each of some, names as `@1`, `@2`. */
function said(part: unknown, english: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function') {
    return amounts.map((amount) => [
      `${path}(${amount})`,
      String(part(...argumentsFor(path, english, amount))),
    ])
  }
  return Object.entries(part as object).flatMap(([name, inner]) =>
    said(inner, (english as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
  )
}

/** Which parameters are words is seen in the English: a number that is put in as it is would be no word there. */
const wordsOf: Readonly<Record<string, number>> = {
  'compose.added': 1,
  'file.more': 0,
  'post.noReason': 9,
}

function argumentsFor(path: string, english: unknown, amount: number): unknown[] {
  const names =
    /\(([^)]*)\)/
      .exec(String(english))?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? []
  const areAmounts =
    /^(amount|limit|left|place|total|max|over|photos|videos|done|saved|least|hashtags|mentions|ready|refused|seconds|sent|status|percent)$/
  return names.map((name, at) => {
    const isWord =
      wordsOf[path] === at || (path === 'caption.shorten' && name === 'limit') || /counted|kept/.test(path)
    return areAmounts.test(name) && !isWord ? amount : `@${at}`
  })
}

describe.each(localeTags.map((tag) => ({ tag })))('the language $tag', ({ tag }) => {
  it('says everything, and nothing else', async () => {
    const { words, messages } = await loadLanguage(tag)
    expect([words.language, messages.language]).toEqual([tag, tag])
    const [found, wanted] = [said(words, en), said(en, en)].map((list) => new Map(list))
    expect([...(found as Map<string, string>).keys()].toSorted()).toEqual(
      [...(wanted as Map<string, string>).keys()].toSorted(),
    )
    for (const [path, text] of found as Map<string, string>) {
      expect(text, path).not.toBe('')
      expect(text, path).not.toMatch(/undefined|NaN|\[object|#(?!\w)/)
    }
  })

  it('puts in what English puts in: names, and places for links', async () => {
    const { words } = await loadLanguage(tag)
    const put = (text: string) => [...new Set(text.match(/@\d|\{\w+\}/g))].toSorted()
    const wanted = new Map(said(en, en))
    for (const [path, text] of said(words, en)) expect(put(text), path).toEqual(put(wanted.get(path) ?? ''))
  })

  it.skipIf(tag === 'en')('has buttons of about the length that English has', async () => {
    const { words } = await loadLanguage(tag)
    const buttons = (of: Words) => [
      ...[of.compose.pick, of.compose.camera, of.compose.library, of.compose.undo, of.file.compare],
      ...[
        of.prepare.none,
        of.prepare.cancel,
        of.prepare.retry,
        of.post.post,
        of.post.again,
        of.post.stop,
        of.video.whole,
      ],
    ]
    const length = (texts: string[]) => texts.reduce((sum, text) => sum + [...text].length, 0)
    expect(length(buttons(words)) / length(buttons(en))).toBeLessThan(1.6)
  })

  it('has what a button shows in what it is called, for those who say it (WCAG 2.5.3)', async () => {
    const { compose } = (await loadLanguage(tag)).words
    // In words of their own, as axe compares them.
    const curated = (text: string) =>
      ` ${text
        .toLocaleLowerCase(tag)
        .replaceAll(/[\u2066-\u2069:,.()]/g, ' ')
        .replaceAll(/\s+/g, ' ')} `
    expect(curated(compose.makeCover('a.jpg'))).toContain(curated(compose.cover))
    expect(curated(compose.sort('a.jpg', 2, 5))).toContain(' 2 ')
  })
})

/** Without the marks that keep directions apart, which have no width. */
const visible = (text: string): string => text.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')

/** All that looks like a number, with its separators. */
const numbersIn = (text: string): string[] =>
  text.match(/\p{Nd}(?:[\p{Nd}.,٫٬’\u00a0\u202f]*\p{Nd})?/gu) ?? []

/** Words that no other of the languages has, and hardly a sentence in English is without. */
const english = /\b(?:the|this|that|your|with|which|cannot|could|would|again|choose|takes|both|made)\b/i

it('has thirty sentences to be read in each language', () => {
  expect(new Set(sentences.map(({ key }) => key)).size).toBe(30)
})

describe.each(localeTags.map((tag) => ({ tag })))('the sentences in $tag', ({ tag }) => {
  let language: Language
  let said: [Sentence, string][]
  beforeAll(async () => {
    language = await loadLanguage(tag)
    said = sentences.map((sentence) => [sentence, visible(sentence.say(language))])
  })
  const inDigits = (value: number): string =>
    new Intl.NumberFormat(tag, { useGrouping: 'min2' }).format(value)

  it('say every number, unit and name, and no other number', () => {
    for (const [{ key, numbers = [], spelled = [], names = [], units = [] }, text] of said) {
      const about = `${key}: ${text}`
      for (const name of names) expect(text.toLowerCase(), about).toContain(name.toLowerCase())
      const found = new Set(numbersIn(names.reduce((left, name) => left.replaceAll(name, ''), text)))
      expect([...found], about).toEqual(expect.arrayContaining(numbers.map(inDigits)))
      for (const number of [...numbers, ...spelled]) found.delete(inDigits(number))
      expect([...found], about).toEqual([])
      for (const [amount, unit] of units) {
        expect(hasUnit(text, amount, unit, tag), `${amount} ${unit}: ${text}`).toBe(true)
      }
    }
  })

  it.skipIf(tag === 'en')('leave no English', () => {
    for (const [{ key }, text] of said) expect(text, key).not.toMatch(english)
  })

  it('count as the grammar of the language does', () => {
    for (const [amounts, words] of Object.entries(filesInWords[tag])) {
      for (const amount of amounts.split(' ').map(Number)) {
        const text = visible(language.words.compose.files(amount)).replaceAll(/\s/g, ' ')
        expect(text).toBe(words.replace('#', inDigits(amount)))
      }
    }
  })
})
