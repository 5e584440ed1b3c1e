import type { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { readVideo } from '@postfit/fixtures'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserExamples, openExamples } from './browser-examples.ts'
import { examplesOf } from './example.ts'
import { exampleModule } from './example-module.ts'
import { readExamples } from './read-examples.ts'

const folder = join(import.meta.dirname, '../.cache/examples')
const examples = await readExamples()
const inNode = examples.filter(({ runs }) => runs === 'node')
const inBrowser = examples.filter(({ runs }) => runs === 'browser')

let photo: Buffer

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const example of examples) {
    writeFileSync(join(folder, `${example.id}.${example.language}`), exampleModule(example))
  }
  const canvas = { width: 2400, height: 1200, channels: 3, background: '#336699' } as const
  photo = await sharp({ create: canvas }).png().toBuffer()
  // They are a reader's: they import what is built, declarations and scripts.
  await buildPackages()
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lets no block of code escape', () => {
  expect(() => examplesOf('a.md', 'Text\n\n```ts\nlet a\n```\n')).toThrow('at a.md:4 but received "ts "')
  expect(() => examplesOf('a.md', '```js node\nlet a\n```\n')).toThrow('but received "js node"')
})

it('finds examples for Node, for browsers, and of whole modules', () => {
  expect(inNode.length).toBeGreaterThan(5)
  expect(inBrowser.length).toBeGreaterThan(10)
  expect(examples.filter(({ runs }) => runs === 'compile').length).toBeGreaterThan(2)
})

it('has examples that compile', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../../tsconfig.json',
      compilerOptions: { customConditions: [], jsxImportSource: 'react' },
      include: ['*.ts', '*.tsx'],
      exclude: [],
    }),
  )
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const { stdout } = spawnSync(process.execPath, [join(dirname(manifest), 'bin/tsc'), '--project', folder], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
})

describe.each(inNode)('$place', ({ id }) => {
  it('runs in Node', async () => {
    const logged: unknown[][] = []
    const { example } = await import(join(folder, `${id}.ts`))
    await example({
      files: [new File([new Uint8Array(photo)], 'holiday.png')],
      signal: new AbortController().signal,
      answerOfTheApi: { id: 'post-1', status: 'REVIEW', data: {} },
      console: { log: (...values: unknown[]) => logged.push(values) },
    })
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toMatch(/undefined|NaN/)
  })
})

describe('in a browser, under the policy that they name', () => {
  let browser: BrowserExamples

  beforeAll(async () => {
    const picked = { photo, video: await readVideo('h264-pcm.mov') }
    browser = await openExamples(inBrowser, folder, join(folder, 'pages'), picked)
  }, 120_000)

  afterAll(() => browser?.close())

  it.each(inBrowser)('$place runs', async ({ id, code }) => {
    const run = await browser.run(id)
    expect(run.error).toBeUndefined()
    expect(run.said?.length).toBeGreaterThan(0)
    expect(run.said?.join()).not.toMatch(/undefined|NaN/)
    for (const bytes of run.stored) expect((await sharp(bytes).metadata()).format).toBe('jpeg')
    if (/ upload\(|method: 'PUT'|new Upload\(/.test(code)) {
      expect([...(run.uploads ?? []), ...run.stored]).toHaveLength(1)
    }
    if (!code.includes('publish(')) return
    expect(run.said).toContain('holiday.png: 100 %')
    expect(run.uploads).toEqual(['holiday.jpg'])
    expect(run.bodies).toMatchObject([
      { data: { TIKTOK: { type: 'IMAGE', uploadIds: ['upload-1'], privacy: 'PUBLIC_TO_EVERYONE' } } },
    ])
  })
})
