import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { browserEngines, missingBrowser, openPage } from '@postfit/browser'
import { buildPackages } from '@postfit/build'
import { check, type MediaFacts } from '@postfit/core'
import { de } from '@postfit/core/locales/de'
import { en, renderIssue } from '@postfit/core/messages'
import { RemoteMediaError, remoteMedia } from '@postfit/core/remote'
import { type LoopbackServer, listenOnLoopback } from '@postfit/loopback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, library, patience, serveLibrary } from './library-server.ts'

/** What was made of one address. */
interface Found {
  readonly told: string
  readonly bytesRead: number
}

/** What a library of thirty may cost in all, and one of its photos and videos. */
const max = { all: 2_000_000, image: 65_536, video: 1_048_576 }

let server: LoopbackServer
beforeAll(async () => {
  server = await serveLibrary()
})
afterAll(() => server[Symbol.asyncDispose]())

const urls = (): string[] => library.map((item) => addressOf(server.url, item))

function expectLibrary(found: readonly Found[], isPage: boolean): void {
  expect(found.map(({ told }, index) => `${urls()[index]?.slice(server.url.length)} ${told}`)).toEqual(
    library.map(
      (item, index) =>
        `${urls()[index]?.slice(server.url.length)} ${(isPage && item.onPage) || item.expected}`,
    ),
  )
  expect(library.length).toBe(30)
  for (const { told, bytesRead } of found) {
    if (told.startsWith('image')) expect(bytesRead).toBeLessThanOrEqual(max.image)
    if (told.startsWith('video')) expect(bytesRead).toBeLessThanOrEqual(max.video)
  }
  expect(found.reduce((sum, { bytesRead }) => sum + bytesRead, 0)).toBeLessThan(max.all)
}

describe('a library of thirty addresses', () => {
  it('is checked in Node with under 2 MB read', async () => {
    const { inspect } = await import('@postfit/core')
    const found = await Promise.all(
      urls().map(async (url): Promise<Found> => {
        try {
          const media = await remoteMedia(url, { timeout: patience })
          const facts = await inspect(media)
          return { told: toldOf(facts), bytesRead: media.bytesRead }
        } catch (error) {
          expect(error).toBeInstanceOf(RemoteMediaError)
          // Nobody finds a key in a log.
          expect(String(error)).not.toContain('secret')
          return { told: (error as RemoteMediaError).code, bytesRead: 0 }
        }
      }),
    )
    expectLibrary(found, false)
  })

  it('is said in words where it cannot be read', async () => {
    const { inspectRemote } = await import('@postfit/core/remote')
    const lost = library.filter(({ expected }) => !expected.includes(' '))
    const inspected = await Promise.all(
      lost.map((item) => inspectRemote(addressOf(server.url, item), { timeout: patience })),
    )
    const facts = inspected.map((one) => one.facts)
    const issues = check({ type: 'IMAGE', privacy: 'SELF_ONLY' }, facts).filter(
      ({ code }) => code === 'file-unreadable',
    )
    expect(issues.length).toBe(lost.length)
    for (const locale of [en, de]) {
      const briefs = issues.map((issue) => renderIssue(issue, locale, { form: 'brief' }))
      expect(new Set(briefs).size).toBe(new Set(lost.map(({ expected }) => expected)).size)
      for (const brief of briefs) expect(brief).not.toMatch(/[a-z]-[a-z]+ed\b|unreachable|busy|\{/)
    }
    const brief = (at: number) => renderIssue(issues[at] as never, en, { form: 'brief' })
    expect(brief(lost.findIndex(({ mode }) => mode === '401'))).toBe(
      'Cannot be read, as its server wants a login: choose it again.',
    )
  })

  for (const engine of browserEngines) {
    it(`is checked on a page of another origin in ${engine}, with under 2 MB read`, async ({ skip }) => {
      const problem = await missingBrowser(engine)
      if (problem) skip(problem)
      await buildPackages()
      await using pages = await servePage()
      const page = await openPage(engine, pages.url)
      try {
        const work = (addresses: readonly string[], ms: number) =>
          (globalThis as unknown as Page).checkLibrary(addresses, ms)
        const found = await Promise.race([page.evaluate(work, urls(), patience), page.crashed])
        expectLibrary(found, true)
      } finally {
        await page.close()
      }
    })
  }
})

interface Page {
  checkLibrary(urls: readonly string[], timeout: number): Promise<Found[]>
}

function toldOf(facts: MediaFacts): string {
  if (facts.kind === 'unknown') return facts.fault ?? facts.reason
  return `${facts.kind} ${facts.kind === 'image' ? facts.format : facts.container}`
}

/** The page's script, as somebody without a bundler writes it. */
const script = `
  import { inspect } from './core/index.js'
  import { remoteMedia } from './core/remote/index.js'
  globalThis.checkLibrary = (urls, timeout) => Promise.all(urls.map(async (url) => {
    try {
      const media = await remoteMedia(url, { timeout })
      const facts = await inspect(media)
      const told = facts.kind === 'unknown' ? facts.fault ?? facts.reason : facts.kind + ' ' + (facts.format ?? facts.container)
      return { told, bytesRead: media.bytesRead }
    } catch (error) {
      return { told: error.code ?? String(error), bytesRead: 0 }
    }
  }))`

/** A page with the built core. */
async function servePage(): Promise<LoopbackServer> {
  const dist = join(import.meta.dirname, '../../packages/core/dist')
  const pages = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const [, file] = /^\/core\/([\w./-]+\.js)$/.exec(pathname) ?? []
    if (file)
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(join(dist, file)))
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><script type="module">${script}</script>`)
  })
  return listenOnLoopback(pages)
}
