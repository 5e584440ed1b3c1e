import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromiumProfile, processMemory, sampleRepeatedly } from '@postfit/browser'
import type { Browser, BrowserContext, Page } from 'playwright'
import { inTime } from '../in-time.ts'
import type { PageWork, VideoBenchPage, VideoContenderId, VideoPageRun } from './page/page-api.ts'

declare global {
  interface Window {
    readonly videoBench: VideoBenchPage
  }
}

/** No run takes longer. */
const maxMs = 10 * 60_000
const sampleMs = 100

/** A run on the page, and the private memory in MB of the browser's largest process at its peak, where the system tells. */
export interface VideoTabRun extends VideoPageRun {
  readonly memoryMB: number | undefined
}

/** What is open. */
interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** The profile. */
  readonly folder: string
}

/** The page in a browser of its own, started when it is needed first, and again after it was closed. */
export class VideoTab {
  readonly #address: string
  #opened: Opened | undefined

  constructor(address: string) {
    this.#address = address
  }

  /**
   * Has a contender work on a file.
   *
   * @param keepOutput whether the output is put on the server
   * @throws Error with what the contender failed with, or when it took longer than ten minutes
   */
  async run(
    contender: VideoContenderId,
    work: PageWork,
    input: string,
    keepOutput: boolean,
  ): Promise<VideoTabRun> {
    const page = await this.#holding(input)
    const memory = await this.#watchMemory()
    try {
      const ended = page.evaluate(([id, told, keep]) => window.videoBench.run(id, told, keep), [
        contender,
        work,
        keepOutput,
      ] as const)
      return { ...(await Promise.race([ended, inTime(maxMs)])), memoryMB: await memory.stop() }
    } finally {
      await memory.stop()
    }
  }

  /** Has the page hold pictures as a file has them, for the floor. */
  async holdPictures(file: string): Promise<void> {
    const page = await this.#holding(file)
    await page.evaluate(() => window.videoBench.holdPictures())
  }

  /** Of the browser, which is started for it where it is not. */
  async version(): Promise<string> {
    const { context } = await this.#open()
    return browserOf(context).version()
  }

  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    if (!opened) return
    await opened.context.close()
    await rm(opened.folder, { recursive: true, force: true })
  }

  /** The page, with a file in its input. */
  async #holding(file: string): Promise<Page> {
    const { page } = await this.#open()
    await page.setInputFiles('input', file)
    return page
  }

  async #open(): Promise<Opened> {
    if (this.#opened) return this.#opened
    const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-profile-'))
    const context = await launchChromiumProfile(folder)
    const page = context.pages()[0] ?? (await context.newPage())
    this.#opened = { context, page, folder }
    await page.goto(this.#address)
    await page.waitForFunction(() => 'videoBench' in window)
    return this.#opened
  }

  /** Of all processes that there are now: of the page with its workers, and of what decodes for it. */
  async #watchMemory(): Promise<{ stop(): Promise<number | undefined> }> {
    const { context } = await this.#open()
    const session = await browserOf(context).newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    let peak: number | undefined
    const end = sampleRepeatedly(async () => {
      for (const { id } of processInfo) {
        const bytes = await processMemory(id, 'RssAnon')
        if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes / 1e6)
      }
    }, sampleMs)
    let ended: Promise<void> | undefined
    return {
      async stop() {
        ended ??= end()
        await ended
        return peak
      },
    }
  }
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser()
  if (!browser) throw new Error('Expected a browser that was started with its profile')
  return browser
}
