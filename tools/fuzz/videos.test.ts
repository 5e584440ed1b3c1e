import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isOfDamagedInput } from './console-remarks.ts'
import { type FuzzReport, fuzz } from './index.ts'

// A slice of what `pnpm fuzz --videos` tries by the thousand: that each way from a mutation to a verdict works, in a few seconds.
const count = 30
let out: string
let report: FuzzReport

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'postfit-fuzz-videos-'))
  const indexes = Array.from({ length: count }, (_, index) => index)
  report = await fuzz({ seed: 18, kind: 'videos', indexes, out })
}, 300_000)

afterAll(() => rm(out, { recursive: true, force: true }))

it('every video is prepared and like its source, or refused with a reason', () => {
  expect(report.findings).toEqual([])
  expect(report.prepared + report.refused).toBe(count)
  expect(report.prepared).toBeGreaterThan(count / 10)
  expect(report.complaints).toEqual([])
})

it('what a library says of damaged parameter sets is no complaint, but a picture that was left open is', () => {
  const parsed = 'console: Error parsing AVC SPS: Error: Invalid exponential-Golomb code.\n    at x.js:1:2'
  expect(isOfDamagedInput(parsed)).toBe(true)
  expect(isOfDamagedInput('not caught: Error parsing AVC SPS: ')).toBe(false)
  expect(isOfDamagedInput('console: A VideoSample was garbage collected without first being closed.')).toBe(
    false,
  )
})
