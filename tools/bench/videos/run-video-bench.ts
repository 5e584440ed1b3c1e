import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium, processMemory, sampleRepeatedly } from '@postfit/browser'
import type { Browser, Page } from 'playwright'
import { buildPage } from '../browser/build-page.ts'
import { firstLine } from '../first-line.ts'
import { spread } from '../spread.ts'
import { ffmpegWasmFolder } from './ffmpeg-wasm.ts'
import { inputPath, longPath, shortPath } from './inputs.ts'
import { type Nearness, nearness, soundOffset, videoFindings } from './judge-video.ts'
import { type NativeEncoder, nativeEncoders, nativeFfmpeg } from './native-ffmpeg.ts'
import type { PageWork, VideoBenchPage, VideoContenderId } from './page/page-api.ts'
import type { VideoContender, VideoReport, VideoRow } from './video-report.ts'
import { startVideoServer } from './video-server.ts'
import { type VideoWork, works } from './works.ts'

declare global {
  interface Window {
    readonly videoBench: VideoBenchPage
  }
}

/** What is to be measured. */
export interface VideoBenchRequest {
  readonly rounds: number
  /** Only a look: no ffmpeg.wasm, no file of 2 GB. */
  readonly quick: boolean
  readonly say: (line: string) => void
}

/** One run of somebody, with what came out. */
interface Run {
  readonly ms: number
  readonly firstByteMs?: number
  readonly memoryMB?: number | undefined
}

/** No run takes longer; a contender that hangs must not hang the bench. */
const maxMs = 10 * 60_000
/** What a file of 2 GB is made of: one of 100 MB again and again. */
const longSeconds = 200
const sampleMs = 100

