import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserEngine, missingBrowser } from '@postfit/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FuzzReport, fuzz } from './index.ts'

/** Chromium gets far more: see `fuzz.test.ts`. */
const engines: readonly BrowserEngine[] = ['firefox', 'webkit']
const count = 100

for (const engine of engines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(`Inputs in ${engine}`, () => {
    let out: string
    let report: FuzzReport

    beforeAll(async () => {
      out = await mkdtemp(join(tmpdir(), 'postfit-fuzz-test-'))
      const indexes = Array.from({ length: count }, (_, index) => index)
      report = await fuzz({ seed: 3, indexes, browser: engine, out })
    }, 600_000)

    afterAll(() => rm(out, { recursive: true, force: true }))

    it('are prepared and accepted by the gate, or refused with a reason', () => {
      expect(report.findings).toEqual([])
      expect(report.prepared + report.refused).toBe(count)
      expect(report.prepared).toBeGreaterThan(count / 10)
    })

    it('bring nothing down, and leave nothing on the console', () => {
      expect(report.complaints).toEqual([])
    })
  })
}
