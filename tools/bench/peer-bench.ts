import type { Buffer } from 'node:buffer'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '@postfit/browser'
import { type Browser, chromium } from 'playwright'
import { BenchTab } from './browser/bench-tab.ts'
import { buildPage } from './browser/build-page.ts'
import { type PageServer, startPageServer } from './browser/page-server.ts'
import { type Contender, type ContenderId, contenders, isOnPage } from './contenders.ts'
import { missingProgram } from './native/debian-program.ts'
import type { NativeRun } from './native/native-run.ts'
import { withSharp } from './native/sharp.ts'
import { vipsthumbnail } from './native/vipsthumbnail.ts'
import { type BenchPhoto, photoSet, repeated } from './photos/photo-set.ts'
import { type Distance, distanceToReference } from './quality/distance-to-reference.ts'
import { OutputJudge } from './quality/output-judge.ts'
import { reference } from './quality/reference.ts'

/** How much is measured. */
export interface PeerBenchSettings {
  /** A folder with a person's own JPEGs; synthetic photos of 12 megapixels when it is left out. */
  readonly photos?: string
  /** How often each contender works on each number of photos; an odd number, five at least for what is published. */
  readonly rounds: number
  /** How many photos a run has. */
  readonly counts: readonly number[]
  readonly say: (line: string) => void
}

/** What was measured of a contender. */
export interface PeerRow {
  readonly contender: Contender
  /** Milliseconds of each round, by the number of photos. */
  readonly times: Readonly<Record<number, readonly number[]>>
  /** The longest that the main thread was busy, in milliseconds; `null` outside of the browser. */
  readonly longestTaskMs: number | null
  /** MiB that the page's renderer grew by at its peak, workers included; `null` outside of the browser. */
  readonly peakMemoryMB: number | null
  /** Bytes of the outputs, a photo. */
  readonly bytes: number
  /** The mean over the photos. */
  readonly distance: Distance
}

/** What came of it, and whom it could not be measured with. */
export interface PeerBench {
  readonly rows: readonly PeerRow[]
  readonly left: readonly string[]
  readonly chromium: string
}

interface Measures {
  readonly times: Record<number, number[]>
  longestTaskMs: number | null
  peakMemoryMB: number | null
  outputs: readonly NativeRun['outputs'][number][]
}

/**
 * Has everybody prepare the same photos, in turns, so that what slows the machine down for a while slows all down.
 * Outputs are judged each time: nobody is fast by failing.
 */
export async function benchPeers({ photos, rounds, counts, say }: PeerBenchSettings): Promise<PeerBench> {
  const { usual } = await photoSet(photos, say)
  const { here, left } = await present()
  const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-'))
  await buildPage(folder)
  await using server = await startPageServer(folder, new Map(usual.map(({ name, path }) => [name, path])))
  const browser = await chromium.launch(await ensureChromium())
  try {
    const measured = await inTurns(here, browser, server, usual, rounds, counts, say)
    const withButteraugli = (await missingProgram('butteraugli_main', 'libjxl-devtools')) === undefined
    const references = await Promise.all(usual.map(reference))
    const rows: PeerRow[] = []
    for (const contender of here) {
      const { outputs, ...measures } = measured.get(contender.id) as Measures
      const bytes = outputs.reduce((sum, { length }) => sum + length, 0) / outputs.length
      const distance = await meanDistance(references, outputs, withButteraugli)
      rows.push({ contender, ...measures, bytes, distance })
    }
    return { rows, left, chromium: browser.version() }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The contenders that this machine has, and why it has not the others. */
async function present(): Promise<{ here: Contender[]; left: string[] }> {
  const problem = await missingProgram('vipsthumbnail', 'libvips-tools')
  if (!problem) return { here: [...contenders], left: [] }
  return { here: contenders.filter(({ id }) => id !== 'vipsthumbnail'), left: [problem] }
}

async function inTurns(
  here: readonly Contender[],
  browser: Browser,
  server: PageServer,
  usual: readonly BenchPhoto[],
  rounds: number,
  counts: readonly number[],
  say: (line: string) => void,
): Promise<Map<ContenderId, Measures>> {
  const judge = new OutputJudge()
  const tabs = new Map<ContenderId, BenchTab>()
  const measured = new Map<ContenderId, Measures>()
  for (const { id } of here) {
    measured.set(id, { times: {}, longestTaskMs: null, peakMemoryMB: null, outputs: [] })
    if (!isOnPage(id)) continue
    const tab = await BenchTab.open(browser, server)
    await tab.load(usual.map(({ name }) => name))
    // Codecs are fetched and compiled, workers are there: the first photo is measured elsewhere.
    await tab.run(id, repeated(usual, 2))
    tabs.set(id, tab)
  }
  for (const count of counts) {
    const photos = repeated(usual, count)
    for (let round = 0; round < rounds; round++) {
      for (const { id } of here) {
        const measures = measured.get(id) as Measures
        const { ms, outputs } = await oneRun(id, tabs.get(id), photos, measures)
        await judge.judge(photos, outputs)
        measures.times[count] = [...(measures.times[count] ?? []), ms]
        if (count >= usual.length) measures.outputs = outputs.slice(0, usual.length)
        say(`${id}: ${count} photos in ${ms.toFixed(0)} ms`)
      }
    }
  }
  return measured
}

async function oneRun(
  id: ContenderId,
  tab: BenchTab | undefined,
  photos: readonly BenchPhoto[],
  measures: Measures,
): Promise<NativeRun> {
  if (!tab || !isOnPage(id)) return id === 'sharp' ? withSharp(photos) : vipsthumbnail(photos)
  const memory = await tab.watchMemory()
  const { ms, outputs, longTaskMs, lateMs } = await tab.run(id, photos)
  measures.longestTaskMs = Math.max(measures.longestTaskMs ?? 0, longTaskMs, lateMs)
  const grown = await memory.stop()
  if (grown !== undefined) measures.peakMemoryMB = Math.max(measures.peakMemoryMB ?? 0, grown)
  return { ms, outputs }
}

async function meanDistance(
  references: readonly Buffer[],
  outputs: readonly Buffer[],
  withButteraugli: boolean,
): Promise<Distance> {
  const distances: Distance[] = []
  for (const [index, wanted] of references.entries()) {
    const found = outputs[index]
    if (found) distances.push(await distanceToReference(wanted, found, withButteraugli))
  }
  const mean = (of: (distance: Distance) => number): number =>
    distances.reduce((sum, distance) => sum + of(distance), 0) / distances.length
  return {
    butteraugli: withButteraugli ? mean(({ butteraugli }) => butteraugli ?? 0) : null,
    ssim: mean(({ ssim }) => ssim),
  }
}
