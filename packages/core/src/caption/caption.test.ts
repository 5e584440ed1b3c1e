import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { countGraphemes } from './graphemes.ts'
import { shortenCaption } from './shorten-caption.ts'
import { type CaptionRange, findGluedHashtags, findHashtags, findMentions } from './tags.ts'

const texts = (ranges: CaptionRange[]): string[] => ranges.map(({ text }) => text)

describe('findHashtags and findMentions', () => {
  it.each([
    ['#one #two\n#three', ['#one', '#two', '#three']],
    ['#über #日本語 #snake_case #2026', ['#über', '#日本語', '#snake_case', '#2026']],
    ['#नमस्ते done', ['#नमस्ते']],
    ['great#view, (#aside) # #! #️⃣', []],
    ['#a#b', ['#a']],
    ['#end.', ['#end']],
    ['#نرم\u200cافزار #क\u094dष\u200dत्र #a\u200d!', ['#نرم\u200cافزار', '#क\u094dष\u200dत्र', '#a']],
    ['＃東京 ＃ #夏〜祭り #夏～祭り #楽しい〜 #〜', ['＃東京', '#夏〜祭り', '#夏～祭り', '#楽しい']],
    ['#love❤️ #🔥 #👨‍👩‍👧‍👦 #🇩🇪 #🏴󠁧󠁢󠁳󠁣󠁴󠁿 #brand™', ['#love❤️', '#🔥', '#👨‍👩‍👧‍👦', '#🇩🇪', '#🏴󠁧󠁢󠁳󠁣󠁴󠁿', '#brand']],
    ['a\u2028#b\r#c\x85#d\u3000#e', ['#b', '#c', '#d', '#e']],
  ])('finds the hashtags of %o', (text, tags) => {
    expect(texts(findHashtags(text))).toEqual(tags)
  })

  it.each([
    ['great#view #fine and#more', ['#view', '#more']],
    ['#a#b', ['#b']],
    ['5️⃣#️⃣', []],
  ])('finds the hashtags of %o that will be no links', (text, tags) => {
    expect(texts(findGluedHashtags(text))).toEqual(tags)
  })

  it.each([
    ['@someone and @some.one_2', ['@someone', '@some.one_2']],
    ['with @someone.', ['@someone']],
    ['mail@example.com @x', []],
    ['＠someone 今日＠other', ['＠someone']],
    [`@${'x'.repeat(24)}`, [`@${'x'.repeat(24)}`]],
    [`@${'x'.repeat(25)}`, []],
  ])('finds the mentions of %o', (text, mentions) => {
    expect(texts(findMentions(text))).toEqual(mentions)
  })

  it('says where they stand', () => {
    fc.assert(
      fc.property(caption(), (text) => {
        for (const find of [findHashtags, findMentions, findGluedHashtags]) {
          let last = 0
          for (const range of find(text)) {
            expect(text.slice(range.start, range.end)).toBe(range.text)
            expect(range.start).toBeGreaterThanOrEqual(last)
            expect(range.end).toBeGreaterThan(range.start)
            last = range.end
          }
        }
      }),
    )
  })
})

describe('countGraphemes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['👨‍👩‍👧‍👦', 1],
    ['🇩🇪🇫🇷', 2],
    ['e\u0301', 1],
    ['\r\n', 1],
  ])('counts %o as %d', (text, count) => {
    expect(countGraphemes(text)).toBe(count)
  })
})

const family = '👨‍👩‍👧‍👦'
const loneSurrogate = /\p{Surrogate}/u

