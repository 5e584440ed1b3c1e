import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { photoPath, photos, readPhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepFileReport, type PrepReport, prep } from './index.ts'
import { meanAbsoluteError, type Rendering, render } from './testing/rendering.ts'

type Outcome =
  /** The bytes of the input. */
  | 'kept'
  /** The pixels of the input, bit for bit, without its metadata. */
  | 'stripped'
  | { readonly refused: string }
  | { readonly failed: string }
  /** A new JPEG, and how far its samples may lie from sharp's rendering on average: a tenth over what was measured. */
  | { readonly width: number; readonly height: number; readonly limit: number }

const written = (width: number, height: number, limit: number): Outcome => ({ width, height, limit })

/** What has to become of each fixture. Sizes: inside 1920x1080 in the photo's own orientation, rounded down. */
const outcomes: Readonly<Record<string, Outcome>> = {
  'screenshot.png': written(1920, 1080, 0.72),
  'transparent.png': written(1800, 1080, 0.45),
  'palette.png': written(160, 120, 1.35),
  'palette-transparent.png': written(90, 60, 1.61),
  'grey.png': written(160, 120, 0.68),
  'grey-alpha.png': written(90, 60, 0.49),
  'sixteen-bit.png': written(160, 120, 0.52),
  'interlaced.png': written(160, 120, 1.15),
  'display-p3.png': written(160, 120, 1.12),
  'exif-orientation.png': written(120, 160, 1.12),
  'animated.png': written(160, 120, 1.15),
  'many-chunks.png': written(160, 120, 1.15),
  'one-pixel.png': written(1, 1, 0.5),
  'cut.png': { refused: 'photo-whole' },
  'compliant.jpg': 'kept',
  'small.jpg': 'kept',
  'progressive.jpg': 'kept',
  'grey.jpg': 'kept',
  // What CMYK looks like without a profile is anybody's guess; that it is not inverted can be told.
  'cmyk.jpg': written(1440, 1080, 18.1),
  'display-p3.jpg': written(1440, 1080, 0.6),
  'orientation-1.jpg': written(1440, 1080, 0.436),
  'orientation-2.jpg': written(1440, 1080, 0.436),
  'orientation-3.jpg': written(1440, 1080, 0.436),
  'orientation-4.jpg': written(1440, 1080, 0.436),
  'orientation-5.jpg': written(1440, 1080, 0.436),
  'orientation-6.jpg': written(1440, 1080, 0.436),
  'orientation-7.jpg': written(1440, 1080, 0.436),
  'orientation-8.jpg': written(1440, 1080, 0.436),
  'metadata.jpg': 'stripped',
  'motion-photo.jpg': 'stripped',
  'cut.jpg': { refused: 'photo-whole' },
  'no-quantisation.jpg': { failed: 'decode-failed' },
  'oversized.jpg': written(1440, 1080, 0.24),
  'known-refused-size.jpg': written(1080, 1440, 0.41),
  'lossy.webp': 'kept',
  'lossless.webp': 'kept',
  'alpha.webp': written(90, 60, 1.53),
  'animated.webp': written(160, 120, 1.96),
  'exif.webp': written(120, 160, 1.96),
  'cut.webp': { refused: 'photo-whole' },
  'still.gif': written(160, 120, 1.15),
  'photo.jpg': { refused: 'file-kind' },
  'empty.jpg': { refused: 'file-empty' },
  'random.bin': { refused: 'file-kind' },
}

const names = photos.map(({ name }) => name)
let out: string
let report: PrepReport

// All fixtures are one post: a refused file, and one too many, must not keep the others from coming out.
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'postfit-prep-test-'))
  const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }
  report = await prep({ files: names.map(photoPath), options, out })
}, 120_000)

afterAll(() => rm(out, { recursive: true, force: true }))

function reported(name: string): PrepFileReport {
  return report.files[names.indexOf(name)] as PrepFileReport
}

/** Where the output of a fixture lies. */
function outputOf(name: string): string {
  const { output } = reported(name)
  if (!output) throw new Error(`There is no output of ${name}`)
  return join(out, output.name)
}

