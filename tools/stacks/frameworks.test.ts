import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { packPackages, unpackApp } from '@postfit/packing'
import { tenMixedFiles } from '@postfit/post-screen/post-files.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadePages, nuxtPages } from './nuxt-pages.ts'
import { runIn } from './run-in.ts'
import { serveStack } from './serve-stack.ts'

const maxMs = 300_000
let folder: string
let tarballs: ReadonlyMap<string, string>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-frameworks-'))
  tarballs = await packPackages()
  browser = await launchChromium()
}, maxMs)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** How an app is built, and where what is served is then. */
interface Framework {
  readonly script: string
  readonly args: readonly string[]
  readonly output: string
  /** Whether a server, or the build, makes the page first. */
  readonly isMadeBefore: boolean
  /** Starts the app's own server, where it has one. */
  readonly serve?: (app: string) => Promise<MadePages>
}

const frameworks: Readonly<Record<string, Framework>> = {
  angular: {
    script: '@angular-devkit/architect-cli/bin/cli.js',
    // Making it small takes two thirds of a build, and Angular says more of what is bound wrongly where that is left out.
    args: ['example:build', '--optimization=false'],
    output: 'dist',
    isMadeBefore: false,
  },
  nuxt: {
    script: 'nuxt/bin/nuxt.mjs',
    args: ['build'],
    output: '.output/public',
    isMadeBefore: true,
    serve: nuxtPages,
  },
  sveltekit: { script: 'vite/bin/vite.js', args: ['build'], output: 'build', isMadeBefore: true },
  astro: { script: 'astro/astro.js', args: ['build'], output: 'dist', isMadeBefore: true },
}

describe.each(Object.entries(frameworks))('%s', (name, framework) => {
  it(
    'posts ten mixed files with the composer',
    async () => {
      const app = await unpackApp(name, folder, tarballs)
      await runIn(app, framework.script, framework.args)
      await using own = await framework.serve?.(app)
      await using server = await serveStack(join(app, framework.output), own?.pages)
      expect((await (await fetch(server.url)).text()).includes('<postfit-composer')).toBe(
        framework.isMadeBefore,
      )
      const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
      try {
        await expectPosted(page, server.url)
      } finally {
        await page.close()
      }
    },
    maxMs,
  )
})

/** Posts as a person does, and makes sure that the API took all ten files, and that the app heard of the post. */
async function expectPosted(page: Page, url: string): Promise<void> {
  const complaints: string[] = []
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  // No worker, codec or language is there before somebody needs it, whatever the framework fetches in advance.
  expect(requests.filter((address) => /decoder|worker|video|\.wasm/.test(address))).toEqual([])
  expect(requests.length).toBeLessThan(60)
  await page.locator('input[multiple]').setInputFiles([...tenMixedFiles])
  await page.getByRole('button', { name: 'Prepare 10 files' }).click({ timeout: 60_000 })
  await page.getByLabel(/^Who can see this/).selectOption('Everyone')
  const [answer] = await Promise.all([
    page.waitForResponse((response) => /\/api\/v1\/post\/?$/.test(response.url()), { timeout: 120_000 }),
    page.getByRole('button', { name: 'Post', exact: true }).click({ timeout: 120_000 }),
  ])
  expect(answer.status()).toBe(200)
  const { type, uploadIds } = answer.request().postDataJSON().data.TIKTOK
  expect([type, uploadIds.length]).toEqual(['IMAGE', 10])
  await page.locator('output', { hasText: `Posted as ${(await answer.json()).id}` }).waitFor()
  expect(complaints).toEqual([])
}
