import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright'
import { BenchTab } from './browser/bench-tab.ts'
import type { PageServer } from './browser/page-server.ts'
import type { PageContenderId } from './contenders.ts'
import { firstLine } from './first-line.ts'
import { type BenchPhoto, type PhotoSet, repeated } from './photos/photo-set.ts'
import type { FreshRow } from './report/bench-report.ts'
import { spread } from './spread.ts'

interface FreshBench {
  readonly browser: Browser
  readonly server: PageServer
  readonly ids: readonly PageContenderId[]
  readonly set: PhotoSet
  readonly quick: boolean
  readonly say: (line: string) => void
}

interface FreshRun {
  readonly coldStartMs: number
  readonly warmStartMs: number
  readonly memoryMB: number | undefined
}

/**
 * Measures contenders on newly opened pages, each in a renderer of its own: the first photo's time, and the growth of
 * memory. On a used page, memory left by others would hide that growth.
 */
export async function benchFreshPages({ ids, ...given }: FreshBench): Promise<FreshRow[]> {
  const rows: FreshRow[] = []
  for (const id of ids) {
    given.say(`Memory and first photo: ${id}`)
    rows.push(await freshRow(id, given))
  }
  return rows
}

async function freshRow(
  id: PageContenderId,
  { browser, server, set, quick }: Omit<FreshBench, 'ids'>,
): Promise<FreshRow> {
  const runs: FreshRun[] = []
  const huge: FreshRun[] = []
  let failure: string | null = null
  try {
    for (let time = 0; time < (quick ? 1 : 3); time++) {
      runs.push(await freshRun(browser, server, id, repeated(set.usual, 10)))
    }
    if (id === 'auto' || id === 'wasm') {
      huge.push(await freshRun(browser, server, id, repeated(set.huge, quick ? 4 : 10)))
    }
  } catch (error) {
    failure = firstLine(error)
  }
  const spreadOf = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined)
    return known.length > 0 ? spread(known) : null
  }
  return {
    contender: id,
    coldStartMs: spreadOf(runs.map(({ coldStartMs }) => coldStartMs)),
    warmStartMs: spreadOf(runs.map(({ warmStartMs }) => warmStartMs)),
    memoryMB: spreadOf(runs.map(({ memoryMB }) => memoryMB)),
    hugeMemoryMB: spreadOf(huge.map(({ memoryMB }) => memoryMB)),
    failure,
  }
}

async function freshRun(
  browser: Browser,
  server: PageServer,
  id: PageContenderId,
  photos: readonly BenchPhoto[],
): Promise<FreshRun> {
  const [photo] = photos as [BenchPhoto]
  const warmStartMs = await warmRun(browser, server, id, photo)
  await using tab = await BenchTab.open(browser, server)
  await tab.load(photos.map(({ name }) => name))
  // Without this, a contender that fails would leave the sampling running, and the bench would never end.
  await using memory = await tab.watchMemory()
  const { ms } = await tab.run(id, [photo])
  await tab.run(id, photos)
  return { coldStartMs: ms, warmStartMs, memoryMB: await memory.stop() }
}

/** The shortest time in milliseconds in which a person chooses a file. */
const choosingMs = 1000

/** The first photo's time, if the page had time to warm up while a person chooses the file. */
async function warmRun(
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
