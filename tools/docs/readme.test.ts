import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildPackages } from '@postfit/build'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleModule, examplesOf } from './examples.ts'
import { runInBrowser } from './run-in-browser.ts'

const folder = join(import.meta.dirname, '.cache/readme')
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const examples = examplesOf(readme)
const moduleOf = (line: number): string => join(folder, `line-${line}.ts`)

let png: Buffer

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const example of examples) writeFileSync(moduleOf(example.line), exampleModule(example))
  png = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('has examples for Node and for browsers', () => {
  expect(new Set(examples.map(({ place }) => place))).toEqual(new Set(['node', 'browser']))
})

it('has examples that compile', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.json', include: ['*.ts'], exclude: [] }),
  )
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const { stdout } = spawnSync(process.execPath, [join(dirname(manifest), 'bin/tsc'), '--project', folder], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
})

describe.each(examples.filter(({ place }) => place === 'node'))('the example at line $line', ({ line }) => {
  it('runs in Node', async () => {
    const logged: unknown[][] = []
    const { example } = await import(moduleOf(line))
    await example({
      files: [new File([new Uint8Array(png)], 'holiday.png')],
      signal: new AbortController().signal,
      answerOfTheApi: { id: 'post-1', status: 'REVIEW', data: {} },
      console: { log: (...values: unknown[]) => logged.push(values) },
    })
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toMatch(/undefined|NaN/)
  })
})

describe.each(examples.filter(({ place }) => place === 'browser'))(
  'the example at line $line',
  ({ line, code }) => {
    it('runs in a browser, with the built packages', async () => {
      await buildPackages()
      const run = await runInBrowser(moduleOf(line), join(folder, `page-${line}`), png)
      expect(run.error).toBeUndefined()
      expect(run.said?.length).toBeGreaterThan(0)
      expect(run.said?.join()).not.toMatch(/undefined|NaN/)
      if (!code.includes('publish(')) return
      expect(run.said).toContain('holiday.png: 100 %')
      expect(run.uploads).toEqual(['holiday.jpg'])
      expect(run.bodies).toMatchObject([
        { data: { TIKTOK: { type: 'IMAGE', uploadIds: ['upload-1'], privacy: 'PUBLIC_TO_EVERYONE' } } },
      ])
    })
  },
)