describe('shortenCaption', () => {
  it.each([
    ['a text that is cut at a word', 15, 'a text that is…'],
    ['a text that is cut at a word', 14, 'a text that…'],
    [`${'x'.repeat(60)} y`, 20, `${'x'.repeat(19)}…`],
    ['Look at #this', 12, 'Look at…'],
    ['Look at #this now', 13, 'Look at…'],
    ['Look at #this now', 14, 'Look at #this…'],
    [`${'x'.repeat(50)} #${'y'.repeat(60)}`, 80, `${'x'.repeat(50)}…`],
    [`#${'y'.repeat(60)}`, 20, '…'],
    ['Hi @someone there', 9, 'Hi…'],
    [`@${'x'.repeat(30)}`, 12, '…'],
    ['Hi #one#two there', 9, 'Hi…'],
    ['Hi #one, #two', 9, 'Hi #one,…'],
    ['Hi #one, #two', 8, 'Hi…'],
    ['Hi mail@example.com', 17, 'Hi…'],
    [`${family}${family}`, 12, `${family}…`],
    [`${family}${family}`, 11, '…'],
    ['🇩🇪🇫🇷', 5, '🇩🇪…'],
    ['🇩🇪🇫🇷', 4, '…'],
    ['ae\u0301', 2, 'a…'],
    ['a\r\nb', 3, 'a…'],
    [family, 0, ''],
    ['abcdef', 0, ''],
    ['abcdef', 1, '…'],
    ['abcdef', 2, 'a…'],
    ['abcdef', 3, 'ab…'],
    ['abcdef', 4, 'abc…'],
    ['abcdef', 5, 'abcd…'],
    ['abcdef', 6, 'abcdef'],
    ['abc', -1, ''],
  ])('shortens %o to %d as %o', (text, max, shortened) => {
    expect(shortenCaption(text, max)).toBe(shortened)
  })

  it("shortens to the contract's limit unless told otherwise", () => {
    expect(shortenCaption('x'.repeat(2200))).toBe('x'.repeat(2200))
    expect(shortenCaption('x'.repeat(2201))).toBe(`${'x'.repeat(2199)}…`)
  })

  it('takes no NaN for a limit: nothing would be left of the caption', () => {
    const reason = new RangeError('Expected a length for max but received NaN')
    expect(() => shortenCaption('Launch day', Number.NaN)).toThrow(reason)
  })

  it('marks the cut as the caller likes, where there is room', () => {
    expect(shortenCaption('one two three', 10, ' (more)')).toBe('one (more)')
    expect(shortenCaption('one two three', 9, '')).toBe('one two')
    expect(shortenCaption('one two three', 4, '[more]')).toBe('one')
  })

  it('never exceeds the limit, and leaves a text that fits as it is', () => {
    fc.assert(
      fc.property(caption(), limit(), (text, max) => {
        const shortened = shortenCaption(text, max)
        expect(shortened.length).toBeLessThanOrEqual(max)
        if (text.length <= max) expect(shortened).toBe(text)
        else expect(kept(text, max)).toBe(text.slice(0, kept(text, max).length))
      }),
    )
  })

  it('never splits what a person sees as one character', () => {
    fc.assert(
      fc.property(caption(), limit(), (text, max) => {
        const before = graphemes(text)
        const after = graphemes(kept(text, max))
        expect(before.slice(0, after.length)).toEqual(after)
      }),
    )
  })

  it('never cuts a hashtag or a mention, nor makes one', () => {
    fc.assert(
      fc.property(caption(), limit(), (text, max) => {
        const { length } = kept(text, max)
        for (const find of [findHashtags, findMentions]) {
          const whole = find(text).filter(({ end }) => end <= length)
          expect(find(kept(text, max))).toEqual(whole)
          expect(find(text).filter(({ start, end }) => start < length && length < end)).toEqual([])
        }
      }),
    )
  })

  it('leaves no word half, when its beginning is near', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 2 }),
        fc.nat(200),
        (words, max) => {
          const text = words.join(' ')
          fc.pre(text.length > max && max > 41)
          const { length } = kept(text, max)
          expect(text.charAt(length)).toBe(' ')
        },
      ),
    )
  })

  it.each([
    ['A long story about the sea\n\n#sea #sun', 24, 'A long story…\n\n#sea #sun'],
    ['A long story about the sea #sea, @someone #ad', 30, 'A long… #sea, @someone #ad'],
    ['A long story about #sea and the sun', 20, 'A long story about…'],
    ['Hi #one #two', 11, '… #one #two'],
    ['Hi #one #two', 10, 'Hi #one…'],
    ['great view#tag', 9, 'great…'],
    ['#one #two #three', 10, '#one #two…'],
    [`${'x'.repeat(50)}\u2028＃東京 #夏〜祭り`, 20, `${'x'.repeat(9)}…\u2028＃東京 #夏〜祭り`],
    ['A story #sea  \n', 13, 'A story #sea'],
  ])('keeps the tags at the end of %o', (text, max, shortened) => {
    expect(shortenCaption(text, max, '…', { keepTags: true })).toBe(shortened)
  })

  it('keeps all tags at the end wherever they fit, and cuts none', () => {
    fc.assert(
      fc.property(caption(), fc.array(tag(), { minLength: 1, maxLength: 6 }), limit(), (prose, tags, max) => {
        const last = tags.join(' ')
        const text = `${prose} and more\n${last}`
        const shortened = shortenCaption(text, max, '…', { keepTags: true })
        expect(shortened.length).toBeLessThanOrEqual(Math.max(0, max))
        if (last.length + 2 <= max) expect(shortened.endsWith(last)).toBe(true)
        const whole = texts([...findHashtags(text), ...findMentions(text)])
        const left = texts([...findHashtags(shortened), ...findMentions(shortened)])
        expect(left.filter((one) => !whole.includes(one))).toEqual([])
      }),
    )
  })

  it('splits no tag of any script, nor a character, and agrees with what is found', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word(), tag()), { maxLength: 40 }), limit(), (words, max) => {
        const text = words.join(' ')
        const tags = words.filter((one) => /^[#＃]/.test(one))
        expect(texts(findHashtags(text))).toEqual(tags)
        const { length } = kept(text, max)
        expect(findHashtags(text).filter(({ start, end }) => start < length && length < end)).toEqual([])
        expect(texts(findHashtags(kept(text, max)))).toEqual(
          tags.slice(0, findHashtags(kept(text, max)).length),
        )
        expect(graphemes(text).slice(0, graphemes(kept(text, max)).length)).toEqual(
          graphemes(kept(text, max)),
        )
      }),
      { numRuns: 500 },
    )
  })

  describe('without Intl.Segmenter', () => {
    afterEach(() => {
      vi.unstubAllGlobals()
      vi.resetModules()
    })

    it('still never splits a surrogate pair', async () => {
      vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
      vi.resetModules()
      const { shortenCaption } = await import('./shorten-caption.ts')
      const { countGraphemes } = await import('./graphemes.ts')
      expect(countGraphemes('😀a')).toBe(2)
      fc.assert(
        fc.property(caption(), limit(), (text, max) => {
          fc.pre(!loneSurrogate.test(text))
          const shortened = shortenCaption(text, max)
          expect(shortened).not.toMatch(loneSurrogate)
          expect(shortened.length).toBeLessThanOrEqual(max)
        }),
      )
    })
  })
})

