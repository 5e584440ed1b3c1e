import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { buildPackages } from '@postfit/build'
import sharp from 'sharp'
import { build, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleModule, examplesOf } from './examples.ts'

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
  ({ line }) => {
    it('runs in a browser, with the built packages', async () => {
      await buildPackages()
      const root = join(folder, 'page')
      mkdirSync(root)
      writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.ts"></script>')
      writeFileSync(
        join(root, 'main.ts'),
        `import { example } from '../line-${line}.ts'
       const said: string[] = []
       const bodies: object[] = []
       const uploads: string[] = []
       const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (character) => character.charCodeAt(0))
       example({
         files: [new File([bytes], 'holiday.png')],
         signal: new AbortController().signal,
         answerOfTheApi: null,
         console,
         show: (text) => said.push(text),
         upload: async (form) => { uploads.push((form.get('file') as File).name); return 'upload-1' },
         publish: async (body) => { bodies.push(body) },
       }).then(
         () => Object.assign(window, { result: { said, bodies, uploads } }),
         (error) => Object.assign(window, { result: { error: String(error) } }),
       )`,
      )
      const configFile = false
      await build({
        root,
        configFile,
        logLevel: 'error',
        worker: { format: 'es' },
        build: { target: 'es2022' },
      })
      const server = await preview({
        root,
        configFile,
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 0 },
      })
      const browser = await launchChromium()
      try {
        const page = await browser.newPage()
        await page.goto(server.resolvedUrls?.local[0] ?? '')
        const result = await page.waitForFunction(() => 'result' in window && window.result)
        expect(await result.jsonValue()).toMatchObject({
          uploads: ['holiday.jpg'],
          bodies: [
            { data: { TIKTOK: { type: 'IMAGE', uploadIds: ['upload-1'], privacy: 'PUBLIC_TO_EVERYONE' } } },
          ],
          said: expect.arrayContaining(['holiday.png: 100 %']),
        })
      } finally {
        await browser.close()
        await server.close()
      }
    })
  },
)