it('every fixture has an outcome', () => {
  expect(Object.keys(outcomes).sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  const outcome = outcomes[name] as Outcome

  if (outcome === 'kept') {
    it('is handed over byte for byte', async () => {
      expect(await readFile(outputOf(name))).toEqual(await readPhoto(name))
    })
  } else if (outcome === 'stripped') {
    it('keeps its pixels bit for bit, and loses its metadata', async () => {
      const pixels = (file: string) => sharp(file).raw().toBuffer()
      expect((await pixels(outputOf(name))).equals(await pixels(photoPath(name)))).toBe(true)
      const { exif, xmp, iptc } = await sharp(outputOf(name)).metadata()
      expect({ exif, xmp, iptc }).toEqual({})
      const bytes = await readFile(outputOf(name), 'latin1')
      for (const trace of ['GPS', 'Person', 'home', 'Acme', 'ftyp']) expect(bytes).not.toContain(trace)
      expect(bytes.endsWith('\xff\xd9')).toBe(true)
    })
  } else if ('refused' in outcome) {
    it('is refused, with the reason', () => {
      expect(reported(name)).toMatchObject({ output: null, error: null })
      const reasons = report.issues.filter(({ file, severity }) => file === name && severity === 'error')
      expect(reasons.map(({ code }) => code)).toContain(outcome.refused)
    })
  } else if ('failed' in outcome) {
    it('fails, and says so', () => {
      expect(reported(name)).toMatchObject({ output: null, error: { code: outcome.failed } })
      const issue = report.issues.find(({ code, file }) => code === 'repair-failed' && file === name)
      expect(issue).toMatchObject({ severity: 'error', path: ['media', names.indexOf(name)] })
    })
  } else {
    const { width, height, limit } = outcome

    it(`becomes an upright, opaque sRGB JPEG of ${width}x${height} without metadata`, async () => {
      const metadata = await sharp(outputOf(name)).metadata()
      expect(metadata).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', hasAlpha: false })
      const { orientation, exif, xmp, iptc } = metadata
      expect({ orientation, exif, xmp, iptc }).toEqual({})
    })

    it(`looks as sharp renders it, within ${limit}`, async () => {
      const [found, wanted] = await Promise.all([
        render(outputOf(name), { width, height }),
        render(photoPath(name), { width, height }),
      ])
      expect(meanAbsoluteError(found, wanted)).toBeLessThan(limit)
    })
  }
})

describe('the measure', () => {
  /** How far an output lies from a rendering that is wrong in one way. */
  async function errorAgainst(name: string, wrong: Partial<Rendering>): Promise<number> {
    const outcome = outcomes[name] as { width: number; height: number; limit: number }
    const [found, wanted] = await Promise.all([
      render(outputOf(name), outcome),
      render(photoPath(name), { ...outcome, ...wrong }),
    ])
    return meanAbsoluteError(found, wanted) / outcome.limit
  }

  it.each([
    ['a background one step off white', 'transparent.png', { background: '#fefefe' }],
    ['a background two steps off white', 'palette-transparent.png', { background: '#fdfdfd' }],
    ['a black background', 'alpha.webp', { background: '#000000' }],
    ['scaling that drops pixels', 'screenshot.png', { kernel: 'nearest' }],
    ['scaling that drops pixels', 'known-refused-size.jpg', { kernel: 'nearest' }],
    ['scaling that drops pixels', 'orientation-6.jpg', { kernel: 'nearest' }],
    ['no turning', 'orientation-3.jpg', { turn: false }],
    ['no turning', 'orientation-6.jpg', { turn: false }],
    ['no turning', 'exif-orientation.png', { turn: false }],
    ['colours that are not converted', 'display-p3.jpg', { colour: false }],
    ['colours that are not converted', 'display-p3.png', { colour: false }],
  ] as const)('would tell %s (%s)', async (_, name, wrong) => {
    expect(await errorAgainst(name, wrong)).toBeGreaterThan(1.3)
  })
})

describe('the eight orientations', () => {
  it('come out as one and the same upright picture', async () => {
    const size = { width: 1440, height: 1080, turn: false }
    const first = await render(outputOf('orientation-1.jpg'), size)
    for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
      const other = await render(outputOf(`orientation-${orientation}.jpg`), size)
      expect(meanAbsoluteError(first, other), `${orientation}`).toBeLessThan(0.5)
    }
  })
})

describe('report.json', () => {
  it('is what prep gives back', async () => {
    expect(JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(report)),
    )
  })

  it('has the documented shape', () => {
    expect(Object.keys(report).sort()).toEqual(['browser', 'engine', 'files', 'issues', 'ok', 'postBody'])
    expect(report.ok).toBe(false)
    expect(report.engine).toBe('auto')
    expect(report.browser).toMatch(/^chromium \d+\./)
    expect(report.postBody).toBeNull()
    expect(report.files.map(({ name }) => name)).toEqual(names)
    for (const [index, file] of report.files.entries()) {
      const fields = ['error', 'facts', 'issues', 'ms', 'name', 'output', 'plan']
      expect(Object.keys(file).sort()).toEqual(fields)
      expect(file.facts.name).toBe(file.name)
      expect(file.plan).toMatchObject({ index, name: file.name })
      expect(file.ms).toBeGreaterThanOrEqual(0)
      if (file.output) expect(Object.keys(file.output).sort()).toEqual(['facts', 'name'])
      if (file.error) expect(Object.keys(file.error).sort()).toEqual(['code', 'message'])
    }
    for (const issue of report.issues) {
      expect(issue).toMatchObject({
        code: expect.any(String),
        severity: expect.stringMatching(/^(error|warning|notice)$/),
        path: expect.any(Array),
        repair: expect.stringMatching(/^(automatic|consent|none)$/),
      })
    }
  })

  it('names each output once', () => {
    const outputs = report.files.flatMap(({ output }) => (output ? [output.name.toLowerCase()] : []))
    expect(new Set(outputs).size).toBe(outputs.length)
  })
})
