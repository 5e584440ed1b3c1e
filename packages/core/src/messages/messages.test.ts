import { describe, expect, it } from 'vitest'
import { photo, video } from '../../test/facts.ts'
import { checkArguments, photoPost, videoPost, withPhoto, withVideo } from '../../test/vector.ts'
import { bulkitVectors, contentPostingVectors } from '../../test/vectors.ts'
import { type CheckSettings, check } from '../check/check.ts'
import type { Issue } from '../check/issue.ts'
import { optionFields } from '../draft/option-fields.ts'
import type { ImageFormat, MetadataKind, VideoContainer } from '../facts/media-facts.ts'
import { de } from '../locales/de.ts'
import { plan } from '../plan/plan.ts'
import type { PreparePolicy } from '../plan/policy.ts'
import { customizeRules } from '../rules/rule-set.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { tiktokContentPosting } from '../rules/tiktok-content-posting.ts'
import { describeIssue, renderIssue } from './describe-issue.ts'
import { en } from './en.ts'
import type { Locale, Template } from './locale.ts'

const locales = [en, de].map((locale) => ({ language: locale.language, locale }))
const ruleIds = new Set([...tiktokBulkit.rules, ...tiktokContentPosting.rules].map(({ id }) => id))
/** Issues that come from elsewhere than a rule: the worker's, of a repair that failed. */
const elsewhere = [
  'repair-failed',
  'output-mismatch',
  'file-changed',
  'cover-cut',
  'video-repair-failed',
  'video-unsupported',
  'video-out-of-space',
]

const repairFailed: Issue = {
  code: 'repair-failed',
  severity: 'error',
  path: ['media', 0],
  file: 'a.jpg',
  requirement: {},
  received: { error: 'decode-failed', message: 'Bad Huffman code' },
  repair: 'none',
  source: { document: 'Postfit', certainty: 'contract' },
}

const coverCut = {
  code: 'cover-cut',
  path: ['thumbnailOffset'],
  received: 5000,
  requirement: { min: 0, max: 4000 },
}

/** Every issue of every vector, by the set that it is for. */
const issues: Issue[] = [
  ...bulkitVectors.map((row) => ({ ...row, rules: tiktokBulkit })),
  ...contentPostingVectors.map((row) => ({ ...row, rules: tiktokContentPosting })),
]
  .flatMap(({ rules, vectors }) => vectors.flatMap(({ draft }) => check(...checkArguments(draft, { rules }))))
  .concat(
    elsewhere.flatMap((code) => {
      if (code === 'cover-cut') return { ...repairFailed, ...coverCut }
      return [
        { ...repairFailed, code },
        { ...repairFailed, code, received: null },
      ]
    }),
  )

/** A sentence in each plural form that it has. */
function everyForm(template: Template): string[] {
  if (typeof template === 'string') return [template]
  const { by: _, ...forms } = template
  return Object.values(forms)
}

