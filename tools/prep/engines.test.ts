import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserEngine, ensureChromium, ensureFirefox, ensureWebkit } from '@postfit/browser'
import { photoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepReport, prep } from './index.ts'
import { meanAbsoluteError, render } from './testing/rendering.ts'

const ensurers = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebkit }

type Written = { readonly name: string; readonly width: number; readonly height: number }

const written: readonly Written[] = [
  { name: 'transparent.png', width: 1800, height: 1080 },
  { name: 'orientation-6.jpg', width: 1440, height: 1080 },
  { name: 'display-p3.jpg', width: 1440, height: 1080 },
  { name: 'exif.webp', width: 120, height: 160 },
]
const names = [...written.map(({ name }) => name), 'metadata.jpg', 'photo.jpg']

/**
 * How far samples may lie from sharp's rendering on average: a tenth over what was measured in Chromium 156,
 * Firefox 153 and WebKitGTK 2.50.
 */
const limits: Readonly<Record<BrowserEngine, Readonly<Record<string, number>>>> = {
  chromium: { 'transparent.png': 0.45, 'orientation-6.jpg': 0.436, 'display-p3.jpg': 0.6, 'exif.webp': 1.96 },
  firefox: { 'transparent.png': 0.45, 'orientation-6.jpg': 0.436, 'display-p3.jpg': 0.6, 'exif.webp': 1.96 },
  webkit: { 'transparent.png': 0.45, 'orientation-6.jpg': 0.436, 'display-p3.jpg': 0.6, 'exif.webp': 1.96 },
}

/** Why there can be no such browser on this machine, if there can be none. */
async function missing(engine: BrowserEngine): Promise<string | undefined> {
  try {
    await ensurers[engine]()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

for (const engine of Object.keys(ensurers) as BrowserEngine[]) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missing(engine)
  if (problem) {
    console.warn(`Not tested in ${engine}: ${problem}`)
    describe(engine, () => it.skip(`prepares photos (skipped: ${problem})`, () => {}))
  } else {
    describe(engine, () => testIn(engine))
  }
}

function testIn(engine: BrowserEngine): void {
  let out: string
  let report: PrepReport

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), `postfit-prep-${engine}-`))
    const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }
    report = await prep({ files: names.map(photoPath), options, out, browser: engine })
  }, 60_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

  function outputOf(name: string): string {
    const output = report.files[names.indexOf(name)]?.output
    if (!output) throw new Error(`There is no output of ${name}`)
    return join(out, output.name)
  }

  it('says which browser it was, and that a refused file makes the post not ok', () => {
    expect(report.browser).toMatch(new RegExp(`^${engine} \\d+\\.\\d+`))
    expect(report.ok).toBe(false)
    expect(report.files.map(({ name }) => name)).toEqual(names)
    expect(report.files.map(({ error }) => error)).toEqual(names.map(() => null))
  })

  for (const { name, width, height } of written) {
    const limit = limits[engine][name] as number

    it(`${name} becomes an upright, opaque sRGB JPEG of ${width}x${height}`, async () => {
      const metadata = await sharp(outputOf(name)).metadata()
      expect(metadata).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', hasAlpha: false })
      const { orientation, exif, xmp, iptc } = metadata
      expect({ orientation, exif, xmp, iptc }).toEqual({})
    })

    it(`${name} looks as sharp renders it, within ${limit}`, async () => {
      const [found, wanted] = await Promise.all([
        render(outputOf(name), { width, height }),
        render(photoPath(name), { width, height }),
      ])
      expect(meanAbsoluteError(found, wanted)).toBeLessThan(limit)
    })
  }

  it('metadata.jpg keeps its pixels bit for bit, and loses its metadata', async () => {
    const pixels = (file: string) => sharp(file).raw().toBuffer()
    const kept = await pixels(outputOf('metadata.jpg'))
    expect(kept.equals(await pixels(photoPath('metadata.jpg')))).toBe(true)
    const { exif, xmp, iptc } = await sharp(outputOf('metadata.jpg')).metadata()
    expect({ exif, xmp, iptc }).toEqual({})
    const bytes = await readFile(outputOf('metadata.jpg'), 'latin1')
    for (const trace of ['GPS', 'Person', 'home', 'Acme']) expect(bytes).not.toContain(trace)
  })

  it('photo.jpg, which is a text, is refused with the reason', () => {
    expect(report.files[names.indexOf('photo.jpg')]?.output).toBeNull()
    const reasons = report.issues.filter(({ file, severity }) => file === 'photo.jpg' && severity === 'error')
    expect(reasons.map(({ code }) => code)).toEqual(['file-kind'])
  })
}
