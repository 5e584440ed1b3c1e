import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyCreator,
  anyMedia,
  anyOptions,
  anyPhoto,
  anyPhotoFit,
  anyPolicy,
  anyVideo,
  mended,
} from '../../test/arbitraries.ts'
import { photo, photos, unknown, video } from '../../test/facts.ts'
import { check } from '../check/check.ts'
import type { Issue } from '../check/issue.ts'
import type { CreatorLimits } from '../draft/creator-limits.ts'
import type { PostOptions } from '../draft/post-options.ts'
import type { ImageFacts, MediaFacts } from '../facts/media-facts.ts'
import { fitsInside, type Size } from '../geometry/fit.ts'
import { renderPlan } from '../messages/render-plan.ts'
import { defineRules } from '../rules/define-rules.ts'
import type { Rule } from '../rules/rule.ts'
import { customizeRules, type RuleSet } from '../rules/rule-set.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { tiktokContentPosting } from '../rules/tiktok-content-posting.ts'
import { forecast, forecastBytes } from './forecast.ts'
import { applyEdits } from './option-edit.ts'
import { type FilePlan, type PostPlan, plan } from './plan.ts'
import { type Consent, defaultPolicy, type PhotoFit, type PreparePolicy, type VideoFit } from './policy.ts'

const everything: readonly Consent[] = ['dropPhotos', 'trimVideo', 'shortenText', 'setVolumes', 'labelAi']

/**
 * The issues that a policy leaves although Postfit could repair them: the person wants the photo to stay, or to become, a WebP, or
 * the video to keep its high dynamic range.
 */
const wantedBy = ({ photoFormat = 'jpeg', videoHdr = 'tone-map' }: PreparePolicy): readonly string[] => [
  ...(photoFormat === 'jpeg' ? [] : ['photo-webp-route']),
  ...(videoHdr === 'tone-map' ? [] : ['video-hdr']),
]
const ruleSets = [tiktokBulkit, tiktokContentPosting].map((rules) => ({ id: rules.id, rules }))

interface Settings {
  readonly policy?: PreparePolicy
  readonly rules?: typeof tiktokBulkit
  readonly creator?: CreatorLimits
}

/** A draft's plan, and what is left of its issues when the plan is carried out. */
function planned(options: PostOptions, media: readonly MediaFacts[], settings: Settings = {}) {
  const issues = check(options, media, settings)
  const made = plan(options, media, issues, settings)
  const edited = applyEdits(options, made.edits)
  const after = forecast(media, made)
  return { issues, plan: made, options: edited, media: after, left: check(edited, after, settings) }
}

const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code)
const steps = ({ files }: PostPlan, index = 0): string[] => files[index]?.steps.map(({ kind }) => kind) ?? []

describe('a plan for a photo', () => {
  it('keeps what is fit', () => {
    const { plan, media } = planned({ type: 'IMAGE' }, [photo()])
    const anew = { kind: 'encode', format: 'jpeg', quality: 90, maxBytes: 20_000_000, answers: [] }
    const steps = [{ kind: 'keep', fallback: [anew], answers: [] }]
    expect(plan.files).toEqual([{ index: 0, name: 'photo.jpg', steps, refusals: [], dropped: false }])
    expect(media).toEqual([photo()])
  })

  it('strips metadata without touching a pixel', () => {
    const { plan } = planned({ type: 'IMAGE' }, [photo({ metadata: ['exif', 'gps'] })])
    expect(plan.files[0]?.steps).toMatchObject([
      { kind: 'strip-metadata', metadata: ['exif', 'gps'], answers: ['photo-private'] },
    ])
  })

  it('repairs on the way all that a new file cannot hold, in the order of the work', () => {
    const { plan, media, left } = planned({ type: 'IMAGE', privacy: 'SELF_ONLY' }, [
      photo({
        format: 'gif',
        byteLength: 30_000_000,
        width: 4000,
        height: 3000,
        orientation: 6,
        frameCount: 9,
        hasAlpha: true,
        bitDepth: 16,
        colorModel: 'cmyk',
        colorProfile: 'FOGRA39',
        metadata: ['exif'],
      }),
    ])
    expect(plan.files[0]?.steps).toEqual([
      { kind: 'first-frame', answers: ['photo-still'] },
      { kind: 'convert-color', colorModel: 'cmyk', colorProfile: 'FOGRA39', answers: ['photo-color'] },
      { kind: 'flatten', background: '#ffffff', answers: ['photo-alpha'] },
      { kind: 'downscale', width: 1440, height: 1080, answers: ['photo-size'] },
      { kind: 'orient', orientation: 6, answers: ['photo-orientation'] },
      {
        kind: 'encode',
        format: 'jpeg',
        quality: 90,
        maxBytes: 20_000_000,
        answers: ['photo-format', 'photo-bytes', 'photo-depth', 'photo-private'],
      },
    ])
    expect(media[0]).toEqual(photo({ coding: 'baseline', width: 1440, height: 1080, byteLength: 20_000_000 }))
    expect(codes(left)).toEqual(['post-review', 'privacy-permalink'])
  })

  it('keeps its size where the caller wants that, and repairs the rest', () => {
    const policy = { keepFullSize: true }
    const large = { width: 4000, height: 3000 }
    expect(steps(planned({ type: 'IMAGE' }, [photo(large)], { policy }).plan)).toEqual(['keep'])
    expect(steps(planned({ type: 'IMAGE' }, [photo({ ...large, format: 'png' })], { policy }).plan)).toEqual([
      'encode',
    ])
  })

  it('becomes a progressive JPEG where the policy wants one, and never a WebP of scans', () => {
    const encoding = (photoFormat: 'jpeg' | 'webp', photoProgressive?: boolean) => {
      const policy = { photoFormat, ...(photoProgressive !== undefined && { photoProgressive }) }
      const { plan } = planned({ type: 'IMAGE' }, [photo({ format: 'png' })], { policy })
      return plan.files[0]?.steps.find(({ kind }) => kind === 'encode')
    }
    expect(encoding('jpeg', true)).toMatchObject({ format: 'jpeg', progressive: true })
    expect(encoding('jpeg', false)).not.toHaveProperty('progressive')
    expect(encoding('jpeg')).not.toHaveProperty('progressive')
    expect(encoding('webp', true)).not.toHaveProperty('progressive')
  })

  it('goes by the policy', () => {
    const policy = { photoFormat: 'webp', photoQuality: 70, background: '#102030' } as const
    const { plan } = planned({ type: 'IMAGE' }, [photo({ format: 'png', hasAlpha: true })], { policy })
    expect(plan.files[0]?.steps).toMatchObject([
      { kind: 'flatten', background: '#102030' },
      { kind: 'encode', format: 'webp', quality: 70 },
    ])
  })

  it.each([
    ['jpeg', 'jpeg'],
    ['webp', 'webp'],
    ['png', 'jpeg'],
    ['gif', 'jpeg'],
    ['avif', 'jpeg'],
    ['heic', 'jpeg'],
    ['jxl', 'jpeg'],
    ['bmp', 'jpeg'],
  ] as const)('that is to keep its format writes %s as %s', (format, written) => {
    const { plan, media, left } = planned({ type: 'IMAGE' }, [photo({ format, width: 4000, height: 3000 })], {
      policy: { photoFormat: 'keep' },
    })
    expect(plan.files[0]?.steps).toMatchObject([
      { kind: 'downscale' },
      { kind: 'encode', format: written, answers: written === format ? [] : ['photo-format'] },
    ])
    expect(media[0]).toMatchObject({ format: written })
    expect(codes(left).includes('photo-webp-route')).toBe(written === 'webp')
  })

  it.each([
    ['jpeg', ['encode'], ['photo-webp-route'], false],
    ['webp', ['keep'], [], true],
    ['keep', ['keep'], [], true],
  ] as const)('that is a WebP without any other fault: %s', (photoFormat, kinds, answers, isLeft) => {
    const { plan, left } = planned({ type: 'IMAGE' }, [photo({ format: 'webp' })], {
      policy: { photoFormat },
    })
    expect(steps(plan)).toEqual(kinds)
    expect(plan.files[0]?.steps[0]?.answers).toEqual(answers)
    expect(codes(left).includes('photo-webp-route')).toBe(isLeft)
  })

  it('that is a WebP is kept where the rule set takes WebP', () => {
    const { plan } = planned({ type: 'IMAGE' }, [photo({ format: 'webp' })], { rules: tiktokContentPosting })
    expect(steps(plan)).toEqual(['keep'])
  })

  it('goes by the limits of the rule set', () => {
    const rules = customizeRules(tiktokBulkit, {
      'photo-size': { requirement: { longSide: 1000, shortSide: 1000 } },
      'photo-bytes': { requirement: { maxBytes: 500_000 } },
      'photo-alpha': 'off',
    })
    const { plan, left } = planned({ type: 'IMAGE' }, [photo({ hasAlpha: true })], { rules })
    expect(plan.files[0]?.steps).toMatchObject([
      { kind: 'flatten', answers: [] },
      { kind: 'downscale', width: 800, height: 1000 },
      { kind: 'encode', maxBytes: 500_000 },
    ])
    expect(codes(left)).not.toContain('photo-bytes')
    const unlimited = customizeRules(tiktokBulkit, { 'photo-bytes': 'off' })
    const { files } = planned({ type: 'IMAGE' }, [photo({ format: 'png' })], { rules: unlimited }).plan
    expect(files[0]?.steps).toMatchObject([{ kind: 'encode', maxBytes: null }])
  })

  it('refuses what cannot be repaired, and says why', () => {
    const { plan, media } = planned({ type: 'IMAGE' }, [
      photo({ truncated: true, format: 'webp' }),
      unknown('empty'),
      photo(),
    ])
    expect(plan.files.map(({ steps, refusals }) => [steps.length, codes(refusals)])).toEqual([
      [0, ['photo-whole']],
      [0, ['file-empty']],
      [1, []],
    ])
    expect(media).toHaveLength(3)
  })
})

