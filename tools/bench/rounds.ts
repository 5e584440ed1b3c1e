import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright'
import { BenchTab } from './browser/bench-tab.ts'
import type { PageServer } from './browser/page-server.ts'
import { type ContenderId, isOnPage, turnsPhotos } from './contenders.ts'
import { firstLine } from './first-line.ts'
import { withSharp } from './native/sharp.ts'
import { vipsthumbnail } from './native/vipsthumbnail.ts'
import type { PageRun } from './page/page-api.ts'
import type { BenchPhoto } from './photos/photo-set.ts'
import { OutputJudge } from './quality/output-judge.ts'
import type { ContenderRow } from './report/bench-report.ts'
import { rotated } from './rotated.ts'
import { type Spread, spread } from './spread.ts'
import { connections, uploadedMs } from './upload-time.ts'

/** The photos that every contender gets. */
export interface GivenWorkload {
  readonly name: string
  readonly photos: readonly BenchPhoto[]
  readonly rounds: number
  /** Whether ratios are computed from it. */
  readonly main: boolean
}

/** A contender's output of a photo. */
export interface Outcome {
  readonly contender: ContenderId
  readonly photo: BenchPhoto
  readonly output: Buffer
}

interface Run extends Partial<PageRun> {
  readonly ms: number
  readonly outputs: readonly Buffer[]
}

interface Score {
  readonly runs: Run[]
  failure: string | null
}

/**
 * Runs all contenders with the same photos on one page, in turns: whatever slows the machine down affects all of
 * them. Each prepares one photo before it is measured, so that none is penalised for waiting: Postfit, for example, ends
 * idle workers.
 */
export class Rounds {
  /** The outputs of the main workload, one for each photo. */
  readonly outputs: Outcome[] = []
  readonly #browser: Browser
  readonly #server: PageServer
  readonly #ids: readonly ContenderId[]
  readonly #say: (line: string) => void
  readonly #judge = new OutputJudge()
  #tab: BenchTab | undefined

  constructor(given: {
    browser: Browser
    server: PageServer
    ids: readonly ContenderId[]
    say: (line: string) => void
  }) {
    this.#browser = given.browser
    this.#server = given.server
    this.#ids = given.ids
    this.#say = given.say
  }

  /** Runs the workloads, one after the other, on one page. */
  async run(workloads: readonly GivenWorkload[]): Promise<ContenderRow[]> {
    const rows: ContenderRow[] = []
    try {
      for (const workload of workloads) rows.push(...(await this.#workload(workload)))
    } finally {
      await this.#closeTab()
    }
    return rows
  }

  async #workload(workload: GivenWorkload): Promise<ContenderRow[]> {
    const scores = new Map<ContenderId, Score>(this.#ids.map((id) => [id, { runs: [], failure: null }]))
    for (let round = 0; round < workload.rounds; round++) {
      this.#say(`${workload.name}, round ${round + 1} of ${workload.rounds}`)
      for (const id of rotated(this.#ids, round)) {
        const score = scores.get(id)
        // A contender that failed is not run again, since its rounds would take time from the others.
        if (!score || score.failure !== null) continue
        try {
          score.runs.push(await this.#measured(id, workload, round === 0))
        } catch (error) {
          score.failure = firstLine(error)
          this.#say(`${id} failed: ${score.failure}`)
          // What it left behind must not affect the others.
          await this.#closeTab()
        }
      }
    }
    return Array.from(scores, ([contender, score]) => row(contender, workload, score))
  }

  async #measured(id: ContenderId, { photos, main }: GivenWorkload, isFirst: boolean): Promise<Run> {
    await this.#once(id, photos.slice(0, 1))
    const run = await this.#once(id, photos)
    await this.#judge.judge(photos, run.outputs, turnsPhotos(id))
    if (main && isFirst) {
      for (const photo of new Set(photos)) {
        const output = run.outputs[photos.indexOf(photo)]
        if (output) this.outputs.push({ contender: id, photo, output })
      }
    }
    return run
  }

  async #once(id: ContenderId, photos: readonly BenchPhoto[]): Promise<Run> {
    if (!isOnPage(id)) return id === 'sharp' ? withSharp(photos) : vipsthumbnail(photos)
    this.#tab ??= await BenchTab.open(this.#browser, this.#server)
    await this.#tab.load(photos.map(({ name }) => name))
    return this.#tab.run(id, photos)
  }

  async #closeTab(): Promise<void> {
    await this.#tab?.[Symbol.asyncDispose]()
    this.#tab = undefined
  }
}

function row(contender: ContenderId, workload: GivenWorkload, { runs, failure }: Score): ContenderRow {
  const spreadOf = (pick: (run: Run) => number | undefined): Spread | null => {
    const measures = runs.map(pick).filter((measure) => measure !== undefined)
    return measures.length > 0 ? spread(measures) : null
  }
  return {
    contender,
    workload: workload.name,
    times: runs.map(({ ms }) => ms),
    ms: spreadOf(({ ms }) => ms),
    longTaskMs: spreadOf(({ longTaskMs }) => longTaskMs),
    longestTaskMs: spreadOf(({ longTaskMs, lateMs }) =>
      longTaskMs === undefined || lateMs === undefined ? undefined : Math.max(longTaskMs, lateMs),
    ),
    uploadedMs: connections.map((connection) => ({
      connection,
      ms: spreadOf(
        ({ readyMs, outputs }) =>
          readyMs &&
          uploadedMs(
            readyMs,
            outputs.map(({ length }) => length),
            connection,
          ),
      ),
    })),
    bytesOut: runs[0]?.outputs.reduce((sum, { length }) => sum + length, 0) ?? null,
    failure,
  }
}
