import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright'
import { BenchTab } from './browser/bench-tab.ts'
import type { PageServer } from './browser/page-server.ts'
import type { PageContenderId } from './contenders.ts'
import { firstLine } from './first-line.ts'
import { type BenchPhoto, type PhotoSet, repeated } from './photos/photo-set.ts'
import type { FreshRow } from './report/bench-report.ts'
import { rotated } from './rotated.ts'
import { spread } from './spread.ts'

interface FreshBench {
  readonly browser: Browser
  readonly server: PageServer
  readonly ids: readonly PageContenderId[]
  readonly set: PhotoSet
  readonly quick: boolean
  readonly say: (line: string) => void
}

/** What a contender's pages came to. */
interface Score {
  readonly warmStartMs: number[]
  readonly coldStartMs: number[]
  readonly memoryMB: (number | undefined)[]
  readonly hugeMemoryMB: (number | undefined)[]
  failure: string | null
}

/** One measurement of one contender, on pages of its own. */
type Measurement = (id: PageContenderId, score: Score) => Promise<void>

/**
 * Measures contenders on newly opened pages, each in a renderer of its own: the first photo's time, and the growth of
 * memory. On a used page, memory left by others would hide that growth.
 *
 * The contenders take turns, as in rounds.ts. The first photo has more rounds than the rest: it takes a tenth of a
 * second, and what else the machine does then doubles it.
 */
export async function benchFreshPages({
  browser,
  server,
  ids,
  set,
  quick,
  say,
}: FreshBench): Promise<FreshRow[]> {
  const scores = new Map(ids.map((id) => [id, emptyScore()]))
  const inTurns = async (name: string, rounds: number, measure: Measurement) => {
    for (let round = 0; round < rounds; round++) {
      say(`${name}, round ${round + 1} of ${rounds}`)
      for (const id of rotated(ids, round)) {
        const score = scores.get(id)
        if (!score || score.failure !== null) continue
        try {
          await measure(id, score)
        } catch (error) {
          score.failure = firstLine(error)
        }
      }
    }
  }
  await inTurns('First photo', quick ? 3 : 9, async (id, { warmStartMs }) => {
    warmStartMs.push(await warmStart(browser, server, id, set.usual[0] as BenchPhoto))
  })
  await inTurns('First photo without time to warm up, and memory', quick ? 1 : 3, async (id, score) => {
    const { coldStartMs, memoryMB } = await coldRun(browser, server, id, repeated(set.usual, 10))
    score.coldStartMs.push(coldStartMs)
    score.memoryMB.push(memoryMB)
  })
  await inTurns('Memory with 48 megapixels', 1, async (id, { hugeMemoryMB }) => {
    if (id !== 'auto' && id !== 'wasm') return
    hugeMemoryMB.push((await coldRun(browser, server, id, repeated(set.huge, quick ? 4 : 10))).memoryMB)
  })
  return Array.from(scores, ([contender, score]) => freshRow(contender, score))
}

function emptyScore(): Score {
  return { warmStartMs: [], coldStartMs: [], memoryMB: [], hugeMemoryMB: [], failure: null }
}

function freshRow(contender: PageContenderId, score: Score): FreshRow {
  const spreadOf = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined)
    return known.length > 0 ? spread(known) : null
  }
  return {
    contender,
    coldStartMs: spreadOf(score.coldStartMs),
    warmStartMs: spreadOf(score.warmStartMs),
    memoryMB: spreadOf(score.memoryMB),
    hugeMemoryMB: spreadOf(score.hugeMemoryMB),
    failure: score.failure,
  }
}

/** The first photo's time on a page that had no time to warm up, and what memory grows by with all photos. */
async function coldRun(
  browser: Browser,
  server: PageServer,
  id: PageContenderId,
  photos: readonly BenchPhoto[],
): Promise<{ coldStartMs: number; memoryMB: number | undefined }> {
  await using tab = await BenchTab.open(browser, server)
  await tab.load(photos.map(({ name }) => name))
  // Without this, a contender that fails would leave the sampling running, and the bench would never end.
  await using memory = await tab.watchMemory()
  const { ms } = await tab.run(id, photos.slice(0, 1))
  await tab.run(id, photos)
  return { coldStartMs: ms, memoryMB: await memory.stop() }
}

/** The shortest time in milliseconds in which a person chooses a file. */
const choosingMs = 1000

/** The first photo's time, if the page had time to warm up while a person chooses the file. */
async function warmStart(
  browser: Browser,
  server: PageServer,
  id: PageContenderId,
  photo: BenchPhoto,
): Promise<number> {
  await using tab = await BenchTab.open(browser, server)
  await tab.load([photo.name])
  await tab.warm(id)
  await setTimeout(choosingMs)
  return (await tab.run(id, [photo])).ms
}