describe('a plan for a photo that something is wrong with', () => {
  const one = (facts: Partial<ImageFacts>) => planned({ type: 'IMAGE' }, [photo(facts)])

  it.each<[string, Partial<ImageFacts>]>([
    ['a JPEG', { coding: 'progressive' }],
    ['a PNG', { format: 'png' }],
  ])('writes %s without its end anew, if the decoder finds all of its pixels', (_, facts) => {
    const { plan, left } = one({ ...facts, truncated: true })
    expect(plan.files[0]?.steps.map(({ kind }) => kind)).toEqual(['encode'])
    expect(codes(left)).not.toContain('photo-whole')
  })

  it.each<[string, Partial<ImageFacts>]>([
    ['a WebP', { format: 'webp' }],
    ['a JPEG of inks', { coding: 'baseline', colorModel: 'cmyk' }],
    ['a JPEG of 12 bits', { coding: 'extended', bitDepth: 12 }],
  ])('refuses %s without its end', (_, facts) => {
    const { plan } = one({ ...facts, truncated: true })
    expect(codes(plan.files[0]?.refusals ?? [])).toContain('photo-whole')
  })

  it('writes anew what is shown in several orientations, in place of taking its EXIF out', () => {
    const steps = (facts: Partial<ImageFacts>) =>
      one({ metadata: ['exif'], ...facts }).plan.files[0]?.steps.map(({ kind }) => kind)
    expect(steps({})).toEqual(['strip-metadata'])
    expect(steps({ orientationInDoubt: true })).toEqual(['encode'])
  })
})

