import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCreator, anyMedia, anyOptions, wildOptions } from '../../test/arbitraries.ts'
import { photo, photos, unknown, video } from '../../test/facts.ts'
import { checkArguments, type Draft, photoPost, videoPost } from '../../test/vector.ts'
import { readOptions } from '../draft/read-options.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { tiktokContentPosting } from '../rules/tiktok-content-posting.ts'
import { check } from './check.ts'
import type { Issue } from './issue.ts'

const ruleSet = fc.constantFrom(tiktokBulkit, tiktokContentPosting)

describe('check', () => {
  it('never throws, whatever the options are, and says only plain JSON', () => {
    fc.assert(
      fc.property(wildOptions, anyMedia, anyCreator, ruleSet, (options, media, creator, rules) => {
        const issues = check(options as object, media, { rules, creator })
        // An infinite length is no JSON, but then no file has one.
        fc.pre(
          !media.some((file) => file.kind === 'video' && !Number.isFinite(file.duration + file.frameRate)),
        )
        expect(structuredClone(issues)).toEqual(issues)
        expect(isJson(issues)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on media as odd as numbers can be', () => {
    const odd = fc.double()
    const oddPhoto = fc
      .tuple(odd, odd, odd, odd)
      .map(([width, height, byteLength, bitDepth]) => photo({ width, height, byteLength, bitDepth }))
    const oddVideo = fc
      .tuple(odd, odd, odd, odd)
      .map(([width, height, duration, frameRate]) => video({ width, height, duration, frameRate }))
    fc.assert(
      fc.property(anyOptions, fc.array(fc.oneof(oddPhoto, oddVideo)), (options, media) => {
        expect(() => check(options, media)).not.toThrow()
      }),
    )
  })

  it('takes no limit of the creator that would allow everything, and null for none', () => {
    const { options, media } = videoPost()
    expect(() => check(options, media, { creator: { maxVideoSeconds: Number.NaN } })).toThrow(
      new RangeError('Expected seconds for creator.maxVideoSeconds but received NaN'),
    )
    const absent = [undefined, null].map((nothing) => ({ maxVideoSeconds: nothing, privacyLevels: nothing }))
    for (const creator of absent as never[]) {
      expect(check(options, media, { creator })).toEqual(check(options, media))
    }
  })

  it('is pure: the same twice, and nothing given to it changes', () => {
    fc.assert(
      fc.property(anyOptions, anyMedia, anyCreator, (options, media, creator) => {
        const before = structuredClone({ options, media, creator })
        const issues = check(options, media, { creator })
        expect(check(options, media, { creator })).toEqual(issues)
        expect({ options, media, creator }).toEqual(before)
      }),
    )
  })

  it('says issues in the order of the rules, and of the files', () => {
    fc.assert(
      fc.property(anyOptions, anyMedia, anyCreator, ruleSet, (options, media, creator, rules) => {
        const order = rules.rules.map(({ id }) => id)
        const places = check(options, media, { rules, creator }).map(
          ({ code, path }) => order.indexOf(code) * 1000 + (path[0] === 'media' ? Number(path[1] ?? 0) : 0),
        )
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })

  it('takes null for nothing', () => {
    fc.assert(
      fc.property(anyOptions, anyMedia, (options, media) => {
        const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null))
        expect(check(options, media)).toEqual(check(given, media))
      }),
    )
  })
})

describe('a further violation', () => {
  /** Violations of a photo post that have nothing to do with each other: each in a field or file of its own. */
  const ofPhotos: readonly Violation[] = [
    violation('a wrong type', ['option-type'], having({ disableComments: 'yes' })),
    violation('an unknown option', ['option-unknown'], having({ caption: 'Hello' })),
    violation('a title', ['title-ignored'], having({ title: 'Launch' })),
    violation('too many ids', ['upload-ids', 'photo-count'], having({ uploadIds: Array(50).fill('a') })),
    violation('a cover that is not there', ['cover-index'], having({ photoCoverIndex: 99 })),
    violation('options for videos', ['video-only-option'], having({ disableDuet: true, thumbnailOffset: 5 })),
    violation('a long caption', ['text-length'], longer(' x'.repeat(1200))),
    violation('many mentions', ['text-mentions'], longer(' @someone'.repeat(31))),
    violation('a hashtag that is no link', ['text-glued-tag'], longer(' and#more')),
    violation('a line break', ['text-newlines'], longer('\n ')),
    violation('a long comment', ['comment-length'], having({ firstComment: 'x'.repeat(151) })),
    violation(
      'branded and private',
      ['privacy-branded'],
      having({ isBrandContent: true, privacy: 'SELF_ONLY' }),
    ),
    violation('an AI label', ['ai-label-photo'], having({ isAiGenerated: true })),
    violation(
      'music without a track',
      ['music-id', 'music-photo-fields'],
      having({ musicSoundInfo: { musicSoundEnd: 0 } }),
    ),
    violation('music that TikTok picks', ['music-auto'], having({ autoAddMusic: true })),
    violation('a PNG', ['photo-format'], and(photo({ format: 'png' }))),
    violation(
      'a large photo',
      ['photo-size', 'photo-bytes'],
      and(photo({ width: 4000, height: 3000, byteLength: 30_000_000 })),
    ),
    violation('a tiny photo', ['photo-min-size'], and(photo({ width: 10, height: 10 }))),
    violation(
      'an odd photo',
      ['photo-orientation', 'photo-color', 'photo-alpha', 'photo-still', 'photo-depth'],
      and(photo({ orientation: 6, colorModel: 'cmyk', hasAlpha: true, frameCount: 3, bitDepth: 16 })),
    ),
    violation('a photo that tells', ['photo-private'], and(photo({ metadata: ['gps'] }))),
    violation('a broken photo', ['photo-whole'], and(photo({ truncated: true }))),
    violation('no photo at all', ['file-kind'], and(unknown('unrecognized', 'pdf'))),
    violation('an empty file', ['file-empty'], and(unknown('empty'))),
    violation('a damaged file', ['file-damaged'], and(unknown('damaged'))),
    violation('eleven photos more', ['photo-count'], and(...photos(11))),
    violation('a video', ['media-mixed', 'video-codec'], and(video({ videoCodec: 'prores' }))),
    violation('an account without comments', ['creator-interactions'], of({ commentsDisabled: true })),
    violation(
      'an account that cannot post publicly',
      ['privacy-creator'],
      of({ privacyLevels: ['FOLLOWER_OF_CREATOR'] }),
    ),
  ]

  /** The same of a video post. */
  const ofVideo: readonly Violation[] = [
    violation('a wrong type', ['option-type'], having({ disableComments: 'yes' })),
    violation('an unknown option', ['option-unknown'], having({ caption: 'Hello' })),
    violation('options for photos', ['photo-only-option'], having({ autoScale: true, photoCoverIndex: 0 })),
    violation('a cover that is not there', ['cover-offset'], having({ thumbnailOffset: 9_000_000 })),
    violation('a cover without address', ['thumbnail-url'], having({ thumbnail: 'cover.jpg' })),
    violation('a long caption', ['text-length'], longer(' x'.repeat(1200))),
    violation('friends only', ['privacy-video'], having({ privacy: 'MUTUAL_FOLLOW_FRIENDS' })),
    violation(
      'odd music',
      ['music-volume', 'music-start', 'music-end', 'music-volumes-named'],
      having({
        musicSoundInfo: { musicSoundId: '7', musicSoundVolume: 200, musicSoundStart: -1, musicSoundEnd: 0 },
      }),
    ),
    violation('a second video', ['video-count'], and(video())),
    violation(
      'an odd video',
      ['video-container', 'video-codec', 'audio-codec', 'video-frame-rate', 'video-hdr'],
      and(video({ container: 'webm', videoCodec: 'prores', audioCodec: 'mp3', frameRate: 12, hdr: 'pq' })),
    ),
    violation(
      'a video that nothing reads',
      ['video-decodable', 'video-readable', 'video-dolby-vision'],
      and(video({ container: 'avi', obstacles: ['encrypted'], dolbyVision: 5 })),
    ),
    violation('a long video', ['video-duration'], and(video({ duration: 601 }))),
    violation('a short video', ['video-min-duration'], and(video({ duration: 1 }))),
    violation(
      'a huge video',
      ['video-bytes', 'video-max-side'],
      and(video({ byteLength: 2e9, width: 5000, height: 5000 })),
    ),
    violation('a tiny video', ['video-min-side'], and(video({ width: 320, height: 320 }))),
    violation('a video that tells', ['video-private'], and(video({ metadata: ['gps'] }))),
    violation('a broken video', ['video-whole'], and(video({ truncated: true }))),
    violation('a photo', ['media-mixed', 'photo-format'], and(photo({ format: 'png' }))),
    violation('a file that cannot be read', ['file-unreadable'], and(unknown('unreadable'))),
    violation('an account without Duets', ['creator-interactions'], of({ duetDisabled: true })),
    violation('an account for short videos', ['video-duration-creator'], of({ maxVideoSeconds: 5 })),
  ]

  const posts = [
    { kind: 'photos', base: photoPost({ text: 'Hello' }), violations: ofPhotos },
    { kind: 'a draft of photos', base: photoPost({ uploadToDraft: true }), violations: ofPhotos },
    { kind: 'a video', base: videoPost({ text: 'Hello' }), violations: ofVideo },
    { kind: 'a draft of a video', base: videoPost({ uploadToDraft: true }), violations: ofVideo },
  ]

  describe.each(posts)('of a post of $kind', ({ base, violations }) => {
    it.each(violations)('$name is found', ({ codes, apply }) => {
      const found = check(...checkArguments(apply(base))).map(({ code }) => code)
      expect(found).toEqual(expect.arrayContaining([...codes]))
      expect(check(...checkArguments(base)).map(({ code }) => code)).not.toEqual(
        expect.arrayContaining([...codes]),
      )
    })

    it('never hides another', () => {
      fc.assert(
        fc.property(fc.shuffledSubarray([...violations], { minLength: 1 }), ([last, ...others]) => {
          if (!last) return
          const draft = others.reduce((draft, { apply }) => apply(draft), base)
          const before = places(check(...checkArguments(draft)))
          const after = places(check(...checkArguments(last.apply(draft))))
          expect(before.filter((place) => !after.includes(place))).toEqual([])
          for (const code of last.codes)
            expect(after.some((place) => place.startsWith(`${code} `))).toBe(true)
        }),
        { numRuns: 500 },
      )
    })
  })
})

describe('readOptions', () => {
  it('keeps what can be used, and names the rest', () => {
    const read = readOptions({
      text: 5,
      privacy: 'SELF_ONLY',
      foo: null,
      type: null,
      musicSoundInfo: { musicSoundId: '7', x: 1 },
    })
    expect(read).toEqual({
      options: { privacy: 'SELF_ONLY', musicSoundInfo: { musicSoundId: '7' } },
      problems: [{ path: ['text'], expected: 'string', received: 5 }],
      unknown: [['foo'], ['musicSoundInfo', 'x']],
      unknownBeyond: [],
    })
  })

  it('never takes an option from a prototype, nor gives one', () => {
    const read = readOptions(JSON.parse('{"__proto__": {"text": "x"}, "constructor": {}}'))
    expect(read.options.text).toBe(undefined)
    expect(read.unknown).toEqual([['__proto__'], ['constructor']])
    expect(readOptions(Object.create({ text: 'x' })).options).toEqual({})
  })
})

interface Violation {
  readonly name: string
  readonly codes: readonly string[]
  apply(draft: Draft): Draft
}

function violation(name: string, codes: readonly string[], apply: Violation['apply']): Violation {
  return { name, codes, apply }
}

function having(options: object): Violation['apply'] {
  return (draft) => ({ ...draft, options: { ...draft.options, ...options } })
}

function longer(text: string): Violation['apply'] {
  return (draft) => ({ ...draft, options: { ...draft.options, text: (draft.options.text ?? '') + text } })
}

function and(...files: Draft['media']): Violation['apply'] {
  return (draft) => ({ ...draft, media: [...draft.media, ...files] })
}

function of(creator: Draft['creator']): Violation['apply'] {
  return (draft) => ({ ...draft, creator: { ...draft.creator, ...creator } })
}

/** Which rules are broken where: what was found there, and what is allowed, may change with more of the same. */
function places(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path.join('.')}`)
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isJson)
  )
}