/** Measures works on videos, with Postfit, its peers on the page and ffmpeg outside, in turns. The packages have to be built. */
export async function runVideoBench({ rounds, quick, say }: VideoBenchRequest): Promise<VideoReport> {
  const notes: string[] = []
  const native = await nativeEncoders()
  if ('problem' in native) notes.push(`ffmpeg was left out: ${native.problem}`)
  const wasm = quick ? undefined : await ffmpegWasmFolder(say)
  if (wasm && 'problem' in wasm) notes.push(`ffmpeg.wasm was left out: ${wasm.problem}`)
  const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-videos-'))
  try {
    say('Building the page')
    await buildPage(join(import.meta.dirname, 'page'), folder)
    const output = join(folder, 'output.mp4')
    await using server = await startVideoServer(
      folder,
      output,
      wasm && 'folder' in wasm ? wasm.folder : undefined,
    )
    const browser = await launchChromium()
    try {
      const bench = new VideoBench({
        ...{ browser, output, say, rounds, address: server.url },
        encoders: 'encoders' in native ? native.encoders : [],
        hasWasm: wasm !== undefined && 'folder' in wasm,
      })
      const rows: VideoRow[] = []
      for (const work of works) rows.push(...(await bench.work(work, await inputPath(work.input, say))))
      if (!quick) {
        const [copying] = works
        if (copying) {
          const long = { ...copying, name: 'MOV to MP4, 2 GB' }
          rows.push(...(await bench.work(long, await longPath(copying.input, longSeconds, say))))
        }
      }
      return {
        machine: {
          date: new Date().toISOString().slice(0, 10),
          processor: cpus()[0]?.model ?? 'unknown processor',
          cores: cpus().length,
          browser: `Chromium ${browser.version()}`,
        },
        rounds,
        notes,
        rows,
      }
    } finally {
      await browser.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

class VideoBench {
  readonly #given: {
    readonly browser: Browser
    readonly address: string
    readonly output: string
    readonly rounds: number
    readonly encoders: readonly NativeEncoder[]
    readonly hasWasm: boolean
    readonly say: (line: string) => void
  }
  #page: Page | undefined

  constructor(given: {
    browser: Browser
    address: string
    output: string
    rounds: number
    encoders: readonly NativeEncoder[]
    hasWasm: boolean
    say: (line: string) => void
  }) {
    this.#given = given
  }

  /** All who can do a work, in turns. What Postfit makes of it first says which bitrate the others are asked for. */
  async work(work: VideoWork, input: string): Promise<VideoRow[]> {
    const { say, rounds, output } = this.#given
    const source = await videoFindings(input)
    say(`${work.name}: Postfit first`)
    const any: PageWork = { ...work, bitrate: 0, width: 2, height: 2, frameRate: 30 }
    await this.#onPage('postfit', any, input, true)
    const ours = await videoFindings(output)
    const { width, height, frameRate, bitrate } = ours
    const wanted: PageWork = {
      ...work,
      width,
      height,
      frameRate,
      bitrate: Math.round(bitrate),
    }
    const rows = new Map<VideoContender, Run[]>()
    const found = new Map<VideoContender, Partial<VideoRow>>()
    const contenders = this.#contendersOf(work)
    for (let round = 0; round < rounds; round++) {
      for (const contender of rotated(contenders, round)) {
        if (found.get(contender)?.failure) continue
        say(`${work.name}: ${contender}, round ${round + 1} of ${rounds}`)
        try {
          if (contender === 'floor' && round === 0) await this.#hold(output)
          const run = isNative(contender)
            ? { ms: await nativeFfmpeg(contender, work, input, output, bitrate) }
            : await this.#onPage(contender, wanted, input, round === 0 && contender !== 'floor')
          rows.set(contender, [...(rows.get(contender) ?? []), run])
          if (round === 0 && contender !== 'floor') found.set(contender, await this.#judged(work, input))
        } catch (error) {
          found.set(contender, { failure: firstLine(error) })
          say(`${contender} failed: ${firstLine(error)}`)
          await this.#closePage()
        }
      }
    }
    if (this.#given.hasWasm && work.kind === 'encode') await this.#withWasm(work, wanted, rows, found)
    await this.#closePage()
    return [...new Set([...rows.keys(), ...found.keys()])].map((contender): VideoRow => {
      const runs = rows.get(contender) ?? []
      const shown = contender.startsWith('ffmpeg-wasm') ? this.#shortFrames : source.frames
      const memory = runs.flatMap(({ memoryMB }) => memoryMB ?? [])
      const first = runs.flatMap(({ firstByteMs }) => firstByteMs ?? [])
      return {
        ...{ work: work.name, kind: work.kind, contender, failure: null },
        times: runs.map(({ ms }) => ms),
        ms: runs.length > 0 ? spread(runs.map(({ ms }) => ms)) : null,
        framesPerSecond: runs.map(({ ms }) => (shown * 1000) / ms),
        firstByteMs: first.length > 0 ? spread(first) : null,
        memoryMB: memory.length > 0 ? Math.max(...memory) : null,
        ...{ bytes: null, ssim: null, psnr: null, soundOffsetMs: null },
        ...found.get(contender),
      }
    })
  }

  #shortFrames = 0

  /** Once, on a part: all of it would take minutes. */
  async #withWasm(
    work: VideoWork,
    wanted: PageWork,
    rows: Map<VideoContender, Run[]>,
    found: Map<VideoContender, Partial<VideoRow>>,
  ): Promise<void> {
    const { say } = this.#given
    const input = await shortPath(work.input, say)
    this.#shortFrames = (await videoFindings(input)).frames
    for (const contender of ['ffmpeg-wasm', 'ffmpeg-wasm-threads'] as const) {
      say(`${work.name}: ${contender}`)
      try {
        rows.set(contender, [await this.#onPage(contender, wanted, input, true)])
        found.set(contender, await this.#judged(work, input))
      } catch (error) {
        found.set(contender, { failure: firstLine(error) })
        say(`${contender} failed: ${firstLine(error)}`)
        await this.#closePage()
      }
    }
  }

  #contendersOf({ kind }: VideoWork): VideoContender[] {
    const onPage: VideoContender[] = ['postfit', 'mediabunny']
    return kind === 'encode'
      ? [...onPage, 'floor', ...this.#given.encoders]
      : [...onPage, ...this.#given.encoders.slice(0, 1)]
  }

  async #judged(work: VideoWork, input: string): Promise<Partial<VideoRow>> {
    const { output } = this.#given
    const { bytes } = await videoFindings(output)
    const near: Nearness | null = work.isJudged ? await nearness(output, input, work) : null
    return {
      bytes,
      ssim: near?.ssim ?? null,
      psnr: near?.psnr ?? null,
      soundOffsetMs: await soundOffset(output, input, work.trim?.start ?? 0),
    }
  }

  async #onPage(
    contender: VideoContenderId,
    work: PageWork,
    input: string,
    keepOutput: boolean,
  ): Promise<Run> {
    const page = await this.#opened()
    await page.setInputFiles('input', input)
    const memory = await this.#watchMemory()
    try {
      const ended = page.evaluate(([id, told, keep]) => window.videoBench.run(id, told, keep), [
        contender,
        work,
        keepOutput,
      ] as const)
      return { ...(await Promise.race([ended, inTime()])), memoryMB: await memory.stop() }
    } finally {
      await memory.stop()
    }
  }

  /** Has the page hold pictures as Postfit's output has them, for the floor. */
  async #hold(output: string): Promise<void> {
    const page = await this.#opened()
    await page.setInputFiles('input', output)
    await page.evaluate(() => window.videoBench.holdPictures())
  }

  /** The private memory of the browser's largest process: of the page with its workers, or of what decodes for it. */
  async #watchMemory(): Promise<{ stop(): Promise<number | undefined> }> {
    const session = await this.#given.browser.newBrowserCDPSession()
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

  async #opened(): Promise<Page> {
    if (this.#page) return this.#page
    const page = await this.#given.browser.newPage()
    await page.goto(this.#given.address)
    await page.waitForFunction(() => 'videoBench' in window)
    this.#page = page
    return page
  }

  async #closePage(): Promise<void> {
    await this.#page?.close()
    this.#page = undefined
  }
}

function isNative(contender: VideoContender): contender is NativeEncoder {
  return contender.startsWith('lib')
}

/** Another one begins each round: what comes after a slow one may find a hot or a crowded machine. */
function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length
  return [...items.slice(first), ...items.slice(0, first)]
}

function inTime(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not done within ${maxMs / 60_000} minutes`)), maxMs).unref()
  })
}