/** Letters of ten scripts and emoji, as they stand in words, with what joins them. */
const scripts: readonly (readonly string[])[] = [
  ['a', 'é', 'e\u0301', 'ß', 'z'],
  ['ж', 'й', 'и\u0306', 'я'],
  ['α', 'ώ', 'Ω'],
  ['م', 'ن', 'ر', '\u200cا', 'ف', 'ّ'.normalize(), 'ی'],
  ['ש', 'ל', 'וֹ', 'ם'],
  ['क', 'क\u094dष', 'क\u094d\u200dष', 'नि', 'स्ते'],
  ['த', 'மி', 'ழ்'],
  ['ไ', 'ท', 'ย', 'ที่'],
  ['東', '京', 'か', 'が', 'カ\u3099', 'ー', '〜祭', '～り'],
  ['한', '국', '\u1112\u1161\u11ab'],
  ['🔥', '❤️', '👍🏽', '👨‍👩‍👧‍👦', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
]

/** A word of one script. */
function word(): fc.Arbitrary<string> {
  return fc
    .constantFrom(...scripts)
    .chain((letters) =>
      fc
        .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
        .map((rest) => `${letters[0]}${rest.join('')}`),
    )
}

/** A hashtag of one script. */
function tag(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('#', '＃'), word()).map(([mark, name]) => mark + name)
}

/** What is kept of a text: the mark of the cut is not part of it. */
function kept(text: string, max: number): string {
  return text.length <= max ? text : shortenCaption(text, max, '')
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}

/** Captions as people write them, and as nobody does. */
function caption(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      family,
      '👍🏽',
      '🇩🇪',
      '🏳️‍🌈',
      '#️⃣',
      'e\u0301',
      'a\u0308\u0323',
      '한국',
      'नि',
      '\r\n',
      '\n',
      ' ',
      '  ',
      '.',
    ),
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.stringMatching(/^#[a-zäöü0-9_]{1,30}$/),
    fc.stringMatching(/^@[a-z0-9_.]{1,30}$/),
    fc.stringMatching(/^ [#@][a-z]{40,60}$/),
    fc.constantFrom('#', '@', '#日本語', '#नमस्ते', 'mail@example.com', 'glued#tag'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
}

function limit(): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(5), fc.nat(150))
}
