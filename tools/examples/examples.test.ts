import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { launchChromium } from '@postfit/browser'
import type { PostBody } from '@postfit/core'
import { photoPath } from '@postfit/fixtures'
import type { LoopbackServer } from '@postfit/loopback'
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
  for (const name of examples) await buildExample(name, join(folder, name))
  server = await serveExamples(folder)
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

describe.each(['photos', 'uppy', 'filepond', 'react', 'vue', 'svelte', 'composer'] as const)('%s', (name) => {
  it('posts what it repaired to the API', async () => {
    await open(name)
    await fillIn()
    await pick('screenshot.png', 'compliant.jpg')
    if (name === 'filepond') await ready('screenshot.jpg')
    if (name === 'composer') await page.getByRole('button', { name: 'Prepare 2 files' }).click()
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await expectPosted()
    await expect.poll(() => requests.filter(isCodec)).not.toEqual([])
  })

  it('posts nothing that cannot be repaired, and says why', async () => {
    await open(name)
    await fillIn()
    await pick('compliant.jpg', 'cut.jpg')
    if (name === 'filepond')
      await page
        .getByText(/cut\.jpg: /)
        .first()
        .waitFor()
    const next = name === 'composer' ? 'Prepare 2 files' : 'Post'
    await page.getByRole('button', { name: next, exact: true }).click()
    await page
      .getByText(/cut\.jpg.*(?:cut off|incomplete|damaged|whole|end|cannot be posted)/)
      .first()
      .waitFor()
    await page.waitForTimeout(500)
    expect(uploads).toEqual([])
    expect(posts).toEqual([])
  })

  it('fetches no codec for a photo that is fine', async () => {
    await open(name)
    await fillIn()
    await pick('compliant.jpg')
    // FilePond shows the name before it has the file, and what is not loaded cannot be posted.
    if (name === 'filepond')
      await page.locator('[data-filepond-item-state="idle"]').waitFor({ state: 'attached' })
    if (name === 'composer') await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await page.locator('output', { hasText: /^Posted as / }).waitFor({ timeout: 60_000 })
    expect(requests.filter(isCodec)).toEqual([])
  })
})

it.each(['light', 'dark'] as const)(
  'composer is accessible in %s, with files and problems',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await open('composer')
    await page.evaluate(() => {
      const { style } = document.documentElement
      style.setProperty('color-scheme', 'light dark')
      // axe takes a page without a colour of its own for white.
      style.setProperty('background', 'Canvas')
    })
    await pick('compliant.jpg', 'cut.jpg')
    await page.getByRole('button', { name: 'Prepare 2 files' }).click()
    await ready('cannot be posted')
    const { violations } = await new AxeBuilder({ page }).include('postfit-composer').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
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
