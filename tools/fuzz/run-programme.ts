import { type BrowserEngine, openPage } from '@postfit/browser'
import { fuzzPage } from './page.ts'
import { startPageServer } from './page-server.ts'
import type { Checkpoint, FileResult, Place, Programme, Rejection } from './programme.ts'
import { reportMemoryImmediately } from './report-memory-immediately.ts'

/** A file that goes into the page. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a file became, with the output's bytes. */
export interface Outcome extends FileResult {
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/** Memory at a point of a programme; `null` where it cannot be told. */
export interface Measurement extends Checkpoint {
  /** Bytes of the page's process. */
  readonly residentBytes: number | null
}

export interface ProgrammeReport {
  readonly browser: string
  readonly rejections: readonly Rejection[]
  readonly measurements: readonly Measurement[]
  /** Errors on the console, and those that nobody caught. */
  readonly complaints: readonly string[]
  /** Why the programme did not come to its end; `null` when it did. */
  readonly broken: string | null
  /** Inputs that were handed out and never came back: whatever broke the programme, it was with these. */
  readonly pending: readonly number[]
}

export interface ProgrammeSettings {
  readonly input: (index: number) => InputFile
  readonly browser?: BrowserEngine
  /** Told of each file as it is done. */
  readonly onOutcome: (outcome: Outcome) => void
}

/** Lets the page do a programme in a real browser, with the built packages. It never hangs and never rejects for a file. */
export async function runProgramme(
  programme: Programme,
  { input, browser = 'chromium', onOutcome }: ProgrammeSettings,
): Promise<ProgrammeReport> {
  return runOn(await fuzzPage(), programme, input, browser, onOutcome)
}

async function runOn(
  pageFolder: string,
  programme: Programme,
  input: ProgrammeSettings['input'],
  engine: BrowserEngine,
  onOutcome: ProgrammeSettings['onOutcome'],
): Promise<ProgrammeReport> {
  const rejections: Rejection[] = []
  const measurements: Measurement[] = []
  const complaints: string[] = []
  const pending = new Set<number>()
  const outputs = new Map<string, Uint8Array<ArrayBuffer>>()
  let finish: () => void = () => {}
  let giveUp: (reason: Error) => void = () => {}
  const end = new Promise<null>((resolve, reject) => {
    finish = () => resolve(null)
    giveUp = reject
  })
  const silence = new Silence(longestSilence(programme), giveUp)
  await using server = await startPageServer(pageFolder, {
    programme,
    input: (index) => {
      pending.add(index)
      return input(index)
    },
    onOutput: (place, bytes) => outputs.set(keyOf(place), bytes),
    onResult: (result) => {
      silence.broken()
      pending.delete(result.input)
      const key = keyOf(result)
      const bytes = outputs.get(key) ?? null
      outputs.delete(key)
      onOutcome({ ...result, bytes })
    },
    onRejection: (rejection) => {
      for (const index of rejection.inputs) pending.delete(index)
      rejections.push(rejection)
    },
    onCheckpoint: async (checkpoint) => {
      silence.broken()
      measurements.push({ ...checkpoint, residentBytes: await (await opening).residentBytes() })
    },
    onFailure: (reason) => complaints.push(reason),
    onEnd: (reason) => (reason === null ? finish() : giveUp(new Error(reason))),
  })
  // The page begins before it counts as loaded.
  const opening = openPage(engine, server.url, {
    chromiumArgs: [reportMemoryImmediately],
    onComplaint: (complaint) => complaints.push(complaint),
  })
  const page = await opening
  try {
    const broken = await Promise.race([end, page.crashed]).catch((error: Error) => error.message)
    silence.over()
    return { browser: page.browser, rejections, measurements, complaints, broken, pending: [...pending] }
  } finally {
    await page.close()
  }
}

/** No file may take longer than its timeout, and one more for each that it has to wait for or is tried again. */
function longestSilence({ sessions }: Programme): number {
  return 30_000 + 4 * Math.max(...sessions.map(({ fileTimeout }) => fileTimeout))
}

/** Says when nothing was heard for too long. */
class Silence {
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #max: number
  readonly #tooLong: (reason: Error) => void

  constructor(max: number, tooLong: (reason: Error) => void) {
    this.#max = max
    this.#tooLong = tooLong
    this.broken()
  }

  broken(): void {
    clearTimeout(this.#timer)
    const reason = `The page hangs: nothing was heard of it for ${this.#max} ms`
    this.#timer = setTimeout(() => this.#tooLong(new Error(reason)), this.#max)
  }

  over(): void {
    clearTimeout(this.#timer)
  }
}

function keyOf({ session, post, file }: Place): string {
  return `${session}/${post}/${file}`
}
