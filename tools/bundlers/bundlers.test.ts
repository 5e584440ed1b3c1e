import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { photoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bundler, bundlers } from './bundlers.ts'
import { type AppMaker, appMaker } from './make-apps.ts'
import { runTool } from './run-tool.ts'
import { serveDev } from './serve-dev.ts'
import { serveFolder } from './serve-folder.ts'

/** The policy that Postfit promises to work under. */
const policy = (scripts = '', workers = "'self'") =>
  `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${scripts}; worker-src ${workers}; img-src 'self' data:`

const maxMs = 300_000
let folder: string
let makeApp: AppMaker
let browser: Browser
let page: Page
/** What scripts and the browser complained of, and the codecs that were fetched, by their bytes. */
let complaints: string[]
let codecs: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-bundlers-'))
  makeApp = await appMaker(folder)
  browser = await launchChromium()
}, maxMs)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  complaints = []
  codecs = []
  page = await browser.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0))
    if (body.subarray(0, 4).equals(Buffer.from('\0asm'))) codecs.push(response.url())
  })
})

afterEach(() => page.close())

/** Has the page prepare a photo; gives what it offers for download. */
async function prepare(name: string): Promise<Buffer> {
  await page.getByLabel('Photos').setInputFiles(photoPath(name))
  await page.locator('output', { hasText: /\S/ }).waitFor({ timeout: 120_000 })
  expect(await page.locator('output').textContent()).toBe('Ready')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a').click()])
  return readFile(await download.path())
}

/** @param waitUntil when the page is not loaded anew any more */
async function expectPrepared(url: string, waitUntil: 'load' | 'networkidle' = 'load'): Promise<void> {
  await page.goto(url, { waitUntil })
  expect(await prepare('compliant.jpg')).toEqual(await readFile(photoPath('compliant.jpg')))
  expect(codecs).toEqual([])
  expect(page.workers()).toEqual([])

  await page.goto(url, { waitUntil })
  const bytes = await prepare('exif-orientation.png')
  expect(await judgeFile({ name: 'photo.jpg', bytes })).toMatchObject({ ok: true, violations: [] })
  // Read by its Exif, the fixture is upright.
  const { info } = await sharp(photoPath('exif-orientation.png'))
    .autoOrient()
    .toBuffer({ resolveWithObject: true })
  expect(await sharp(bytes).metadata()).toMatchObject({
    format: 'jpeg',
    width: info.width,
    height: info.height,
  })
  // The page has a codec before the test has read it.
  await expect.poll(() => codecs.length).toBeGreaterThan(0)
  expect(complaints).toEqual([])
}

describe('built with', () => {
  it.each(Object.entries<Bundler>(bundlers))(
    '%s, a page prepares photos',
    async (name, bundler) => {
      const app = await makeApp(name)
      await bundler.before?.(app)
      if (bundler.tool) await runTool(app, bundler.tool, bundler.args ?? [])
      await bundler.after?.(app)
      await using server = await serveFolder(join(app, bundler.output), policy(bundler.scripts))
      await expectPrepared(server.url)
    },
    maxMs,
  )
})

describe('in development with', () => {
  it.each(['vite8', 'vite7', 'vite6'])(
    '%s, a page prepares photos',
    async (packageName) => {
      const app = await makeApp(`${packageName} dev`)
      // A development server is told of no policy, so that the page says it.
      const path = join(app, 'index.html')
      const said = `<meta http-equiv="Content-Security-Policy" content="${policy()}" />`
      await writeFile(path, (await readFile(path, 'utf8')).replace('<head>', `<head>${said}`))
      await using server = await serveDev(app, packageName)
      // Vite loads the page once more when it comes upon a package that it has not bundled yet.
      await expectPrepared(server.url, 'networkidle')
    },
    maxMs,
  )
})

describe('told where the files are', () => {
  const overrides: Readonly<Record<string, { settings: string; workers?: string }>> = {
    'by workerUrl and wasmUrl': {
      settings: "export const settings = { workerUrl: '/files/worker.js', wasmUrl: '/files/' }",
    },
    'by a function, with the worker in the script': {
      settings: `import { inlineWorker } from '@postfit/worker/inline'
        export const settings = { worker: inlineWorker, wasmUrl: '/files/' }`,
      workers: 'blob:',
    },
  }

  it.each(Object.entries(overrides))(
    '%s, a page prepares photos',
    async (name, { settings, workers }) => {
      const app = await makeApp(name)
      await writeFile(join(app, 'src/settings.js'), settings)
      const { tool, args, before } = bundlers.esbuild
      await before(app)
      await runTool(app, tool, args)
      await cp(join(app, 'node_modules/@postfit/worker/dist'), join(app, 'dist/files'), { recursive: true })
      await using server = await serveFolder(join(app, 'dist'), policy('', workers))
      await expectPrepared(server.url)
    },
    maxMs,
  )

  it('by nobody, a page says which file is missing, and what to do', async () => {
    const app = await makeApp('nothing copied')
    const { tool, args, before } = bundlers.esbuild
    await before(app)
    await runTool(app, tool, args)
    await using server = await serveFolder(join(app, 'dist'), policy())
    await page.goto(server.url)
    await page.getByLabel('Photos').setInputFiles(photoPath('exif-orientation.png'))
    await page.locator('output', { hasText: /\S/ }).waitFor({ timeout: 120_000 })
    const shown = await page.locator('output').textContent()
    expect(shown).toMatch(/worker\.js: the server answered 404: copy the files of @postfit\/worker\/dist/)
  })
})
