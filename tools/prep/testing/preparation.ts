import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserEngine } from '@postfit/browser'
import { judgePhoto } from '@postfit/gate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepFileReport, type PrepReport, type PrepRequest, prep } from '../index.ts'
import { type Distance, distance } from './distance.ts'
import { exiftoolProblem, metadataLeft } from './exiftool.ts'
import { type Expectation, expectations, type Written } from './expectations.ts'
import { photoNamed } from './photo-named.ts'
import { render } from './rendering.ts'

/** One run of `prep` over fixtures, as one post: a refused file must not keep the others from coming out. */
export interface Preparation {
  /** What it reported; there from the first test on. */
  report(): PrepReport
  reported(name: string): PrepFileReport
  /** Where the output of a fixture lies. */
  outputOf(name: string): string
}

const problem = await exiftoolProblem()
if (problem) console.warn(`Outputs are not judged by ExifTool: ${problem}`)

/** Prepares fixtures before the tests of the suite that it is called in, and takes the outputs away after them. */
export function preparation(
  names: readonly string[],
  how: Pick<PrepRequest, 'browser' | 'engine'>,
): Preparation {
  let out: string
  let report: PrepReport

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'postfit-prep-test-'))
    const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }
    report = await prep({ files: names.map((name) => photoNamed(name).path), options, out, ...how })
  }, 600_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

  const reported = (name: string): PrepFileReport => report.files[names.indexOf(name)] as PrepFileReport
  return {
    report: () => report,
    reported,
    outputOf(name) {
      const { output } = reported(name)
      if (!output) throw new Error(`There is no output of ${name}`)
      return join(out, output.name)
    },
  }
}

/** Tests that what became of each fixture is what {@link expectations} says, by sharp, the gate and ExifTool. */
export function testOutcomes(
  names: readonly string[],
  preparation: Preparation,
  browser: BrowserEngine,
): void {
  const { report, outputOf } = preparation

  describe.each(names)('%s', (name) => {
    const expected = expectations[name] as Expectation
    if (typeof expected === 'object' && 'refused' in expected) testRefusal(name, expected, preparation)
    else if (typeof expected === 'object' && 'failed' in expected)
      testFailure(name, expected.failed, preparation)
    else {
      if (expected === 'kept') testKept(name, preparation)
      else if (expected === 'stripped') testStripped(name, preparation)
      else testWritten(name, expected, preparation, browser)

      it('satisfies the gate', async () => {
        expect((await judgePhoto(name, outputOf(name))).violations).toEqual([])
      })
    }
  })

  it.skipIf(problem)(
    `outputs hold no metadata${problem ? ` (skipped: ${problem})` : ', as ExifTool sees it'}`,
    async () => {
      const prepared = names.filter((name) => preparation.reported(name).output)
      const left = await metadataLeft(prepared.map(outputOf))
      expect(left.size).toBe(prepared.length)
      expect(new Map([...left].filter(([, tags]) => tags.length > 0))).toEqual(new Map())
    },
  )

  it('says which browser it was', () => {
    expect(report().browser).toMatch(new RegExp(`^${browser} \\d+\\.\\d+`))
  })
}

function testKept(name: string, { outputOf }: Preparation): void {
  it('is handed over byte for byte', async () => {
    expect((await readFile(outputOf(name))).equals(await readFile(photoNamed(name).path))).toBe(true)
  })
}

function testStripped(name: string, { outputOf }: Preparation): void {
  it('keeps its pixels bit for bit, and loses its metadata', async () => {
    const pixels = (file: string) => sharp(file).raw().toBuffer()
    expect((await pixels(outputOf(name))).equals(await pixels(photoNamed(name).path))).toBe(true)
    const bytes = await readFile(outputOf(name), 'latin1')
    for (const trace of ['GPS', 'Person', 'home', 'Acme', 'ftyp']) expect(bytes).not.toContain(trace)
    expect(bytes.endsWith('\xff\xd9')).toBe(true)
  })
}

function testWritten(
  name: string,
  expected: Written,
  { outputOf }: Preparation,
  browser: BrowserEngine,
): void {
  const { width, height } = expected
  const { error, color, bias } = { ...expected.bounds, ...expected.in?.[browser] }

  it(`becomes an upright, opaque sRGB JPEG of ${width}x${height} without metadata`, async () => {
    const metadata = await sharp(outputOf(name)).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', hasAlpha: false })
    const { orientation, exif, xmp, iptc } = metadata
    expect({ orientation, exif, xmp, iptc }).toEqual({})
  })

  const bounds = `${error} steps, ${color} of CIEDE2000 and a bias of ${bias}`
  it(`looks as other tools render it, within ${bounds}`, async () => {
    const far = await distanceFromOthers(name, outputOf(name), { width, height })
    expect.soft(far.error).toBeLessThan(error)
    expect.soft(far.color).toBeLessThan(color)
    expect.soft(Math.abs(far.bias)).toBeLessThan(bias)
  })
}

/** How far outputs lie from what other tools render, by the fixture and the output's bytes. */
const measured = new Map<string, Promise<Distance>>()

/** Engines give most outputs with the same bytes, and to measure megapixels takes longer than to prepare them. */
async function distanceFromOthers(
  name: string,
  output: string,
  size: { readonly width: number; readonly height: number },
): Promise<Distance> {
  const digest = createHash('sha256').update(await readFile(output))
  const key = `${name} ${digest.digest('hex')}`
  const known = measured.get(key) ?? measure(name, output, size)
  measured.set(key, known)
  return known
}

async function measure(
  name: string,
  output: string,
  size: { readonly width: number; readonly height: number },
): Promise<Distance> {
  return distance(...(await Promise.all([render(output, size), render(photoNamed(name).reference, size)])))
}

function testRefusal(
  name: string,
  { refused: code, error }: { readonly refused: string; readonly error?: string },
  { report, reported }: Preparation,
): void {
  it(`is refused by ${code}`, () => {
    expect(reported(name)).toMatchObject({ output: null, error: error ? { code: error } : null })
    const reasons = report().issues.filter(({ file, severity }) => file === name && severity === 'error')
    expect(reasons.map((issue) => issue.code)).toContain(code)
  })
}

function testFailure(name: string, code: string, { report, reported }: Preparation): void {
  it(`fails with ${code}, and says so`, () => {
    expect(reported(name)).toMatchObject({ output: null, error: { code } })
    const issue = report().issues.find((one) => one.code === 'repair-failed' && one.file === name)
    expect(issue).toMatchObject({ severity: 'error', repair: 'none' })
  })
}
