import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { photoPath } from '@postfit/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepReport, prep } from './index.ts'

/** Kept, stripped, written, refused and failed; two outputs would have one name. */
const names = ['small.jpg', 'metadata.jpg', 'grey.jpg', 'grey.png', 'cut.png', 'no-quantisation.jpg']

describe('report.json', () => {
  let out: string
  let report: PrepReport

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'postfit-prep-test-'))
    const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }
    report = await prep({ files: names.map(photoPath), options, out })
  }, 120_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

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
