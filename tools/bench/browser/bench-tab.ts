import type { Buffer } from 'node:buffer'
import type { Browser, BrowserContext, Page } from 'playwright'
import type { PageContenderId } from '../contenders.ts'
import { inTime } from '../in-time.ts'
import type { BenchPage, PagePhoto, PageRun } from '../page/page-api.ts'
import type { Download, PageServer } from './page-server.ts'
import { type MemoryWatch, watchRendererMemory } from './renderer-memory.ts'

declare global {
  interface Window {
    readonly bench: BenchPage
  }
}

/** The time limit of a run in milliseconds. */
const maxMs = 5 * 60_000

/** The result of a run. */
export interface TabRun extends PageRun {
  readonly outputs: readonly Buffer[]
}

/** The bench's page, opened with a renderer and a cache of its own. */
export class BenchTab implements AsyncDisposable {
  readonly #server: PageServer
  readonly #browser: Browser
  readonly #context: BrowserContext
  readonly #page: Page

  private constructor(server: PageServer, browser: Browser, context: BrowserContext, page: Page) {
    this.#server = server
    this.#browser = browser
    this.#context = context
    this.#page = page
  }

  /** Opens the page afresh. Its own downloads are not counted. */
  static async open(browser: Browser, server: PageServer): Promise<BenchTab> {
    // A context shares neither cache nor renderer with another one.
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => 'bench' in window)
    server.takeDownloads()
    return new BenchTab(server, browser, context, page)
  }

  /** Makes the page fetch photos before anything is measured. */
  async load(names: readonly string[]): Promise<void> {
    await this.#page.evaluate((wanted) => window.bench.load(wanted), names)
  }

  /** Lets a contender do what it can before there is a file. */
  async warm(contender: PageContenderId): Promise<void> {
    await this.#page.evaluate((id) => window.bench.warm(id), contender)
  }

  /** @throws Error with the contender's failure, or after five minutes */
  async run(contender: PageContenderId, photos: readonly PagePhoto[]): Promise<TabRun> {
    this.#server.takeOutputs()
    const run = this.#page.evaluate(([id, wanted]) => window.bench.run(id, wanted), [
      contender,
      photos,
    ] as const)
    const ended = await Promise.race([run, inTime(maxMs)])
    return { ...ended, outputs: this.#server.takeOutputs() }
  }

  /** What the page has fetched since it was opened, or since the last call. */
  takeDownloads(): Download[] {
    return this.#server.takeDownloads()
  }

  /** Starts to watch the page's memory, after a garbage collection. */
  async watchMemory(): Promise<MemoryWatch> {
    const session = await this.#context.newCDPSession(this.#page)
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
    return watchRendererMemory(this.#browser)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context.close()
  }
}
