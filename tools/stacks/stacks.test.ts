import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { photoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { packPackages, unpackApp } from '@postfit/packing'
import { tenMixedFiles } from '@postfit/post-screen/post-files.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inertiaPages } from './inertia-pages.ts'
import { runIn } from './run-in.ts'
import { serveStack } from './serve-stack.ts'

/** As many as a post can have, of all kinds. None but the first is fine as it is. */
const photos = [
  ...['compliant.jpg', 'screenshot.png', 'lossy.webp', 'still.gif', 'cmyk.jpg'],
  ...['progressive.jpg', 'orientation-6.jpg', 'transparent.png', 'sixteen-bit.png', 'metadata.jpg'],
]

const maxMs = 300_000
let folder: string
let tarballs: ReadonlyMap<string, string>
let browser: Browser
let page: Page
/** What scripts and the browser complained of. */
let complaints: string[]
/** What the API was sent, and the answers to it. */
let uploads: { readonly status: number; readonly mime?: string }[]
let posts: { readonly status: number; readonly uploadIds?: readonly string[] }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-stacks-'))
  tarballs = await packPackages()
  browser = await launchChromium()
}, maxMs)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  complaints = []
  uploads = []
  posts = []
  page = await browser.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('response', async (response) => {
    const status = response.status()
    if (response.url().endsWith('/api/v1/upload')) uploads.push({ status, ...(await response.json()) })
    if (response.url().endsWith('/api/v1/post/')) {
      posts.push({ status, uploadIds: response.request().postDataJSON().data.TIKTOK.uploadIds })
    }
  })
})

afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

const pick = (names: readonly string[]) => page.getByLabel('Photos').setInputFiles(names.map(photoPath))
const send = () => page.getByRole('button', { name: 'Post', exact: true }).click()
const refusal = () => page.locator('li', { hasText: 'cut.jpg' }).first().waitFor({ timeout: 60_000 })

/** Makes sure that the API took all ten, and the post with them. */
async function expectPosted(): Promise<void> {
  await page.locator('output', { hasText: /^Posted as / }).waitFor({ timeout: 60_000 })
  await expect.poll(() => uploads).toHaveLength(photos.length)
  expect(uploads.map(({ status, mime }) => [status, mime])).toEqual(photos.map(() => [200, 'image/jpeg']))
  await expect.poll(() => posts).toMatchObject([{ status: 200 }])
  expect(posts[0]?.uploadIds).toHaveLength(photos.length)
}

it(
  'React 19.2, Next 16.3 and Uppy 4.4 upload what they repaired as soon as it is picked, between pre-processors of their own',
  async () => {
    const app = await unpackApp('next-uppy', folder, tarballs)
    // Next itself is linked into the app from elsewhere, which a real one need not know.
    await rename(join(app, 'next.config.mjs'), join(app, 'own.config.mjs'))
    const wrapped = "import own from './own.config.mjs'\nexport default { ...own, turbopack: { root: '/' } }"
    await writeFile(join(app, 'next.config.mjs'), wrapped)
    await runIn(app, 'next/dist/bin/next', ['build'])
    await using server = await serveStack(join(app, 'out'))
    await page.goto(server.url, { waitUntil: 'networkidle' })
    await pick(['compliant.jpg', 'cut.jpg'])
    await refusal()
    // Told once, and nothing is uploaded.
    expect(await page.locator('li').count()).toBe(1)
    expect(uploads).toEqual([])
    // Uppy says so of every upload that fails.
    expect(complaints.filter((complaint) => !/cut\.jpg/.test(complaint))).toEqual([])
    complaints = []
    await pick(photos)
    await send()
    await expectPosted()
  },
  maxMs,
)

it(
  'Vue 3.5, Inertia 3 and Vite 8 make the page on a server, and post the photos in a form of Inertia’s',
  async () => {
    const app = await unpackApp('inertia-vue', folder, tarballs)
    await runIn(app, 'vite/bin/vite.js', ['build'])
    await runIn(app, 'vite/bin/vite.js', ['build', '--ssr'])
    const forms: FormData[] = []
    const pages = await inertiaPages(app, (form) => forms.push(form))
    await using server = await serveStack(join(app, 'dist/client'), pages)
    expect(await (await fetch(server.url)).text()).toContain('Photos or a video')
    await page.goto(server.url, { waitUntil: 'networkidle' })
    await page.getByLabel('Caption').fill('Launch day')
    await pick(['compliant.jpg', 'cut.jpg'])
    await refusal()
    await pick(photos)
    await send()
    await page.locator('output', { hasText: 'Posted 10 photos' }).waitFor({ timeout: 60_000 })
    const [form] = forms
    expect(form?.get('text')).toBe('Launch day')
    const files = [...(form?.values() ?? [])].filter((value) => value instanceof File)
    for (const file of files) {
      const bytes = Buffer.from(await file.arrayBuffer())
      expect(await judgeFile({ name: file.name, bytes })).toMatchObject({ ok: true })
    }
    const before = await readFile(photoPath('compliant.jpg'))
    expect(Buffer.from(await (files[0] as File).arrayBuffer())).toEqual(before)
  },
  maxMs,
)

it(
  'Vue 3.2, Vite 3 and axios upload one photo after another',
  async () => {
    const app = await unpackApp('axios-vue', folder, tarballs)
    await runIn(app, 'vite/bin/vite.js', ['build'])
    await using server = await serveStack(join(app, 'dist'))
    await page.goto(server.url)
    await page.getByLabel('Caption').fill('Launch day')
    await pick(['compliant.jpg', 'cut.jpg'])
    await refusal()
    await pick(photos)
    await send()
    await expectPosted()
  },
  maxMs,
)

it(
  'React 19, Uppy 5 and its dashboard show and upload what they repaired, HEIC and JPEG XL too, and say what they refuse',
  async () => {
    const app = await unpackApp('react-uppy', folder, tarballs)
    await runIn(app, 'vite/bin/vite.js', ['build'])
    await using server = await serveStack(join(app, 'dist'))
    await page.goto(server.url)
    const add = (paths: readonly string[]) =>
      page
        .locator('.uppy-Dashboard-input')
        .first()
        .setInputFiles([...paths])
    const upload = () => page.locator('.uppy-StatusBar-actionBtn--upload').click()
    await add([photoPath('cut.jpg')])
    await upload()
    await page.locator('.uppy-Informer', { hasText: 'cut.jpg' }).last().waitFor({ timeout: 60_000 })
    expect(uploads).toEqual([])
    // Uppy says so of every upload that fails.
    expect(complaints.filter((complaint) => !/cut\.jpg/.test(complaint))).toEqual([])
    complaints = []
    await page.getByRole('button', { name: 'Remove file' }).click()
    await add(tenMixedFiles)
    // Uppy itself has no picture of the HEIC and the JPEG XL.
    await expect.poll(() => page.locator('img.uppy-Dashboard-Item-previewImg').count()).toBe(10)
    await upload()
    await page.locator('output', { hasText: /^Posted as / }).waitFor({ timeout: 120_000 })
    await expect.poll(() => uploads).toHaveLength(10)
    expect(uploads.map(({ status }) => status)).toEqual(uploads.map(() => 200))
    await expect.poll(() => posts).toMatchObject([{ status: 200 }])
    expect(posts[0]?.uploadIds).toHaveLength(10)
  },
  maxMs,
)
