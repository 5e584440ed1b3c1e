import { describe, expect, it } from 'vitest'
import { photo } from '../../test/facts.ts'
import { check } from '../check/check.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import { de } from '../locales/de.ts'
import { he } from '../locales/he.ts'
import { plan } from '../plan/plan.ts'
import type { Step } from '../plan/step.ts'
import { en } from './en.ts'
import { renderPlan } from './render-plan.ts'

const answers: readonly string[] = []
/** One of each kind: a new kind fails to compile here. */
const steps: { readonly [K in Step['kind']]: Extract<Step, { kind: K }> } = {
  keep: { kind: 'keep', fallback: [], answers },
  'strip-metadata': { kind: 'strip-metadata', metadata: ['gps', 'maker'], fallback: [], answers },
  'keep-credentials': { kind: 'keep-credentials', answers },
  'first-frame': { kind: 'first-frame', answers },
  'convert-color': { kind: 'convert-color', colorModel: 'cmyk', colorProfile: null, answers },
  flatten: { kind: 'flatten', background: '#ffffff', answers },
  crop: { kind: 'crop', x: 0, y: 0, width: 1080, height: 1920, answers },
  pad: { kind: 'pad', width: 1080, height: 1920, fill: 'blur', answers },
  downscale: { kind: 'downscale', width: 1440, height: 1080, answers },
  orient: { kind: 'orient', orientation: 6, answers },
  encode: { kind: 'encode', format: 'jpeg', quality: 90, maxBytes: 20_000_000, answers },
  trim: { kind: 'trim', start: 12.5, end: 612.5, maxSeconds: 600, answers },
  remux: { kind: 'remux', container: 'mp4', answers },
  'transcode-video': {
    ...{ kind: 'transcode-video', codec: 'h264', width: 1920, height: 1080, answers },
    ...{ frameRate: 30_000 / 1001, toneMap: true, maxBytes: 1_000_000_000, fallback: [] },
    ...{ bitrate: 9_000_000, quality: null, worthBytes: null },
  },
  'transcode-audio': { kind: 'transcode-audio', codec: 'aac', answers },
}

describe.each([en, de])('a plan in the locale $language', (locale) => {
  it.each(Object.values(steps))('says $kind without a gap', (step) => {
    const [text] = renderPlan({ steps: [step] }, locale)
    expect(text).toMatch(/^\S.*\.$/)
    expect(text).not.toMatch(/[{}[\]]|undefined|NaN|null|object Object|true|false| [.,;]/)
  })
})

describe('a plan in words', () => {
  const said = (...all: Step[]): string[] => renderPlan({ steps: all })

  it('says what stays as it is where nothing is encoded', () => {
    expect(said(steps['strip-metadata'], steps.remux)).toEqual([
      'Take out the place it was taken (GPS) and what it was made with and when; the picture stays bit for bit.',
      'Put it into an MP4; the picture stays bit for bit.',
    ])
    expect(said(steps['strip-metadata'], steps['transcode-video'])).toEqual([
      'Take out the place it was taken (GPS) and what it was made with and when.',
      'Encode it with H.264, 1920 × 1080 at 29.97 frames a second, in standard range, at most 1 GB.',
    ])
  })

  it('says that a picture stays where the browser cannot encode it', () => {
    const [keep, transcode] = [steps.keep, steps['transcode-video']]
    expect(said({ ...transcode, maxBytes: null, fallback: [keep] })).toEqual([
      'Encode it with H.264, 1920 × 1080 at 29.97 frames a second, in standard range; where this browser cannot, its picture stays as it is.',
    ])
  })

  it('says that a picture stays where encoding it does not make the video much smaller', () => {
    const [keep, transcode] = [steps.keep, steps['transcode-video']]
    const smaller = { quality: 60, worthBytes: 5_000_000, toneMap: false, fallback: [keep] }
    const shown =
      'Encode it with H.264, 1920 × 1080 at 29.97 frames a second, at quality 60; where that saves less than a fifth, or this browser cannot, its picture stays as it is.'
    expect(said({ ...transcode, ...smaller, maxBytes: null })).toEqual([shown])
    // A limit that is far away is not in a person's way.
    expect(said({ ...transcode, ...smaller })).toEqual([shown])
    expect(said({ ...transcode, ...smaller, worthBytes: 1_600_000_000 })[0]).toContain('at most 1 GB')
  })

  it('leaves out limits that there are not', () => {
    expect(said({ ...steps.encode, maxBytes: null })).toEqual(['Write it as JPEG at quality 90.'])
    expect(said({ ...steps['transcode-video'], toneMap: false, maxBytes: null })).toEqual([
      'Encode it with H.264, 1920 × 1080 at 29.97 frames a second.',
    ])
  })

  it('names colours and profiles', () => {
    expect(said(steps['convert-color'], steps.flatten, { ...steps.pad, fill: '#102030' })).toEqual([
      'Convert its colours from CMYK to sRGB.',
      'Lay what is transparent on white.',
      'Lay it on #102030, 1080 × 1920 pixels.',
    ])
    expect(said({ ...steps['convert-color'], colorProfile: 'Display P3' })).toEqual([
      'Convert its colours from Display P3 to sRGB.',
    ])
  })

  it('keeps sizes, codecs and amounts together among words from right to left (UAX 9)', () => {
    const isolatesOf = (maxBytes: number): (string | undefined)[] => {
      const [text] = renderPlan({ steps: [{ ...steps['transcode-video'], toneMap: false, maxBytes }] }, he)
      return [...(text ?? '').matchAll(/[\u2066-\u2068]([^\u2069]*)\u2069/g)].map(([, inner]) => inner)
    }
    expect(isolatesOf(20_000_000)).toEqual(['H.264', '1920 × 1080', '20 MB'])
    // Of one CLDR 44 has the unit first, with a mark that puts it behind the number where one reads from right to left.
    expect(isolatesOf(1_000_000_000).slice(0, 2)).toEqual(['H.264', '1920 × 1080'])
    expect(isolatesOf(1_000_000_000)).not.toContain('GB\u200f1')
  })

  it('is that of the planner', () => {
    const files: MediaFacts[] = [photo({ name: 'large.png', format: 'png', width: 4000, height: 3000 })]
    const options = { type: 'IMAGE', privacy: 'SELF_ONLY' } as const
    const [file] = plan(options, files, check(options, files)).files
    if (!file) throw new Error('There is no plan')
    expect(renderPlan(file, de)).toEqual([
      'Auf 1440 × 1080 Pixel verkleinern.',
      'Als JPEG mit Qualität 90 schreiben, höchstens 20 MB.',
    ])
  })
})
