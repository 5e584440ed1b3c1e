import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FuzzReport, fuzz } from './index.ts'

const count = 2000
let out: string
let report: FuzzReport

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'postfit-fuzz-test-'))
  report = await fuzz({ seed: 1, indexes: Array.from({ length: count }, (_, index) => index), out })
}, 900_000)

afterAll(() => rm(out, { recursive: true, force: true }))

it('every input is prepared and accepted by the gate, or refused with a reason', () => {
  // Whether we or libheif are right about a picture whose properties were changed is for a person to see: `pnpm fuzz` keeps these.
  const disputed = report.findings.filter(({ what }) => what.includes('libheif'))
  expect(report.findings.filter((finding) => !disputed.includes(finding))).toEqual([])
  expect(report.prepared + report.refused + disputed.length).toBe(count)
})

it('nothing crashes, hangs or complains', () => {
  expect(report.complaints).toEqual([])
  expect(report.slowest?.ms).toBeLessThan(10_000)
})

it('inputs get as far as the codecs, and some all the way', () => {
  expect(report.prepared).toBeGreaterThan(count / 10)
  expect(report.reasons['decode-failed']).toBeGreaterThan(count / 20)
})

it('memory is back at its level afterwards', () => {
  const ends = report.measurements.filter(({ ended }) => ended)
  expect(ends.length).toBe(2)
  const [afterAuto, afterWasm] = ends
  for (const { scriptBytes } of ends) expect(scriptBytes).toBeLessThan(16 * 2 ** 20)
  // The process keeps some of what it once had; a thousand files more must not add to that.
  if (afterAuto?.residentBytes && afterWasm?.residentBytes) {
    expect(afterWasm.residentBytes - afterAuto.residentBytes).toBeLessThan(100 * 2 ** 20)
  }
})