describe('a plan for the shape of a photo', () => {
  const ratio = { width: 9, height: 16 }
  const large = photo({ width: 4000, height: 3000 })
  const stepsOf = (policy: PreparePolicy, facts = large) =>
    planned({ type: 'IMAGE' }, [facts], { policy }).plan.files[0]?.steps

  it('cuts out a part and scales it', () => {
    expect(stepsOf({ photoFit: { mode: 'crop', ratio } })).toMatchObject([
      { kind: 'crop', x: 1156, y: 0, width: 1688, height: 3000, answers: [] },
      { kind: 'downscale', width: 1080, answers: ['photo-size'] },
      { kind: 'encode' },
    ])
    expect(stepsOf({ photoFit: { mode: 'crop', ratio, around: { x: 0, y: 0 } } })).toMatchObject([
      { kind: 'crop', x: 0, y: 0 },
      { kind: 'downscale' },
      { kind: 'encode' },
    ])
  })

  it('lays it on a canvas, of its own colour or the background', () => {
    expect(stepsOf({ photoFit: { mode: 'pad', ratio, fill: 'blur' } })).toMatchObject([
      { kind: 'downscale', width: 1080, height: 810 },
      { kind: 'pad', width: 1080, fill: 'blur' },
      { kind: 'encode' },
    ])
    const policy = { photoFit: { mode: 'pad', ratio }, background: '#102030', keepFullSize: true } as const
    expect(stepsOf(policy)).toMatchObject([
      { kind: 'pad', width: 4005, height: 7120, fill: '#102030' },
      { kind: 'encode' },
    ])
  })

  it('has its ratio exactly, whatever the photo', () => {
    const shapes = [
      { width: 4, height: 5 },
      { width: 9, height: 16 },
      { width: 1, height: 1 },
    ]
    for (const shape of shapes) {
      for (const [width, height] of [
        [1078, 1500],
        [3024, 4032],
        [1281, 853],
        [999, 1001],
      ] as const) {
        for (const mode of ['crop', 'pad'] as const) {
          const { media } = planned({ type: 'IMAGE' }, [photo({ width, height })], {
            policy: { photoFit: { mode, ratio: shape } },
          })
          const output = media[0] as ImageFacts
          expect(output.width * shape.height).toBe(output.height * shape.width)
        }
      }
    }
  })

  it('is never beyond the ratio, where whole pixels do not have it: a rule would find it again', () => {
    const feed = { width: 1.91, height: 1 }
    const sizes = fc.record({
      width: fc.integer({ min: 50, max: 6000 }),
      height: fc.integer({ min: 50, max: 6000 }),
    })
    const isWide = ({ width, height }: Size) => width * 100 > height * 191
    const isHigh = ({ width, height }: Size) => width * 100 < height * 191
    fc.assert(
      fc.property(sizes, fc.constantFrom('crop', 'pad'), fc.boolean(), (size, mode, keepFullSize) => {
        const { media } = planned({ type: 'IMAGE' }, [photo(size)], {
          policy: { photoFit: { mode, ratio: feed }, keepFullSize },
        })
        const output = media[0] as ImageFacts
        expect([isWide(size) && isWide(output), isHigh(size) && isHigh(output)]).toEqual([false, false])
      }),
      // A canvas of 10717x5611 is nearer to 1.91 than a millionth, and still too high.
      { examples: [[{ width: 50, height: 5601 }, 'pad', true]] },
    )
  })

  it('leaves one that has the shape as it is', () => {
    const fit = photo({ width: 1080, height: 1920 })
    expect(stepsOf({ photoFit: { mode: 'crop', ratio } }, fit)).toMatchObject([{ kind: 'keep' }])
    expect(stepsOf({ photoFit: { mode: 'pad', ratio } }, fit)).toMatchObject([{ kind: 'keep' }])
  })

  it('still satisfies the rules, never enlarges the picture, and keeps it on its canvas', () => {
    fc.assert(
      fc.property(anyPhoto, anyPolicy, anyPhotoFit, (facts, policy, photoFit) => {
        const whole = mended(facts)
        const { plan, media, left } = planned({ type: 'IMAGE' }, [whole], { policy: { ...policy, photoFit } })
        const promised = codes(left.filter(({ repair }) => repair !== 'none'))
        expect(promised.filter((code) => !wantedBy(policy).includes(code))).toEqual([])
        const size = { width: whole.width, height: whole.height }
        for (const step of plan.files[0]?.steps ?? []) {
          if (step.kind === 'crop') {
            expect([step.x + step.width <= size.width, step.y + step.height <= size.height]).toEqual([
              true,
              true,
            ])
          }
          if (step.kind === 'crop' || step.kind === 'downscale') {
            expect([step.width <= size.width, step.height <= size.height]).toEqual([true, true])
            Object.assign(size, { width: step.width, height: step.height })
          }
          if (step.kind === 'pad') {
            expect([step.width >= size.width, step.height >= size.height]).toEqual([true, true])
            Object.assign(size, { width: step.width, height: step.height })
          }
        }
        expect(media[0]).toMatchObject(size)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a plan by rules of a caller', () => {
  const source = { document: 'Another platform', certainty: 'documented' } as const
  const ruleOf = (step: unknown, more: object = {}): Rule =>
    ({
      id: 'own',
      appliesTo: 'photo',
      requirement: {},
      severity: 'error',
      repair: 'automatic',
      source,
      find: () => [{ received: null }],
      step,
      ...more,
    }) as unknown as Rule
  const setOf = (...rules: Rule[]): RuleSet => ({ id: 'own', version: '2026-11-29', rules })
  const by = (step: unknown, facts: Partial<ImageFacts>) =>
    planned({ type: 'IMAGE' }, [photo(facts)], { rules: setOf(ruleOf(step)) })

  it.each([
    [{ kind: 'crop', ratio: { width: 4, height: 5 } }, ['crop', 'encode'], { width: 1080, height: 1350 }],
    [
      { kind: 'pad', ratio: { width: 1, height: 1 }, fill: 'blur' },
      ['pad', 'encode'],
      { width: 1600, height: 1600 },
    ],
    [
      { kind: 'downscale', longSide: 800, shortSide: 800 },
      ['downscale', 'encode'],
      { width: 540, height: 800 },
    ],
    [{ kind: 'encode', format: 'webp', quality: 60 }, ['encode'], { format: 'webp' }],
    [{ kind: 'encode', maxBytes: 1000 }, ['encode'], { format: 'jpeg', byteLength: 1000 }],
  ] as const)('carries out %o', (step, kinds, facts) => {
    const { plan, media } = by(step, { width: 1080, height: 1600 })
    expect(steps(plan)).toEqual(kinds)
    expect(plan.files[0]?.steps.find(({ kind }) => kind === step.kind)).toMatchObject({ answers: ['own'] })
    expect(media[0]).toMatchObject(facts)
    expect(renderPlan(plan.files[0] as FilePlan).join(' ')).not.toBe('')
  })

  it('cuts a video with consent', () => {
    const rules = setOf(
      ruleOf(
        { kind: 'trim', maxSeconds: 5 },
        { appliesTo: 'video', repair: 'consent', consent: 'trimVideo' },
      ),
    )
    expect(planned({}, [video()], { rules }).plan.asks).toEqual(['trimVideo'])
    const { media } = planned({}, [video()], { rules, policy: { consent: ['trimVideo'] } })
    expect(media[0]).toMatchObject({ duration: 5 })
  })

  it.each([
    ['crop', {}],
    ['pad', {}],
    ['keep', {}],
    ['transcode-video', {}],
    [{ kind: 'crop' }, {}],
    [{ kind: 'crop', ratio: { width: 0, height: 5 } }, {}],
    [{ kind: 'crop', ratio: { width: 4, height: 5 }, around: 'middle' }, {}],
    [{ kind: 'downscale', longSide: 100 }, {}],
    [{ kind: 'encode', format: 'png' }, {}],
    [{ kind: 'encode', quality: 0 }, {}],
    [{ kind: 'encode', qualty: 80 }, {}],
    [{ kind: 'trim', maxSeconds: 5 }, {}],
    [{ kind: 'crop', ratio: { width: 4, height: 5 } }, { appliesTo: 'post' }],
    [undefined, {}],
  ])('refuses a set that promises %o', (step, more) => {
    expect(() => defineRules(setOf(ruleOf(step, more)))).toThrow(TypeError)
    expect(() => plan({}, [], [], { rules: setOf(ruleOf(step, more)) })).toThrow(TypeError)
  })

  it('takes both sets that come with it', () => {
    expect(defineRules(tiktokBulkit)).toBe(tiktokBulkit)
    expect(defineRules(tiktokContentPosting)).toBe(tiktokContentPosting)
  })
})

describe('a plan for a video', () => {
  const { rules } = tiktokBulkit
  const transcode = rules.filter(({ step }) => step === 'transcode-video').map(({ id }) => id)

  it.each<[string, Partial<ReturnType<typeof video>>, string[]]>([
    ['what is fit', {}, ['keep']],
    ['another container', { container: 'mkv' }, ['remux']],
    ['a location', { metadata: ['gps'] }, ['strip-metadata']],
    ['another sound', { audioCodec: 'mp3' }, ['transcode-audio', 'remux']],
    ['another codec', { videoCodec: 'prores' }, ['transcode-video', 'remux']],
    ['too many bytes', { byteLength: 2_000_000_000 }, ['transcode-video', 'remux']],
  ])('does for %s only what is needed', (_, facts, kinds) => {
    expect(steps(planned({ type: 'VIDEO' }, [video(facts)]).plan)).toEqual(kinds)
  })

  it.each<[Partial<ReturnType<typeof video>>, object]>([
    [{ frameRate: 60.01 }, { frameRate: 60 }],
    [{ frameRate: 61 }, { frameRate: 60 }],
    [{ frameRate: 120 }, { frameRate: 30 }],
    [{ frameRate: 12 }, { frameRate: 30 }],
    [{ nominalFrameRate: 60_000 / 1001, constantFrameRate: false }, { frameRate: 60_000 / 1001 }],
    [{ nominalFrameRate: 25.8, constantFrameRate: false }, { frameRate: 30 }],
    [{ frameRate: 24, nominalFrameRate: 30, constantFrameRate: false }, { frameRate: 30 }],
    [{ frameRate: 15, nominalFrameRate: 60, constantFrameRate: false }, { frameRate: 60 }],
    [{ frameRate: 29.7, hdr: 'pq' }, { frameRate: 29.7 }],
    [{ hdr: 'hlg' }, { toneMap: true }],
    [{ hdr: null, videoCodec: 'av1' }, { toneMap: false }],
    [
      { width: 8192, height: 4608 },
      { width: 4096, height: 2304 },
    ],
    [
      { width: 320, height: 320 },
      { width: 360, height: 360 },
    ],
    [
      { width: 200, height: 355 },
      { width: 360, height: 638 },
    ],
    [
      { width: 100, height: 4000 },
      { width: 360, height: 4096 },
    ],
    [
      { width: 641, height: 361, hdr: 'pq' },
      { width: 640, height: 360 },
    ],
  ])('transcodes %o to %o', (facts, wanted) => {
    const policy = { videoFrameRate: 'constant' } as const
    const [step] = planned({ type: 'VIDEO' }, [video(facts)], { policy }).plan.files[0]?.steps ?? []
    expect(step).toMatchObject({ kind: 'transcode-video', codec: 'h264', maxBytes: 1_000_000_000, ...wanted })
    expect(transcode).toEqual(expect.arrayContaining([...(step?.answers ?? [])]))
  })

  it('cuts with consent only, where the person wants, to the shortest of the limits', () => {
    const media = [video({ duration: 700 })]
    const creator = { maxVideoSeconds: 60 }
    expect(planned({ type: 'VIDEO' }, media).plan).toMatchObject({ asks: ['trimVideo'] })
    expect(steps(planned({ type: 'VIDEO' }, media).plan)).toEqual(['keep'])
    const consent = ['trimVideo'] as const
    expect(planned({ type: 'VIDEO' }, media, { policy: { consent } }).plan).toMatchObject({
      asks: [],
      files: [
        { steps: [{ kind: 'trim', start: 0, end: 600, maxSeconds: 600, answers: ['video-duration'] }] },
      ],
    })
    const { plan } = planned({ type: 'VIDEO' }, media, { creator, policy: { consent, trimStart: 30 } })
    expect(plan.files[0]?.steps).toMatchObject([
      { start: 30, end: 90, answers: ['video-duration', 'video-duration-creator'] },
    ])
    const exact = planned({ type: 'VIDEO' }, media, { policy: { consent, trimStart: 30, trimExactly: true } })
    expect(exact.plan.files[0]?.steps).toMatchObject([
      { kind: 'trim', start: 30, end: 630, maxSeconds: 600 },
      { kind: 'transcode-video', answers: ['video-duration'] },
      { kind: 'remux' },
    ])
  })

  it('says of a cut that cannot happen that it cannot', () => {
    const of = (policy: PreparePolicy) => () =>
      planned({ type: 'VIDEO' }, [video({ duration: 20 })], { policy })
    const consent = ['trimVideo'] as const
    expect(of({ consent, trimStart: 20 })).toThrow(RangeError)
    expect(of({ consent, trimStart: 30, trimEnd: 40 })).toThrow(
      'Expected a trimStart before the end of video.mp4, at 20 seconds, but received 30',
    )
    // Without consent it is asked for, and nothing is cut.
    for (const policy of [
      { trimStart: 4 },
      { trimEnd: 12.5 },
      { trimStart: 30 },
      { consent: [], trimEnd: 3 },
    ]) {
      const { plan } = of(policy)()
      expect([plan.asks, steps(plan)], JSON.stringify(policy)).toEqual([['trimVideo'], ['keep']])
    }
    expect(of({ trimStart: 0, trimEnd: 20 })().plan.asks).toEqual([])
  })

  it('encodes pictures for an error, or because somebody asks for it, and never for a warning alone', () => {
    const of = (facts: object, policy: PreparePolicy = {}) =>
      planned({ type: 'VIDEO' }, [video(facts)], { policy }).plan.files[0]?.steps ?? []
    const shivering = { constantFrameRate: false, nominalFrameRate: 30_000 / 1001, metadata: ['gps'] }
    expect(of(shivering)).toMatchObject([{ kind: 'strip-metadata' }])
    expect(of(shivering, { videoFrameRate: 'constant' })).toMatchObject([
      {
        ...{ kind: 'transcode-video', frameRate: 30_000 / 1001, answers: ['video-frame-rate-constant'] },
        fallback: [{ kind: 'strip-metadata' }],
      },
      { kind: 'remux' },
      { kind: 'strip-metadata' },
    ])
    const hdr = { hdr: 'hlg', videoCodec: 'hevc', container: 'mov' }
    expect(of(hdr)).toMatchObject([
      { kind: 'transcode-video', toneMap: true, answers: ['video-hdr'], fallback: [{ kind: 'keep' }] },
      { kind: 'remux' },
    ])
    expect(of(hdr, { videoHdr: 'keep' })).toMatchObject([{ kind: 'keep' }])
    // There is no other way where something else has to be repaired; what comes out is in standard range.
    expect(of({ ...hdr, frameRate: 120 }, { videoHdr: 'keep' })).toMatchObject([
      { kind: 'transcode-video', toneMap: true, fallback: [] },
      { kind: 'remux' },
    ])
    expect(of({ ...hdr, dolbyVision: 5 })).toMatchObject([{ kind: 'keep' }])
  })

  it('repairs what the caller calls an error', () => {
    const rules = customizeRules(tiktokBulkit, { 'video-frame-rate-constant': { severity: 'error' } })
    const { plan } = planned({ type: 'VIDEO' }, [video({ constantFrameRate: false })], { rules })
    expect(plan.files[0]).toMatchObject({
      refusals: [],
      steps: [{ kind: 'transcode-video', fallback: [] }, { kind: 'remux' }],
    })
  })

  it('cuts to the part that the person wants, also where no limit asks for it', () => {
    const of = (duration: number, policy: PreparePolicy) =>
      planned({ type: 'VIDEO' }, [video({ duration })], { policy }).plan.files[0]?.steps
    const consent = ['trimVideo'] as const
    expect(of(20, { consent, trimEnd: 12.5 })).toEqual([
      { kind: 'trim', start: 0, end: 12.5, maxSeconds: null, answers: [] },
    ])
    expect(of(20, { consent, trimStart: 4, trimEnd: 900 })).toMatchObject([{ start: 4, end: 20 }])
    expect(of(700, { consent, trimStart: 4, trimEnd: 690 })).toMatchObject([{ start: 4, end: 604 }])
    expect(of(20, { consent, trimStart: 4 })).toEqual([
      { kind: 'trim', start: 4, end: 20, maxSeconds: null, answers: [] },
    ])
    expect(of(700, { consent, trimStart: 200 })).toMatchObject([{ start: 200, end: 700 }])
    expect(of(700, { consent, trimStart: 4, trimEnd: 9 })).toMatchObject([{ start: 4, end: 9 }])
    for (const policy of [{ trimEnd: 12.5 }, { trimStart: 4 }, { consent, trimEnd: 20 }]) {
      expect(of(20, policy), JSON.stringify(policy)).toMatchObject([{ kind: 'keep' }])
    }
  })

  it('does not encode what a cut alone makes small enough', () => {
    const steps = (byteLength: number, trimEnd: number, more: object = {}) =>
      planned({ type: 'VIDEO' }, [video({ duration: 600, byteLength, ...more })], {
        policy: { consent: ['trimVideo'], trimEnd },
      }).plan.files[0]?.steps
    expect(steps(2e9, 120)).toMatchObject([{ kind: 'trim', answers: ['video-bytes'] }])
    // Some parts have more bytes than others: near the limit it is not certain.
    expect(steps(2e9, 290)?.map(({ kind }) => kind)).toEqual(['trim', 'transcode-video', 'remux'])
    expect(steps(2e9, 120, { hdr: 'hlg' })?.map(({ kind }) => kind)).toEqual([
      'trim',
      'transcode-video',
      'remux',
    ])
  })

  it('turns pictures for good only when that is asked for', () => {
    const steps = (facts: object, videoRotation: 'keep' | 'bake') =>
      planned({ type: 'VIDEO' }, [video(facts)], { policy: { videoRotation } }).plan.files[0]?.steps
    expect(steps({ rotation: 90 }, 'keep')).toMatchObject([{ kind: 'keep' }])
    expect(steps({ rotation: 0 }, 'bake')).toMatchObject([{ kind: 'keep' }])
    expect(steps({ rotation: 90 }, 'bake')).toMatchObject([
      { kind: 'transcode-video', answers: [] },
      { kind: 'remux' },
    ])
    expect(steps({ rotation: 0, mirrored: true }, 'bake')).toMatchObject([
      { kind: 'transcode-video', answers: [] },
      { kind: 'remux' },
    ])
  })

  describe('whose shape is to be another', () => {
    const portrait = { width: 9, height: 16 }
    const of = (facts: object, videoFit: VideoFit, policy: PreparePolicy = {}) =>
      planned({ type: 'VIDEO' }, [video(facts)], { policy: { ...policy, videoFit } })
    const wide = { width: 1920, height: 1080 }

    it.each<[object, VideoFit, object[]]>([
      [
        wide,
        { mode: 'crop', ratio: portrait },
        [
          { kind: 'crop', x: 656, y: 0, width: 608, height: 1080 },
          { kind: 'transcode-video', width: 608, height: 1080 },
        ],
      ],
      [
        wide,
        { mode: 'crop', ratio: portrait, around: { x: 0, y: 1 } },
        [{ x: 0, y: 0, width: 608, height: 1080 }, {}],
      ],
      [
        wide,
        { mode: 'crop', ratio: portrait, around: { x: 1, y: 0 } },
        [{ x: 1312, y: 0, width: 608, height: 1080 }, {}],
      ],
      // Turned by players: the part lies in what they show.
      [
        { width: 1080, height: 1920, rotation: 90 },
        { mode: 'crop', ratio: { width: 1, height: 1 }, around: { x: 0.5, y: 0.2 } },
        [
          { x: 0, y: 0, width: 1080, height: 1080 },
          { width: 1080, height: 1080 },
        ],
      ],
      // What is odd is cut to what is even, where colours are.
      [
        { width: 1081, height: 1921 },
        { mode: 'crop', ratio: { width: 1, height: 1 }, around: { x: 0.5, y: 0.5 } },
        [
          { x: 0, y: 420, width: 1080, height: 1080 },
          { width: 1080, height: 1080 },
        ],
      ],
      // Too small for the rules: enlarged to exactly the ratio.
      [
        { width: 640, height: 360 },
        { mode: 'crop', ratio: portrait },
        [
          { x: 218, y: 0, width: 204, height: 360 },
          { width: 360, height: 640 },
        ],
      ],
      [
        wide,
        { mode: 'pad', ratio: portrait, fill: 'blur' },
        [
          { kind: 'pad', width: 1080, height: 1920, fill: 'blur' },
          { kind: 'transcode-video', width: 1080, height: 1920 },
        ],
      ],
      [
        { width: 640, height: 360 },
        { mode: 'pad', ratio: portrait },
        [
          { kind: 'pad', width: 640, height: 1138, fill: '#000000' },
          { width: 640, height: 1138 },
        ],
      ],
      [
        { width: 1080, height: 1920 },
        { mode: 'pad', ratio: { width: 16, height: 9 }, fill: '#112233' },
        [
          { width: 1920, height: 1080, fill: '#112233' },
          { width: 1920, height: 1080 },
        ],
      ],
    ])('%o brought to %o', (facts, fit, wanted) => {
      const { plan, media } = of(facts, fit)
      expect(plan.files[0]?.steps).toMatchObject([...wanted, { kind: 'remux' }])
      const last = plan.files[0]?.steps.find(({ kind }) => kind === 'transcode-video')
      expect(media[0]).toMatchObject({ width: (last as Size).width, height: (last as Size).height })
    })

    it.each([
      [{ width: 1080, height: 1920 }],
      [{ width: 1080, height: 1919 }],
      [{ width: 1080, height: 1921 }],
      [{ width: 607, height: 1080 }],
      [{ width: 1080, height: 1920, rotation: 270 }],
    ])('is not encoded where it has that already, within a pixel: %o', (facts) => {
      for (const mode of ['crop', 'pad'] as const) {
        expect(steps(of(facts, { mode, ratio: portrait }).plan)).toEqual(['keep'])
      }
      expect(steps(of(facts, { mode: 'inside' }).plan)).toEqual(['keep'])
    })

    it('is encoded for a ratio that is two pixels away', () => {
      expect(steps(of({ width: 1080, height: 1916 }, { mode: 'crop', ratio: portrait }).plan)).toEqual([
        'crop',
        'transcode-video',
        'remux',
      ])
    })

    it('is brought to standard range on the way, with no way round', () => {
      const { plan } = of({ ...wide, hdr: 'hlg' }, { mode: 'crop', ratio: portrait }, { videoHdr: 'keep' })
      expect(plan.files[0]?.steps[1]).toMatchObject({ toneMap: true, fallback: [] })
    })

    it('keeps its whole part inside the picture, on even pixels, and is near the ratio', () => {
      const side = fc.integer({ min: 360, max: 4096 })
      const place = fc.double({ min: 0, max: 1, noNaN: true })
      const part = fc.integer({ min: 1, max: 16 })
      fc.assert(
        fc.property(side, side, place, place, part, part, (width, height, x, y, across, down) => {
          fc.pre(Math.max(across / down, down / across) < 4)
          const ratio = { width: across, height: down }
          const made = of({ width, height }, { mode: 'crop', ratio, around: { x, y } }).plan
          const crop = made.files[0]?.steps.find((step) => step.kind === 'crop')
          if (!crop) return
          for (const value of [crop.x, crop.y, crop.width, crop.height]) expect(value % 2).toBe(0)
          expect(crop.x + crop.width).toBeLessThanOrEqual(width)
          expect(crop.y + crop.height).toBeLessThanOrEqual(height)
          const shape = across / down
          const off = Math.min(
            Math.abs(crop.width - crop.height * shape),
            Math.abs(crop.height - crop.width / shape),
          )
          expect(off).toBeLessThanOrEqual(2)
        }),
      )
    })
  })

  describe('that is to be smaller', () => {
    const camera = { width: 3840, height: 2160, byteLength: 75_000_000, duration: 12 }
    const of = (facts: object, policy: PreparePolicy) =>
      planned({ type: 'VIDEO' }, [video(facts)], { policy })
    const encoding = (facts: object, policy: PreparePolicy) =>
      of(facts, policy).plan.files[0]?.steps.find((step) => step.kind === 'transcode-video')
    const fullHd = { videoSize: { width: 1080, height: 1920 } }

    it.each([
      [camera, fullHd, { width: 1920, height: 1080, quality: 75 }],
      [{ ...camera, width: 2160, height: 3840 }, fullHd, { width: 1080, height: 1920 }],
      [{ ...camera, width: 3000, height: 3000 }, fullHd, { width: 1080, height: 1080 }],
      [camera, { ...fullHd, videoQuality: 40 }, { width: 1920, height: 1080, quality: 40 }],
      [camera, { videoQuality: 60 }, { width: 3840, height: 2160, quality: 60 }],
      [{ ...camera, rotation: 90, width: 2160, height: 3840 }, fullHd, { width: 1080, height: 1920 }],
    ])('%o by %o', (facts, policy, wanted) => {
      expect(encoding(facts, policy)).toMatchObject({
        ...wanted,
        worthBytes: 60_000_000,
        fallback: [{ kind: 'keep' }],
      })
    })

    it('is scaled down into its box in its shape, and its canvas may be larger than usual', () => {
      const ratio = { width: 9, height: 16 }
      const small = { videoSize: { width: 720, height: 1280 } }
      expect(encoding(camera, { ...small, videoFit: { mode: 'crop', ratio } })).toMatchObject({
        ...{ width: 720, height: 1280, quality: 75, worthBytes: null, fallback: [] },
      })
      const large = { videoSize: { width: 2160, height: 3840 } }
      expect(encoding(camera, { ...large, videoFit: { mode: 'pad', ratio } })).toMatchObject({
        ...{ width: 2160, height: 3840, quality: null },
      })
    })

    it.each([
      ['that has few bits already', { ...camera, byteLength: 3_000_000 }, { videoQuality: 75 }],
      ['that fits the box', { width: 1080, height: 1920, byteLength: 30_000_000 }, fullHd],
      ['whose colours are its own', { ...camera, dolbyVision: 5 }, { ...fullHd, videoQuality: 50 }],
      ['with the best quality', { byteLength: 20_000_000 }, { videoQuality: 100 }],
    ])('is kept as it is: one %s', (_, facts, policy) => {
      expect(steps(of(facts, policy).plan)).toEqual(['keep'])
    })

    it('is as much smaller as the part of it that is kept', () => {
      const policy = { ...fullHd, consent: everything, trimEnd: 6 }
      expect(encoding(camera, policy)).toMatchObject({
        worthBytes: 30_000_000,
        fallback: [{ kind: 'trim', end: 6 }],
      })
    })

    it('takes part in what has to be encoded, whatever that saves', () => {
      const slow = { ...camera, frameRate: 100, byteLength: 6_000_000 }
      const step = encoding(slow, { ...fullHd, videoQuality: 100 })
      expect(step).toMatchObject({ width: 1920, quality: 100, worthBytes: null, fallback: [] })
      expect(step?.bitrate).toBeLessThan((6_000_000 * 8) / 12)
    })

    it('gets fewer bits for less quality and smaller pictures, never more than it has, and once is enough', () => {
      const quality = fc.integer({ min: 1, max: 100 })
      const side = fc.integer({ min: 360, max: 3840 })
      const bits = fc.integer({ min: 500_000, max: 200_000_000 })
      const codec = fc.constantFrom('h264', 'hevc')
      fc.assert(
        fc.property(quality, side, side, bits, codec, (videoQuality, width, height, rate, videoCodec) => {
          const silent = { audioCodec: null, duration: 10 }
          const facts = { ...silent, width, height, videoCodec, byteLength: (rate / 8) * 10 }
          const step = encoding(facts, { videoQuality })
          if (!step) return
          expect(step.bitrate).toBeLessThan(rate * 0.8)
          const coarser = encoding(facts, { videoQuality: Math.max(1, videoQuality - 10) })
          expect(coarser?.bitrate).toBeLessThanOrEqual(step.bitrate)
          const smaller = encoding(facts, { videoQuality, videoSize: { width: 360, height: 640 } })
          // Sides are rounded, up where they would be too short.
          expect(smaller?.bitrate).toBeLessThanOrEqual(step.bitrate * 1.02)
          const after = { ...facts, videoCodec: 'h264', byteLength: (step.bitrate / 8) * 10 }
          const again = { ...after, width: step.width, height: step.height }
          expect(encoding(again, { videoQuality })).toBeUndefined()
        }),
      )
    })

    it('is told in bytes before any work, with how certain that is', () => {
      const range = (facts: object, policy: PreparePolicy) => {
        const { plan } = of(facts, policy)
        return forecastBytes(video(facts), plan.files[0] as FilePlan)
      }
      const { min, likely, max } = range(camera, fullHd)
      expect(likely).toBeGreaterThan(12_000_000)
      expect(likely).toBeLessThan(20_000_000)
      // OpenH264 took 0.13 of it for a soft picture of 1920x1080.
      expect(min / likely).toBeLessThan(0.13)
      expect([max > likely * 1.3, max < 60_000_000]).toEqual([true, true])
      // Where it may turn out not to be worth it, it may stay as it is.
      expect(range({ byteLength: 16_000_000 }, { videoQuality: 60 }).max).toBe(16_000_000)
      expect(range(camera, {})).toEqual({ min: 75_000_000, likely: 75_000_000, max: 75_000_000 })
      const portrait = { mode: 'pad', ratio: { width: 9, height: 16 } } as const
      const small = { width: 1280, height: 720, byteLength: 1_000_000 }
      expect(range(small, { videoFit: portrait }).likely).toBeGreaterThan(1_000_000)
    })
  })

  it('is not longer than the limit for a rounding error', () => {
    // In floating point 64.001 - 4.001 is more than 60.
    const settings = { creator: { maxVideoSeconds: 60 }, policy: { consent: everything, trimStart: 4.001 } }
    const { media, left } = planned({ type: 'VIDEO' }, [video({ duration: 700 })], settings)
    expect(media[0]).toMatchObject({ duration: 60 })
    expect(codes(left)).not.toContain('video-duration-creator')
  })

  it.each([
    [0, 650_000, 599_999],
    [0, 599_000, undefined],
    [50, 650_000, 599_999],
    [50, 60_000, 10_000],
    [50, 20_000, 0],
    [50, 900_000, 599_999],
  ])('takes the cover along when it is cut at %d s: %d ms is %s', (trimStart, thumbnailOffset, moved) => {
    const policy = { consent: everything, trimStart }
    const draft = planned({ type: 'VIDEO', thumbnailOffset }, [video({ duration: 700 })], { policy })
    expect(draft.options.thumbnailOffset).toBe(moved ?? thumbnailOffset)
    expect(codes(draft.left)).not.toContain('cover-offset')
  })
})

describe('a plan for the options', () => {
  it('edits what has one answer, and says why', () => {
    const options = {
      text: 'Hello',
      caption: 'Hello',
      disableDuet: true,
      musicSoundInfo: { musicSoundId: '7', musicSoundVolume: 5, foo: 1 },
    }
    const before = structuredClone(options)
    const { plan, options: edited } = planned(options, [photo()], { creator: { commentsDisabled: true } })
    expect(plan.edits).toEqual([
      { path: ['caption'], value: undefined, answers: ['option-unknown'] },
      { path: ['musicSoundInfo', 'foo'], value: undefined, answers: ['option-unknown'] },
      { path: ['type'], value: 'IMAGE', answers: ['type-matches-media'] },
      { path: ['disableDuet'], value: undefined, answers: ['video-only-option'] },
      { path: ['disableComments'], value: true, answers: ['creator-interactions'] },
      { path: ['musicSoundInfo', 'musicSoundVolume'], value: undefined, answers: ['music-photo-fields'] },
    ])
    expect(edited).toEqual({
      type: 'IMAGE',
      text: 'Hello',
      disableComments: true,
      musicSoundInfo: { musicSoundId: '7' },
    })
    expect(options).toEqual(before)
  })

  it('asks before it shortens a text', () => {
    const options = { type: 'IMAGE', text: 'x'.repeat(2300), firstComment: 'y'.repeat(200) } as const
    expect(planned(options, [photo()]).plan).toMatchObject({ edits: [], asks: ['shortenText'] })
    const { options: edited, plan } = planned(options, [photo()], { policy: { consent: ['shortenText'] } })
    expect([edited.text?.length, edited.firstComment?.length]).toEqual([2200, 150])
    expect(plan.asks).toEqual([])
  })

  it('asks before it sets volumes, and sets only what is missing', () => {
    const options = { musicSoundInfo: { musicSoundId: '7', musicSoundVolume: 100 } }
    expect(planned(options, [video()]).plan).toMatchObject({ edits: [], asks: ['setVolumes'] })
    const { options: edited } = planned(options, [video()], { policy: { consent: ['setVolumes'] } })
    expect(edited.musicSoundInfo).toEqual({ ...options.musicSoundInfo, videoOriginalSoundVolume: 50 })
  })

  it('drops the last photos with consent, and with them their ids and the cover', () => {
    const uploadIds = Array.from({ length: 12 }, (_, index) => `upload-${index + 1}`)
    const options = { type: 'IMAGE', privacy: 'SELF_ONLY', photoCoverIndex: 11, uploadIds } as const
    expect(planned(options, photos(12)).plan).toMatchObject({ edits: [], asks: ['dropPhotos'] })
    const {
      plan,
      options: edited,
      media,
      left,
    } = planned(options, photos(12), { policy: { consent: ['dropPhotos'] } })
    expect(plan.files.map(({ dropped }) => dropped)).toEqual([...Array(10).fill(false), true, true])
    expect(edited).toEqual({ type: 'IMAGE', privacy: 'SELF_ONLY', uploadIds: uploadIds.slice(0, 10) })
    expect(media).toEqual(photos(10))
    expect(codes(left)).toEqual(['post-review', 'privacy-permalink'])
  })

  it('keeps a cover that is not dropped, and drops one that is only rounded to a photo that is', () => {
    const policy = { consent: everything }
    expect(planned({ photoCoverIndex: 9 }, photos(11), { policy }).options.photoCoverIndex).toBe(9)
    expect(planned({ photoCoverIndex: 9.6 }, photos(11), { policy }).options.photoCoverIndex).toBe(undefined)
  })

  it('puts a cover inside the list and the video', () => {
    expect(planned({ photoCoverIndex: 7 }, photos(3)).options.photoCoverIndex).toBe(2)
    expect(planned({ photoCoverIndex: 0.4 }, photos(3)).options.photoCoverIndex).toBe(0)
    expect(planned({ photoCoverIndex: -3 }, photos(3)).options.photoCoverIndex).toBe(0)
    expect(planned({ thumbnailOffset: 12_500 }, [video()]).options.thumbnailOffset).toBe(12_000)
    expect(planned({ thumbnailOffset: -1, uploadIds: ['a'] }, []).options.thumbnailOffset).toBe(0)
  })
})

describe('applyEdits', () => {
  it('changes a copy, and only what it is told', () => {
    const options = Object.freeze({
      text: 'a',
      musicSoundInfo: Object.freeze({ musicSoundId: '7', musicSoundEnd: 0 }),
    })
    const answers: string[] = []
    expect(
      applyEdits(options, [
        { path: ['text'], value: 'b', answers },
        { path: ['musicSoundInfo', 'musicSoundEnd'], value: undefined, answers },
        { path: ['title'], value: undefined, answers },
        { path: ['thumbnail', 'nothing'], value: 1, answers },
        { path: [], value: 1, answers },
      ]),
    ).toEqual({ text: 'b', musicSoundInfo: { musicSoundId: '7' } })
    expect(applyEdits(options, [])).toBe(options)
  })
})

describe.each(ruleSets)('any plan by $id', ({ rules }) => {
  const draft = fc.record({
    options: anyOptions,
    media: fc.oneof(
      fc.array(anyPhoto, { maxLength: 38 }),
      fc.array(anyVideo, { maxLength: 2 }),
      fc.tuple(anyVideo),
      anyMedia,
    ),
    creator: anyCreator,
    policy: anyPolicy,
  })
  /** Drafts whose files can all be repaired. */
  const repairable = draft.map(({ media, ...rest }) => ({
    ...rest,
    media: media.filter((file) => file.kind !== 'unknown').map((file) => mended(file)),
  }))

  it('leaves nothing that it could repair', () => {
    fc.assert(
      fc.property(repairable, ({ options, media, creator, policy }) => {
        const { left } = planned(options, media, {
          rules,
          creator,
          policy: { ...policy, consent: everything },
        })
        // Photos and a video in one post have to be sorted out by the person first.
        fc.pre(!codes(left).includes('media-mixed'))
        const promised = codes(left.filter(({ repair }) => repair !== 'none'))
        expect(promised.filter((code) => !wantedBy(policy).includes(code))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('leaves nothing that it could repair without asking, and no photo too large but where that is wanted', () => {
    fc.assert(
      fc.property(repairable, fc.boolean(), ({ options, media, creator, policy }, keepFullSize) => {
        const { left, plan } = planned(options, media, {
          rules,
          creator,
          policy: { ...policy, keepFullSize },
        })
        const automatic = left.filter(({ repair }) => repair === 'automatic')
        const allowed = [...wantedBy(policy), ...(keepFullSize ? ['photo-size'] : [])]
        expect(codes(automatic).filter((code) => !allowed.includes(code))).toEqual([])
        // What is left for consent is asked for.
        const asked = left.flatMap(({ code }) => rules.rules.find(({ id }) => id === code)?.consent ?? [])
        expect(new Set(plan.asks)).toEqual(new Set(asked))
      }),
      { numRuns: 400 },
    )
  })

  it('never cuts, drops or shortens without consent', () => {
    fc.assert(
      fc.property(draft, ({ options, media, creator, policy }) => {
        const { plan, options: edited, media: after } = planned(options, media, { rules, creator, policy })
        expect(plan.files.filter(({ dropped }) => dropped)).toEqual([])
        expect(plan.files.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'trim')).toEqual([])
        expect(after).toHaveLength(media.length)
        expect(edited.text).toBe(options.text)
        expect(edited.firstComment).toBe(options.firstComment)
        expect(edited.uploadIds).toBe(options.uploadIds)
        const durations = (files: readonly MediaFacts[]): number[] =>
          files.flatMap((file) => (file.kind === 'video' ? [file.duration] : []))
        expect(durations(after)).toEqual(durations(media))
      }),
    )
  })

  it('fits photos in the box and never enlarges them', () => {
    fc.assert(
      fc.property(fc.array(anyPhoto.map(mended)), anyPolicy, (media, policy) => {
        const { media: after } = planned({ type: 'IMAGE' }, media, { rules, policy })
        after.forEach((file, index) => {
          const before = media[index]
          if (file.kind !== 'image' || !before) throw new Error('Expected a photo')
          expect(fitsInside(file, { longSide: 1920, shortSide: 1080 })).toBe(true)
          expect(file.width).toBeLessThanOrEqual(before.width)
          expect(file.height).toBeLessThanOrEqual(before.height)
          expect(file.byteLength).toBeLessThanOrEqual(before.byteLength)
        })
      }),
    )
  })

  it('gives every step and edit a reason, or does it on the way', () => {
    fc.assert(
      fc.property(draft, ({ options, media, creator, policy }) => {
        const { plan, issues } = planned(options, media, {
          rules,
          creator,
          policy: { ...policy, consent: everything },
        })
        const onTheWay = ['keep', 'first-frame', 'convert-color', 'flatten', 'orient', 'encode', 'remux']
        for (const { index, steps, refusals, dropped } of plan.files) {
          const own = codes(issues.filter(({ path }) => path[0] === 'media' && path[1] === index))
          for (const { kind, answers } of steps) {
            expect(own).toEqual(expect.arrayContaining([...answers]))
            if (!onTheWay.includes(kind)) expect(answers.length).toBeGreaterThan(0)
          }
          // A file that is worked on is worked on for a reason.
          if (steps.some(({ kind }) => kind !== 'keep')) {
            expect(steps.flatMap(({ answers }) => answers).length).toBeGreaterThan(0)
          }
          expect(steps.length === 0).toBe(refusals.length > 0 || dropped)
          expect(refusals.every(({ severity, repair }) => severity === 'error' && repair === 'none')).toBe(
            true,
          )
        }
        for (const { answers } of plan.edits) {
          expect(answers.length).toBeGreaterThan(0)
          expect(codes(issues)).toEqual(expect.arrayContaining([...answers]))
        }
      }),
    )
  })

  it('is plain JSON, and leaves what it is given as it is', () => {
    fc.assert(
      fc.property(draft, ({ options, media, creator, policy }) => {
        const before = structuredClone({ options, media })
        const { plan } = planned(options, media, {
          rules,
          creator,
          policy: { ...policy, consent: everything },
        })
        expect(structuredClone(plan)).toEqual(plan)
        expect({ options, media }).toEqual(before)
      }),
    )
  })

  it('has nothing left to do when it is done', () => {
    fc.assert(
      fc.property(repairable, ({ options, media, creator, policy }) => {
        const settings = { rules, creator, policy: { ...policy, consent: everything } }
        const first = planned(options, media, settings)
        fc.pre(!codes(first.left).includes('media-mixed'))
        const second = planned(first.options, first.media, settings)
        expect(second.plan.edits).toEqual([])
        expect(
          second.plan.files
            .flatMap((_, index) => steps(second.plan, index))
            .filter((kind) => kind !== 'keep'),
        ).toEqual([])
      }),
    )
  })
})

describe('a policy whose fields are undefined', () => {
  const nothing = Object.fromEntries(Object.keys(defaultPolicy).map((name) => [name, undefined]))

  it.each([
    ['a photo', [photo({ width: 4000, height: 3000 })]],
    ['a video', [video({ duration: 900, width: 3000, height: 3000 })]],
  ])('plans for %s what no policy does', (_, media) => {
    const without = planned({}, media)
    expect(without.plan.files[0]?.steps).not.toEqual([])
    expect(planned({}, media, { policy: nothing })).toEqual(without)
  })

  it('crops around the middle, and pads with the background', () => {
    const ratio = { width: 1, height: 1 }
    for (const mode of ['crop', 'pad'] as const) {
      const shaped = (photoFit: PhotoFit) => planned({}, [photo()], { policy: { photoFit } })
      expect(shaped({ mode, ratio, around: undefined, fill: undefined })).toEqual(shaped({ mode, ratio }))
    }
  })
})

describe('a policy that makes no sense', () => {
  it.each([
    [{ photoFormat: 'png' }, 'Expected a photoFormat of jpeg, webp or keep but received "png"'],
    [{ photoQuality: 0 }, 'Expected a photoQuality of 1 to 100 but received 0'],
    [
      { photoQuality: Number.NaN },
      'Expected a photoQuality of 1 to 100 but received NaN (policy.photoQuality)',
    ],
    [{ background: 'red' }, 'Expected a background like #ffffff but received "red"'],
    [{ trimStart: -1 }, 'Expected a trimStart of 0 or more seconds but received -1'],
    [{ trimStart: 5, trimEnd: 5 }, 'Expected a trimEnd after the trimStart but received 5'],
    [{ trimStart: Number.NaN }, 'Expected a trimStart of 0 or more seconds but received NaN'],
    [
      { consent: ['trimvideo'] },
      'Expected a consent of dropPhotos, trimVideo, shortenText, setVolumes, labelAi but received "trimvideo"',
    ],
    [{ trimstart: 3 }, 'but received "trimstart"'],
    [{ videoFrameRate: 30 }, 'Expected a videoFrameRate of keep or constant but received 30'],
    [{ videoHdr: 'sdr' }, 'Expected a videoHdr of keep or tone-map but received "sdr"'],
    [{ videoRotation: 'turn' }, 'Expected a videoRotation of keep or bake but received "turn"'],
    [{ photoFit: { mode: 'crop', ratio: { width: 0, height: 1 } } }, 'Expected a ratio that fits'],
    [{ photoFit: { mode: 'pad', ratio: { width: 1, height: 0 } } }, 'Expected a ratio that fits'],
    [
      { photoFit: { mode: 'pad', ratio: { width: 1, height: 1 }, fill: 'soft' } },
      'or blur but received "soft"',
    ],
    [
      { videoSize: { width: 1080, height: 300 } },
      'Expected a videoSize of 360 or more pixels a side, or keep but received {"width":1080,"height":300}',
    ],
    [{ videoSize: { width: Number.NaN, height: 1080 } }, 'Expected a videoSize of 360 or more pixels a side'],
    [
      { videoSize: 'small' },
      'Expected a videoSize of 360 or more pixels a side, or keep but received "small"',
    ],
    [
      { videoQuality: 0 },
      'Expected a videoQuality of 1 to 100, or keep but received 0 (policy.videoQuality)',
    ],
    [{ videoQuality: 101 }, 'Expected a videoQuality of 1 to 100, or keep but received 101'],
    [{ videoQuality: Number.NaN }, 'Expected a videoQuality of 1 to 100, or keep but received NaN'],
    [{ videoFit: { mode: 'fill' } }, 'Expected a mode of inside, crop or pad but received "fill"'],
    [
      { videoFit: { mode: 'crop', ratio: { width: 0, height: 16 } } },
      'Expected a ratio that fits but received {"width":0,"height":16} (policy.videoFit.ratio)',
    ],
    [{ videoFit: { mode: 'pad', ratio: { width: Number.NaN, height: 16 } } }, 'Expected a ratio that fits'],
    [{ videoFit: { mode: 'pad', ratio: { width: -9, height: 16 } } }, 'Expected a ratio that fits'],
    [{ videoFit: { mode: 'pad' } }, 'Expected a ratio that fits but received undefined'],
    [
      { videoFit: { mode: 'crop', ratio: { width: 1, height: 12 } } },
      'received {"width":1,"height":12} (policy.videoFit.ratio)',
    ],
    [
      { videoFit: { mode: 'crop', ratio: { width: 9, height: 16 }, around: { x: 1.5, y: 0 } } },
      'Expected a around with an x and a y of 0 to 1 but received {"x":1.5,"y":0} (policy.videoFit.around)',
    ],
    [
      { videoFit: { mode: 'crop', ratio: { width: 9, height: 16 }, around: { x: 0.5, y: Number.NaN } } },
      'with an x and a y of 0 to 1',
    ],
    [
      { videoFit: { mode: 'pad', ratio: { width: 9, height: 16 }, fill: 'black' } },
      'Expected a fill like #ffffff, or blur but received "black" (policy.videoFit.fill)',
    ],
  ] as unknown as [PreparePolicy, string][])('is refused before any work: %o', (policy, message) => {
    expect(() => plan({}, [photo()], [], { policy })).toThrow(RangeError)
    expect(() => plan({}, [photo()], [], { policy })).toThrow(message)
  })

  it.each([
    [{ trimStart: '3' }, 'Expected a number as trimStart but received "3"'],
    [{ consent: 'trimVideo' }, 'Expected a list as consent but received "trimVideo"'],
  ] as unknown as [PreparePolicy, string][])('is of another type: %o', (policy, message) => {
    expect(() => plan({}, [photo()], [], { policy })).toThrow(TypeError)
    expect(() => plan({}, [photo()], [], { policy })).toThrow(message)
  })
})
