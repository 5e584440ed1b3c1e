import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import type { PostBody } from '@postfit/core'
import { photoPath } from '@postfit/fixtures'
import type { LoopbackServer } from '@postfit/loopback'
import { packPackages, unpackApps } from '@postfit/packing'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildExample } from './build-example.ts'
import { serveExamples } from './serve-examples.ts'

const examples = [
  'validate-only',
  'photos',
  'uppy',
  'filepond',
  'react',
  'vue',
  'svelte',
  'composer',
  'server-mirror',
] as const

let folder: string
let server: LoopbackServer
let browser: Browser
let page: Page
/** What scripts and the browser complained of, but for what the test makes them complain of. */
let complaints: string[]
let expectedComplaint: RegExp | undefined
/** What was fetched, and what the API said, without the server's address. */
let requests: string[]
let uploads: { readonly id: string }[]
let posts: { readonly id: string; readonly status: number; readonly sent: PostBody }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-examples-'))
  const apps = join(folder, 'apps')
  await unpackApps(examples, apps, await packPackages())
  const built = join(folder, 'built')
  for (const name of examples) await buildExample(join(apps, name), join(built, name))
  server = await serveExamples(built)
  browser = await launchChromium()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  complaints = []
  expectedComplaint = undefined
  requests = []
  uploads = []
  posts = []
  page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url().slice(server.url.length - 1)))
  page.on('response', async (response) => {
    const path = response.url().slice(server.url.length - 1)
    if (response.request().method() !== 'POST' || !path.startsWith('/api/')) return
    if (path === '/api/v1/upload') uploads.push(await response.json())
    else {
      const sent = response.request().postDataJSON()
      posts.push({ id: (await response.json()).id, status: response.status(), sent })
    }
  })
})

afterEach(async () => {
  await page.context().close()
  expect(complaints.filter((complaint) => !expectedComplaint?.test(complaint))).toEqual([])
})

const open = (name: (typeof examples)[number]) => page.goto(`${server.url}${name}/`)
const pick = (...names: readonly string[]) =>
  page.locator('input[type=file]').first().setInputFiles(names.map(photoPath))
const ready = (text: string) => page.getByText(text).first().waitFor({ state: 'attached', timeout: 30_000 })
const pressPost = () => page.getByRole('button', { name: 'Post', exact: true }).click()
const isCodec = (path: string) => /\.wasm|worker/.test(path)