describe.each(locales)('the locale $language', ({ locale }) => {
  it('has words for every rule, and for nothing else', () => {
    expect(Object.keys(locale.issues).toSorted()).toEqual([...ruleIds, ...elsewhere].toSorted())
  })

  it('has a name for every field, and the words that the other locale has', () => {
    expect(Object.keys(locale.fields)).toEqual(expect.arrayContaining(Object.keys(optionFields)))
    expect(Object.keys(locale.fields).toSorted()).toEqual(Object.keys(en.fields).toSorted())
    expect(Object.keys(locale.values).toSorted()).toEqual(Object.keys(en.values).toSorted())
  })

  it.each(issues.map((issue) => ({ code: issue.code, issue })))('says $code without a gap', ({ issue }) => {
    // An option that somebody made up, or a value that they gave, is shown as it is.
    const isQuoted = issue.code === 'option-unknown' || issue.code === 'option-type'
    const text = renderIssue(issue, locale)
    const gap = isQuoted
      ? /[{}[\]]|undefined|NaN|\(\)/
      : /[{}[\]]|undefined|NaN|null|object Object|native|\(\)/
    expect(text).not.toMatch(gap)
    expect(text).not.toMatch(/ [.,;:]|: \.|\.\./)
    const { where, found, allowed } = describeIssue(issue, locale)
    for (const part of [where, found, allowed]) expect(part).not.toBe('')
    if (issue.file) expect(where).toBe(issue.file)
  })

  it('says what to do about every error and every repair', () => {
    const rules = [...tiktokBulkit.rules, ...tiktokContentPosting.rules]
    const silent = rules.filter(
      ({ id, severity, repair }) =>
        (severity !== 'notice' || repair !== 'none') && locale.issues[id]?.fix === '',
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('has a brief form of every rule, of a length that is read at a glance', () => {
    for (const code of [...ruleIds, ...elsewhere]) {
      const brief = locale.issues[code]?.brief
      const forms = typeof brief === 'object' && 'done' in brief ? [brief.done, brief.left] : [brief ?? '']
      for (const form of forms.flatMap(everyForm)) {
        expect(form, code).toMatch(/^\S[^!?]{9,104}\.$/)
        // One sentence.
        expect(form.slice(0, -1).replaceAll(/\{\w+(:\w+)?\}/g, ''), code).not.toMatch(/\.( |$)/)
      }
    }
  })

  it('says every issue to people, too: without a gap, and without anything that only developers know', () => {
    const ids = [...ruleIds, ...elsewhere, ...Object.keys(optionFields)].filter((name) => /[A-Z-]/.test(name))
    for (const issue of issues) {
      for (const plan of [undefined, { steps: [] }]) {
        const text = renderIssue({ ...issue, file: issue.file && 'a.jpg' }, locale, { form: 'brief', plan })
        expect(text).not.toMatch(/[{}[\]]|undefined|NaN|null|object Object|native|\(\)| [.,;:]|\.\./)
        // What a decoder said, and values of options.
        expect(text).not.toMatch(/postfit|huffman|@|url\b/i)
        expect(text).not.toMatch(/[A-Z]{3,}_[A-Z]/)
        expect(ids.filter((name) => text.includes(name))).toEqual([])
      }
    }
  })

  it('says of the same issues as the other locale that there is nothing to do', () => {
    const silent = ({ issues: words }: Locale) => Object.keys(words).filter((code) => words[code]?.fix === '')
    expect(silent(locale).toSorted()).toEqual(silent(en).toSorted())
  })

  it('names neither the package nor what is meant for its code in any other words', () => {
    expect(JSON.stringify(locale)).not.toContain('Postfit')
  })

  it('names everything that the facts name', () => {
    // Records, so that a new name in the facts fails to compile here.
    const formats: Record<ImageFormat, 1> = {
      ...{ jpeg: 1, png: 1, webp: 1, gif: 1, avif: 1, heic: 1, bmp: 1, tiff: 1, jxl: 1, svg: 1 },
    }
    const containers: Record<VideoContainer, 1> = {
      mp4: 1,
      mov: 1,
      '3gp': 1,
      webm: 1,
      mkv: 1,
      avi: 1,
      mpegts: 1,
    }
    const metadata: Record<MetadataKind, 1> = {
      ...{ credentials: 1, exif: 1, gps: 1, xmp: 1, iptc: 1, comment: 1, thumbnail: 1, trailing: 1 },
      ...{
        'multi-picture': 1,
        'gain-map': 1,
        'motion-video': 1,
        application: 1,
        maker: 1,
        cover: 1,
        telemetry: 1,
      },
    }
    const names = Object.keys({ ...formats, ...containers, ...metadata })
    expect(names.filter((name) => !Object.hasOwn(locale.values, name))).toEqual([])
  })

  it('names every value that a rule allows', () => {
    const spoken = [...tiktokBulkit.rules, ...tiktokContentPosting.rules]
      .flatMap(({ requirement }) => (Array.isArray(requirement.oneOf) ? requirement.oneOf : []))
      .filter((value) => !Object.hasOwn(locale.values, value))
    expect(spoken).toEqual([])
  })
})

/** What the first issue of one rule says. */
function saying(
  code: string,
  draft: Parameters<typeof checkArguments>[0],
  locale: Locale,
  settings: CheckSettings = {},
): string {
  const issue = check(...checkArguments(draft, settings)).find((issue) => issue.code === code)
  if (!issue) throw new Error(`Expected the issue ${code}`)
  return renderIssue(issue, locale)
}

describe('a message', () => {
  it('says which file, what was found, what is allowed and what to do', () => {
    const draft = photoPost({}, [photo({ name: 'holiday.png', format: 'png' })])
    expect(saying('photo-format', draft, en)).toBe(
      'holiday.png: This photo has the format PNG, which TikTok refuses. Photos have to be JPEG or WebP. Convert it to JPEG. This is done for you.',
    )
    expect(saying('photo-format', draft, de)).toBe(
      'holiday.png: Dieses Foto hat das Format PNG, das TikTok ablehnt. Erlaubt: JPEG oder WebP. In JPEG umwandeln. Das geschieht von selbst.',
    )
  })

  it('names the field, in the words of the language', () => {
    const draft = videoPost({ text: 'x'.repeat(12_345) })
    expect(saying('text-length', draft, en)).toBe(
      'Caption: The caption has 12,345 characters. It may have at most 2200; emoji count as two or more. Shorten it. This is done once you agree.',
    )
    expect(saying('text-length', draft, de)).toBe(
      'Text: Der Text hat 12.345 Zeichen. Er darf höchstens 2200 haben; Emojis zählen zwei oder mehr. Kürzen. Das geschieht nach Zustimmung.',
    )
  })

  it('counts a nameless file, and names a part of an option', () => {
    expect(saying('photo-alpha', photoPost({}, [photo(), photo({ name: '', hasAlpha: true })]), en)).toMatch(
      /^File 2: /,
    )
    expect(saying('photo-alpha', photoPost({}, [photo(), photo({ name: '', hasAlpha: true })]), de)).toMatch(
      /^Datei 2: /,
    )
    const music = videoPost({ musicSoundInfo: { musicSoundId: '7', musicSoundVolume: 200 } })
    expect(saying('music-volume', music, en)).toMatch(/^Music volume: The volume is 200\./)
    expect(saying('music-volume', music, de)).toMatch(/^Lautstärke der Musik: Die Lautstärke ist 200\./)
    expect(saying('post-review', photoPost(), en)).toMatch(/^Post: /)
  })

  it.each([
    [20_000_001, '20.000001 MB', '20,000001 MB'],
    [20_400_000, '20.4 MB', '20,4 MB'],
    [25_165_824, '25.17 MB', '25,17 MB'],
    [1_500_000_000, '1.5 GB', '1,5 GB'],
  ])('tells %d bytes from the limit of 20 MB', (byteLength, english, german) => {
    expect(saying('photo-bytes', withPhoto({ byteLength }), en)).toContain(
      `This photo is ${english} large. A photo may have at most 20 MB.`,
    )
    expect(saying('photo-bytes', withPhoto({ byteLength }), de)).toContain(
      `Dieses Foto ist ${german} groß. Ein Foto darf höchstens 20 MB haben.`,
    )
  })

  it.each([
    [999, '999 byte'],
    [1000, '1 kB'],
    [999_999, '1,000 kB'],
  ])('shows %d bytes in their unit', (byteLength, shown) => {
    const rules = customizeRules(tiktokBulkit, { 'photo-bytes': { requirement: { maxBytes: 10 } } })
    expect(saying('photo-bytes', withPhoto({ byteLength }), en, { rules })).toContain(
      shown.replace('1,000', '1000'),
    )
  })

  it('tells a number from the limit that it just breaks', () => {
    expect(saying('video-frame-rate', withVideo({ frameRate: 60.0024 }), en)).toContain(
      'has 60.002 frames per second. It has to have 23 to 60.',
    )
    expect(saying('video-frame-rate', withVideo({ frameRate: 22.99 }), de)).toContain(
      'hat 22,99 Bilder pro Sekunde. Erlaubt: 23 bis 60.',
    )
    expect(saying('video-duration', withVideo({ duration: 600.0004 }), en)).toContain('lasts 600.0004 s')
  })

  it('counts photos from one', () => {
    const draft = photoPost({ photoCoverIndex: 3 }, [photo(), photo(), photo()])
    expect(saying('cover-index', draft, en)).toContain('The cover is photo 4. There are photos 1 to 3.')
  })

  it('joins lists as the language does', () => {
    const draft = withPhoto({ metadata: ['exif', 'gps', 'comment'] })
    expect(saying('photo-private', draft, en)).toContain(
      'camera data (EXIF), the place it was taken (GPS), and a comment.',
    )
    expect(saying('photo-private', draft, de)).toContain(
      'Kameradaten (EXIF), der Aufnahmeort (GPS) und ein Kommentar.',
    )
    const options = videoPost({ uploadToDraft: true, text: 'Hello' })
    expect(saying('draft-options', options, en)).toContain('ignores: Caption and Audience.')
    expect(saying('draft-options', options, de)).toContain('ignoriert dann: Text und Sichtbarkeit.')
  })

  it('leaves out what it does not know', () => {
    const unknownEnd = { options: { thumbnailOffset: -1, uploadIds: ['a'] }, media: [] }
    expect(saying('cover-offset', unknownEnd, en)).toContain('The video starts at 0 ms. Take')
    expect(saying('cover-offset', videoPost({ thumbnailOffset: 13_000 }), en)).toContain(
      'at 13,000 ms. The video starts at 0 ms and ends at 12,000 ms. Take',
    )
  })

  it.each(['constructor', '__proto__', 'toString'])('shows the name %s as it is', (name) => {
    const options = JSON.parse(`{"${name}": 1, "type": "${name}"}`)
    expect(saying('option-unknown', { options, media: [] }, en)).toContain(
      `${name}: A post has no option "${name}".`,
    )
    expect(saying('option-type', { options, media: [] }, en)).toContain(
      `Post type: The value ${name} does not fit.`,
    )
    const issue = { ...repairFailed, code: name }
    expect(renderIssue(issue)).toBe(`a.jpg: It breaks the rule "${name}".`)
    expect(renderIssue(issue, de)).toBe(`a.jpg: Das verstößt gegen die Regel „${name}“.`)
  })

  it('does not read placeholders in what a person wrote', () => {
    const draft = videoPost({ thumbnail: '{max} [x{nothing}] $& {where}' })
    expect(saying('thumbnail-url', draft, en)).toContain('"{max} [x{nothing}] $& {where}" is no web address.')
  })

  it('is in the words of a caller for a rule of theirs', () => {
    const locale: Locale = {
      ...en,
      issues: {
        ...en.issues,
        'our-rule': { found: 'Found {received}.', allowed: 'At most {max}.', fix: 'Ask.' },
      },
      sentence: '{found} {where} {fix}',
    }
    const issue = { ...repairFailed, code: 'our-rule', received: 1.5, requirement: { max: 1 } }
    expect(renderIssue(issue, locale)).toBe('Found 1.5. a.jpg Ask.')
    expect(renderIssue({ ...issue, file: null, path: ['ours'] }, locale)).toBe('Found 1.5. ours Ask.')
  })

  it('says to people what will happen, as the file is prepared', () => {
    const brief = (code: string, draft: Parameters<typeof checkArguments>[0], policy: PreparePolicy = {}) => {
      const [options, media, settings] = checkArguments(draft, {})
      const issues = check(options, media, settings)
      const issue = issues.find((one) => one.code === code)
      if (!issue) throw new Error(`Expected the issue ${code}`)
      const [filePlan] = plan(options, media, issues, { policy }).files
      return [en, de].map((locale) => renderIssue(issue, locale, { form: 'brief', plan: filePlan }))
    }
    const heic = photoPost({}, [photo({ name: 'IMG_1.HEIC', format: 'heic' })])
    expect(brief('photo-format', heic)).toEqual([
      'Will be converted to JPEG: TikTok takes no HEIC.',
      'Wird in JPEG umgewandelt: TikTok nimmt kein HEIC.',
    ])
    expect(brief('photo-format', heic, { photoFormat: 'webp' })[0]).toBe(
      'Will be converted to WebP: TikTok takes no HEIC.',
    )
    const webp = photoPost({}, [photo({ format: 'webp' })])
    expect(brief('photo-webp-route', webp)[0]).toMatch(/^Will be converted to JPEG/)
    expect(brief('photo-webp-route', webp, { photoFormat: 'keep' })[0]).toMatch(/^Stays WebP/)
    const hdr = videoPost({}, [video({ hdr: 'hlg' })])
    expect(brief('video-hdr', hdr)[0]).toMatch(/^Will be converted to standard range/)
    expect(brief('video-hdr', hdr, { videoHdr: 'keep' })[0]).toMatch(/^May look too bright/)
  })

  it('says nothing of a rule of a caller but its own words', () => {
    const issue = { ...repairFailed, code: 'our-rule' }
    expect(renderIssue(issue, en, { form: 'brief' })).toBe('Something about it does not fit in here.')
    const issues = { ...en.issues, 'our-rule': { found: 'Too blue.', allowed: 'Less blue.', fix: 'Ask.' } }
    expect(renderIssue(issue, { ...en, issues }, { form: 'brief' })).toBe('Too blue. Ask.')
  })

  it('of the video says what is found', () => {
    expect(saying('video-container', videoPost({}, [video({ container: 'mkv' })]), de)).toContain(
      'Dieses Video ist eine MKV-Datei. Erlaubt: MP4 oder MOV.',
    )
  })
})
