import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { launchChromium } from '@postfit/browser'
import type { Browser, Page } from 'playwright'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDocumentation } from './build-documentation.ts'
import { deadLinks } from './dead-links.ts'
import { navigation } from './navigation.ts'
import { htmlPath, relativePath } from './page.ts'
import { readPages } from './read-pages.ts'

const folder = join(import.meta.dirname, '../.cache/site')

/** The site's files by their path. */
let files: Map<string, string>

beforeAll(async () => {
  await buildDocumentation(folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }): Promise<[string, string]> => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')]
    })
  files = new Map(await Promise.all(read))
}, 300_000)

const html = (path: string): string => files.get(path) ?? ''

describe('links', () => {
  it('all lead somewhere', () => {
    expect(deadLinks(files)).toEqual([])
  })

  it('that lead nowhere are found', () => {
    const site = new Map([
      ['a.html', '<!doctype html><h2 id="here"></h2><a href="b/c.html#there"></a><a href="#here"></a>'],
      ['b/c.html', '<!doctype html><a href="../a.html#here"></a><img src="../no.png"><a href="#gone"></a>'],
    ])
    expect(deadLinks(site)).toEqual(['a.html: b/c.html#there', 'b/c.html: #gone', 'b/c.html: ../no.png'])
  })

  it('from page to page are relative', () => {
    expect(relativePath('index.md', 'recipes/photos.html')).toBe('recipes/photos.html')
    expect(relativePath('api/core/messages.md', 'api/core.html')).toBe('../core.html')
    expect(relativePath('api/core.md', '')).toBe('../')
  })
})

describe('pages', () => {
  it('are all there, and each is in the navigation of every page, once', async () => {
    const pages = await readPages()
    for (const page of pages) expect(html(htmlPath(page))).toContain('<h1 id=')
    const listed = navigation(pages).flatMap((section) => section.pages)
    expect(listed.map(({ path }) => path).sort()).toEqual(pages.map(({ path }) => path).sort())
    expect(html('recipes/photos.html')).toContain(
      '<a href="photos.html" aria-current="page">Photos</a></li><li><a href="videos.html">',
    )
  })

  it('have every rule with its limit and its source', () => {
    const rules = html('reference/rules.html')
    expect(rules).toContain('<h2 id="photo-bytes">')
    expect(rules).toContain('maxBytes 20,000,000')
    expect(rules).toContain('<a href="https://docs.bulkit.io/docs/platforms/tiktok">')
  })

  it('have every error code, and everything that can be imported', () => {
    expect(html('reference/errors.html')).toContain('<h2 id="over-budget">')
    expect(html('api/core.html')).toContain('<h3 id="check">')
    expect(html('api/worker.html')).toMatch(/<h3 id="preparer">[\s\S]*PostfitError/)
    expect(html('api/core/messages.html')).toContain('href="../core.html#issue"')
  })
})

describe('in a browser, below a path of its own, under a policy that allows no one else', () => {
  let server: PreviewServer
  let browser: Browser
  let page: Page
  let troubles: string[]
  const address = (path: string): string => new URL(path, server.resolvedUrls?.local[0]).href

  beforeAll(async () => {
    server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'error',
      base: '/some/where/',
      build: { outDir: folder },
      preview: {
        host: '127.0.0.1',
        port: 0,
        headers: { 'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'none'" },
      },
    })
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
    troubles = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(address(''))) troubles.push(request.url())
    })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('finds what is searched for, with the keyboard alone', async () => {
    await page.goto(address('recipes/photos.html'))
    await page.keyboard.press('/')
    await page.keyboard.type('over-budget')
    await page.getByRole('link', { name: 'Error codes: over-budget' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/some/where/reference/errors.html#over-budget')
    await page.keyboard.press('/')
    await page.keyboard.type('zzzzzz')
    await page.getByText('Nothing found.').waitFor()
    expect(troubles).toEqual([])
  })

  it('keeps the colours that a reader chose', async () => {
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.goto(address('index.html'))
    const light = await ground()
    await page.getByRole('button', { name: 'Use dark colours' }).click()
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.goto(address('security.html'))
    expect(await ground()).toBe(dark)
    await page.getByRole('button', { name: 'Use light colours' }).click()
    expect(await ground()).toBe(light)
    expect(troubles).toEqual([])
  })

  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme })
    const own = await context.newPage()
    // No page for axe alone, and no list of what is right: without frames that others serve neither is needed.
    const axe = new AxeBuilder({ page: own }).options({ resultTypes: ['violations'] }).setLegacyMode()
    for (const path of ['index.html', 'security.html', 'api/heic.html']) {
      await own.goto(address(path))
      const { violations } = await axe.analyze()
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
    }
    await context.close()
  })

  it('fits a phone, page by page', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    const wide: string[] = []
    for (const path of [...files.keys()].filter((path) => path.endsWith('.html'))) {
      await page.goto(address(path))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 360) wide.push(`${path}: ${width} pixels`)
    }
    expect(wide).toEqual([])
    await page.goto(address('index.html'))
    await page.getByRole('searchbox').fill('trusted types')
    await page.locator('.results a').first().waitFor()
    expect((await page.locator('.results').boundingBox())?.x).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await page.getByText('Menu').click()
    await page.locator('.menu').getByRole('link', { name: 'Videos', exact: true }).click()
    await page.waitForURL('**/recipes/videos.html')
    expect(troubles).toEqual([])
  })
})