/** Makes sure that a large PNG, and a photo that is fine, were posted as the API wants them. */
async function expectPosted(): Promise<void> {
  await page.locator('output', { hasText: /^Posted as / }).waitFor({ timeout: 60_000 })
  // The page may have read the answer before the test has.
  await expect.poll(() => posts).toHaveLength(1)
  expect(posts).toMatchObject([
    {
      status: 200,
      sent: { data: { TIKTOK: { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' } } },
    },
  ])
  // In the order of the post, whichever was uploaded first.
  await expect.poll(() => uploads).toHaveLength(2)
  const uploadIds = posts[0]?.sent.data.TIKTOK.uploadIds
  expect(uploadIds?.map((id) => uploads.find((upload) => upload.id === id))).toMatchObject([
    { type: 'image', mime: 'image/jpeg', width: 1920, height: 1080 },
    { type: 'image', mime: 'image/jpeg', width: 1440, height: 1080 },
  ])
  expect(await page.locator('output').textContent()).toBe(`Posted as ${posts[0]?.id}`)
}

async function fillIn(): Promise<void> {
  await page.getByLabel('Caption').fill('Launch day')
  const privacy = page.getByLabel(/^Who can see/)
  if ((await privacy.count()) > 0) await privacy.selectOption('Everyone')
}

it('validate-only names what is wrong, and fetches no codec', async () => {
  await open('validate-only')
  await pick('screenshot.png', 'cut.jpg')
  await expect
    .poll(() => page.locator('li').allTextContents())
    .toContainEqual(expect.stringMatching(/^error: .*cut\.jpg/))
  await expect
    .poll(() => page.locator('li').allTextContents())
    .toContainEqual(expect.stringMatching(/^error: .*screenshot\.png/))
  await page.getByLabel('Caption').fill('x'.repeat(2201))
  await expect
    .poll(() => page.locator('li').allTextContents())
    .toContainEqual(expect.stringContaining('2201'))
  expect(requests.filter(isCodec)).toEqual([])
})

/** Those that keep what was picked before: what comes next is picked on a new page. */
const keeping: readonly string[] = ['filepond', 'composer']

it.each(['photos', 'uppy', 'filepond', 'react', 'vue', 'svelte', 'composer'] as const)(
  '%s posts a photo that is fine without a codec, and what it repaired, but nothing that cannot be repaired',
  async (name) => {
    await open(name)
    await fillIn()
    await pick('compliant.jpg')
    // FilePond shows the name before it has the file, and what is not loaded cannot be posted.
    if (name === 'filepond')
      await page.locator('[data-filepond-item-state="idle"]').waitFor({ state: 'attached' })
    if (name === 'composer') await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    await pressPost()
    await page.locator('output', { hasText: /^Posted as / }).waitFor({ timeout: 60_000 })
    await expect.poll(() => posts).toHaveLength(1)
    expect(requests.filter(isCodec)).toEqual([])
    uploads.length = 0
    posts.length = 0

    await open(name)
    await fillIn()
    await pick('compliant.jpg', 'cut.jpg')
    if (name === 'filepond')
      await page
        .getByText(/cut off/)
        .first()
        .waitFor()
    if (name === 'composer') await page.getByRole('button', { name: 'Prepare 2 files' }).click()
    else await pressPost()
    await page
      .getByText(/cut\.jpg.*(?:cut off|incomplete|damaged|whole|end|cannot be posted)/)
      .first()
      .waitFor()
    await page.waitForTimeout(300)
    expect([uploads, posts]).toEqual([[], []])

    if (keeping.includes(name)) {
      await open(name)
      await fillIn()
    }
    await pick('screenshot.png', 'compliant.jpg')
    if (name === 'filepond') await ready('screenshot.jpg')
    if (name === 'composer') await page.getByRole('button', { name: 'Prepare 2 files' }).click()
    await pressPost()
    await expectPosted()
    await expect.poll(() => requests.filter(isCodec)).not.toEqual([])
  },
)

it('server-mirror refuses on the server what it refuses in the browser, with the same issues', async () => {
  // The browser says so of each answer that is a refusal.
  expectedComplaint = /status of 422/
  await open('server-mirror')
  await pick('screenshot.png', 'cut.jpg', 'metadata.jpg', 'animated.webp', 'empty.jpg', 'random.bin')
  const shown = (place: string) => page.locator(place).textContent()
  await expect.poll(() => shown('#server')).not.toBe('')
  const [inBrowser, onServer] = [await shown('#browser'), await shown('#server')]
  expect(JSON.parse(onServer as string)).toEqual(JSON.parse(inBrowser as string))
  const codes = new Set(JSON.parse(onServer as string).map(({ code }: { code: string }) => code))
  expect([...codes]).toEqual(
    expect.arrayContaining(['photo-format', 'photo-whole', 'photo-private', 'file-empty', 'cover-index']),
  )
})

describe('the server of server-mirror', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.url}posts`, { method: 'POST', headers, body })
  const form = (options: string) => {
    const form = new FormData()
    form.append('options', options)
    return form
  }

  it('takes a post that is fine', async () => {
    const fine = form(JSON.stringify({ type: 'IMAGE', privacy: 'PUBLIC_TO_EVERYONE' }))
    fine.append('media', new File([await readFile(photoPath('compliant.jpg'))], 'compliant.jpg'))
    expect((await post(fine)).status).toBe(200)
  })

  it.each(['null', '[]', '"text"', '{"type":7,"text":{},"__proto__":{}}'])(
    'refuses the options %s by an issue',
    async (options) => {
      const response = await post(form(options))
      expect(response.status).toBe(422)
      expect((await response.json()).issues.length).toBeGreaterThan(0)
    },
  )

  it('says what it expects of a request that is none', async () => {
    expect((await post(form('{'))).status).toBe(400)
    expect((await post('text', { 'content-type': 'text/plain' })).status).toBe(400)
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(1))
        controller.close()
      },
    })
    const endless = await fetch(`${server.url}posts`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(endless.status).toBe(413)
  })
})
