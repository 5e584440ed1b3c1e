import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { launchChromium } from '@postfit/browser'
import { serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'
import { Chance } from '../mutation/chance.ts'
import { fuzzPage } from '../page.ts'
import { reportMemoryImmediately } from '../report-memory-immediately.ts'
import { badNetwork } from './bad-network.ts'
import { largeVideo } from './large-video.ts'
import type { Round, RoundReport } from './round.ts'

/** One soak. */
export interface AbuseRequest {
  readonly seed: number
  readonly minutes: number
  /** Whether a video is among the files whose output is too large for memory; it takes some seconds to make. */
  readonly large?: boolean
  readonly onRound?: (report: RoundReport) => void
}

/** What a soak came to. */
export interface AbuseReport {
  readonly rounds: readonly RoundReport[]
  readonly calls: Readonly<Record<string, number>>
  /** What must not happen: a call that is not settled, a rejection nobody caught, something left behind, growing memory. */
  readonly findings: readonly string[]
}

/** Milliseconds of work in a round; its calls, and what is left of them, take longer. */
const roundMs = 12_000
/** Milliseconds until a round counts as hanging. */
const maxRoundMs = 300_000
/** Bytes by which the second half of the rounds may hold more than the first. */
const maxGrowth = 48 * 2 ** 20

const fixtures = join(import.meta.dirname, '../../../fixtures')
const names = [
  'photos/compliant.jpg',
  'photos/oversized.jpg',
  'photos/metadata.jpg',
  'photos/no-quantisation.jpg',
  'photos/transparent.png',
  'photos/alpha.webp',
  'photos/still.gif',
  'photos/photo.jpg',
  'rare-photos/lossy.avif',
  'rare-photos/rgb.bmp',
  'rare-photos/drawing.svg',
  'videos/compliant.mp4',
  'videos/h264-aac.mkv',
  'videos/vp9-opus.webm',
]

/** Calls Postfit as badly as can be in a real browser, over a network that loses what it is given, for some minutes. */
export async function abuse({ seed, minutes, large = false, onRound }: AbuseRequest): Promise<AbuseReport> {
  const folder = await fuzzPage(join(import.meta.dirname, 'page'))
  const files: SoakFile[] = await Promise.all(
    names.map(async (name) => ({
      name: name.split('/').at(-1) as string,
      bytes: await readFile(join(fixtures, name)),
    })),
  )
  if (large) files.push({ name: 'large.mkv', bytes: await largeVideo() })
  return soak(folder, files, { seed, minutes }, onRound)
}

interface SoakFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function soak(
  folder: string,
  files: readonly SoakFile[],
  { seed, minutes }: AbuseRequest,
  onRound: AbuseRequest['onRound'],
): Promise<AbuseReport> {
  const rounds: RoundReport[] = []
  const findings: string[] = []
  const chance = new Chance(seed)
  const ms = Math.min(roundMs, minutes * 60_000)
  let heard: (report: RoundReport) => void = () => {}
  const app = new Hono()
  app.use(badNetwork(new Chance(seed + 1), (path) => !/\.(js|wasm)$/.test(path) || path.includes('/index-')))
  app.use(async (context, next) => {
    await next()
    context.header('cross-origin-opener-policy', 'same-origin')
    context.header('cross-origin-embedder-policy', 'require-corp')
    context.header('cross-origin-resource-policy', 'same-origin')
  })
  app.get('/round', (context) => {
    const round: Round = {
      number: rounds.length,
      seed: chance.below(2 ** 30),
      ms,
      files: files.map(({ name }) => name),
    }
    return context.json(round)
  })
  app.get('/files/:number', (context) => {
    const { bytes } = files[Number(context.req.param('number'))] as SoakFile
    return context.body(bytes as Uint8Array<ArrayBuffer>)
  })
  app.put('/report', async (context) => {
    heard(await context.req.json<RoundReport>())
    return context.body(null, 204)
  })
  app.put('/failure', async (context) => {
    heard({ number: rounds.length, calls: {}, findings: [await context.req.text()], scriptBytes: null })
    return context.body(null, 204)
  })
  app.get('/favicon.ico', (context) => context.body(null, 204))
  app.use(serveStatic({ root: folder }))
  await using server = await serveOnLoopback(app)
  const browser = await launchChromium({ args: [reportMemoryImmediately] })
  try {
    const page = await browser.newPage()
    page.on('crash', () =>
      heard({ number: rounds.length, calls: {}, findings: ['The page crashed'], scriptBytes: null }),
    )
    for (const end = Date.now() + minutes * 60_000; rounds.length === 0 || Date.now() < end; ) {
      const report = new Promise<RoundReport>((resolve) => (heard = resolve))
      // Anew each time: what it has loaded it would not load again. Some are closed in the middle, as people do.
      const goesAway = rounds.length > 0 && chance.happens(0.15)
      await page.goto(server.url)
      if (goesAway) {
        await new Promise((resolve) => setTimeout(resolve, 1000 + chance.below(ms)))
        await page.goto('about:blank')
        await page.goto(server.url)
      }
      const late = new Promise<RoundReport>((resolve) => {
        const finding = `Round ${rounds.length} hangs`
        const hangs = { number: rounds.length, calls: {}, findings: [finding], scriptBytes: null }
        setTimeout(() => resolve(hangs), maxRoundMs).unref()
      })
      const done = await Promise.race([report, late])
      rounds.push(done)
      findings.push(...done.findings.map((finding) => `Round ${done.number}: ${finding}`))
      onRound?.(done)
    }
  } finally {
    await browser.close()
  }
  findings.push(...growth(rounds))
  return { rounds, calls: total(rounds), findings }
}

function growth(rounds: readonly RoundReport[]): string[] {
  const bytes = rounds.flatMap(({ scriptBytes }) => (scriptBytes === null ? [] : [scriptBytes]))
  if (bytes.length < 4) return []
  const middle = Math.ceil(bytes.length / 2)
  const grown = Math.max(...bytes.slice(middle)) - Math.max(...bytes.slice(0, middle))
  return grown > maxGrowth ? [`The memory grew by ${grown} bytes`] : []
}

function total(rounds: readonly RoundReport[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { calls } of rounds) {
    for (const [how, count] of Object.entries(calls)) sum[how] = (sum[how] ?? 0) + count
  }
  return sum
}
