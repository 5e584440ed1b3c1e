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
