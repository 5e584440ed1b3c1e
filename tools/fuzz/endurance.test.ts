import { beforeAll, describe, expect, it } from 'vitest'
import type { Session } from './programme.ts'
import type { Outcome } from './run-programme.ts'
import { type Done, done, fingerprint } from './testing/done.ts'

/** Of every format and every way through the worker, from 1 pixel to 12 megapixels; one is refused, one fails. */
const names = [
  'screenshot.png',
  'transparent.png',
  'palette.png',
  'sixteen-bit.png',
  'display-p3.png',
  'exif-orientation.png',
  'animated.png',
  'one-pixel.png',
  'cut.png',
  'compliant.jpg',
  'display-p3.jpg',
  'orientation-6.jpg',
  'metadata.jpg',
  'no-quantisation.jpg',
  'oversized.jpg',
  'alpha.webp',
  'exif.webp',
  'still.gif',
  'lossy.avif',
  'lossy.jxl',
]
const rounds = 10
const all = names.map((_, index) => index)
const session: Session = { engine: 'wasm', workers: 2, fileTimeout: 60_000, posts: [all], atOnce: 1 }
const [long, single, alone] = [0, 1, 2]

let result: Done
beforeAll(async () => {
  result = await done(names, {
    sessions: [
      // 200 photos through one preparer, then each photo once by one worker, then each by a preparer of its own.
      { ...session, posts: Array.from({ length: rounds }, () => all), measureEvery: 1 },
      { ...session, workers: 1 },
      ...all.map((index) => ({ ...session, posts: [[index]] })),
    ],
  })
}, 600_000)

/** The fingerprint of each photo's outcome among some of the outcomes. */
function fingerprints(wanted: (outcome: Outcome) => boolean): Record<string, string> {
  const chosen = result.outcomes.filter(wanted).sort((a, b) => a.input - b.input)
  return Object.fromEntries(chosen.map((outcome) => [names[outcome.input] as string, fingerprint(outcome)]))
}
const round = (post: number) => fingerprints((outcome) => outcome.session === long && outcome.post === post)

describe('200 photos through one preparer', () => {
  it('all come out, but for those that cannot, and nothing complains', () => {
    const { broken, complaints, rejections } = result.report
    expect({ broken, complaints, rejections }).toEqual({ broken: null, complaints: [], rejections: [] })
    expect(result.outcomes.length).toBe(names.length * (rounds + 2))
    const hopeless = Object.entries(round(0)).filter(([, print]) => print.length < 64)
    expect(hopeless).toEqual([
      ['cut.png', 'decode-failed'],
      ['no-quantisation.jpg', 'decode-failed'],
    ])
  })

  it('come out the same in every round', () => {
    for (let post = 1; post < rounds; post++) expect(round(post), `round ${post}`).toEqual(round(0))
  })

  it('come out the same from one worker', () => {
    expect(fingerprints((outcome) => outcome.session === single)).toEqual(round(0))
  })

  it('have nothing of each other: each comes out the same from a preparer that never saw another', () => {
    expect(fingerprints((outcome) => outcome.session >= alone)).toEqual(round(0))
    const prints = Object.values(round(0)).filter((print) => print.length === 64)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('leave the memory as it was', () => {
    const { measurements } = result.report
    const during = measurements.filter(({ session, ended }) => session === long && !ended)
    const ends = measurements.filter(({ ended }) => ended)
    const scripts = during.map(({ scriptBytes }) => scriptBytes ?? 0)
    expect(scripts.length).toBe(rounds + 1)
    expect(Math.min(...scripts)).toBeGreaterThan(0)
    // What workers hold while they wait depends on what each happened to do last: heaps of some of the codecs. Nothing
    // adds up: the second half of the rounds leaves no more than the first.
    const middle = Math.ceil(scripts.length / 2)
    const [early, late] = [scripts.slice(1, middle), scripts.slice(middle)]
    expect(Math.max(...late) - Math.max(...early)).toBeLessThan(32 * 2 ** 20)
    for (const { scriptBytes } of ends) expect(scriptBytes).toBeLessThan(16 * 2 ** 20)
    // The process keeps some of what it once had.
    const [first, last] = [ends[0]?.residentBytes, ends.at(-1)?.residentBytes]
    if (first && last) expect(last - first).toBeLessThan(100 * 2 ** 20)
  })
})
