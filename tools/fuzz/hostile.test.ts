import { hostileFiles } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, type ProgrammeReport, runProgramme } from './run-programme.ts'

/** `prepared`, the codes of broken rules, or the code of the error. */
const expected: Readonly<Record<string, string>> = {
  'huge.png': 'too-large',
  'huge-lossless.webp': 'too-large',
  'huge-canvas.webp': 'too-large',
  'huge.avif': 'too-large',
  'far-larger-than-it-says.avif': 'too-large',
  // Scaled to what its box says, as Chromium does.
  'larger-than-it-says.avif': 'prepared',
  'smaller-than-it-says.avif': 'prepared',
  'huge-progressive.jpg': 'too-large',
  'profile-of-64-megabytes.png': 'prepared',
  'text-of-64-megabytes.png': 'prepared',
  'billion-laughs.svg': 'decode-failed',
  'nested.avif': 'file-damaged',
  'endless-blocks.gif': 'file-damaged',
  'million-frames.gif': 'prepared',
  // The picture is whole long before the last scan.
  'ten-thousand-scans.jpg': 'prepared',
  'loop.tif': 'unsupported',
  'exif-loop.jpg': 'prepared',
  'extended-xmp-loop.jpg': 'prepared',
  'lowest-height.bmp': 'photo-format photo-whole',
  'profile-claims-64-megabytes.jpg': 'prepared',
  'pictures-outside.jpg': 'prepared',
  'two-frames.jpg': 'file-damaged',
  'beyond-its-screen.gif': 'prepared',
  'misspelt-xmp.jpg': 'prepared',
  'no-key-frame.webp': 'file-damaged',
  'breaks-off.webp': 'decode-failed',
  'breaks-off.jpg': 'decode-failed',
  'noise-behind.jpg': 'prepared',
  'unknown-primaries.avif': 'decode-failed',
}

const maxMs = 10_000
const engines = ['auto', 'wasm'] as const
const all = hostileFiles.map((_, index) => index)
const outcomes: Outcome[] = []
let report: ProgrammeReport

beforeAll(async () => {
  const files = await Promise.all(
    hostileFiles.map(async ({ name, make }) => ({ name, bytes: new Uint8Array(await make()) })),
  )
  const posts = all.map((index) => [index])
  const session = { workers: 2, fileTimeout: maxMs, posts, atOnce: 1 }
  report = await runProgramme(
    { sessions: engines.map((engine) => ({ ...session, engine })) },
    {
      input: (index) => files[index] as (typeof files)[number],
      onOutcome: (outcome) => outcomes.push(outcome),
    },
  )
}, 600_000)

const named = ({ error, output, refusals }: Outcome): string =>
  error?.code ?? (output === null ? refusals.join(' ') : 'prepared')

describe.each(hostileFiles.map(({ name }, index) => ({ name, index })))('$name', ({ name, index }) => {
  it.each(engines)('with engine %s ends as it has to', async (engine) => {
    const outcome = outcomes.find(
      ({ session, input }) => input === index && session === engines.indexOf(engine),
    ) as Outcome
    expect(named(outcome)).toBe(expected[name] ?? 'a row for it in the table')
    // Not tried again, which would take as long once more.
    expect(outcome.ms).toBeLessThan(1.5 * maxMs)
    if (outcome.bytes === null) return
    const { violations } = await judgeFile({ name: outcome.output ?? '', bytes: outcome.bytes })
    expect(violations).toEqual([])
  })
})

it('none of them harms the page', () => {
  const { broken, complaints, rejections, pending } = report
  expect({ broken, complaints, rejections, pending }).toEqual({
    broken: null,
    complaints: [],
    rejections: [],
    pending: [],
  })
  for (const { scriptBytes } of report.measurements) expect(scriptBytes).toBeLessThan(16 * 2 ** 20)
})
