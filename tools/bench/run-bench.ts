import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { buildPage } from './browser/build-page.ts'
import { startPageServer } from './browser/page-server.ts'
import { buildSizes } from './build-sizes.ts'
import { contenders, isOnPage } from './contenders.ts'
import { benchCore } from './core-bench.ts'
import { benchDownloads } from './downloads.ts'
import { benchFreshPages } from './fresh-pages.ts'
import { benchInspection } from './inspection-bench.ts'
import { missingProgram } from './native/debian-program.ts'
import { type BenchPhoto, type PhotoSet, photoSet, repeated } from './photos/photo-set.ts'
import { benchPixelPath } from './pixel-path-bench.ts'
import { type PostKind, postKinds } from './posts.ts'
import { benchBytes } from './quality/bytes-bench.ts'
import { benchQuality } from './quality/quality-bench.ts'
import type { BenchReport } from './report/bench-report.ts'
import { type GivenWorkload, Rounds } from './rounds.ts'

/** What to measure. */
export interface BenchRequest {
  /** A folder with JPEGs, instead of the drawn photos. */
  readonly photos?: string | undefined
  /** Rounds of each contender with each workload; fewer for long ones. */
  readonly rounds: number
  /** A short run: fewer photos and rounds, nothing that takes long. */
  readonly quick: boolean
  /** Called with each line of progress. */
  readonly say: (line: string) => void
}

/** Measures Postfit and its peers. The packages have to be built. */
export async function runBench({ photos, rounds, quick, say }: BenchRequest): Promise<BenchReport> {
  const set = await photoSet(photos, say)
  const notes: string[] = []
  const missing = await missingProgram('vipsthumbnail', 'libvips-tools')
  if (missing) notes.push(`vipsthumbnail was left out: ${missing}`)
  const noButteraugli = await missingProgram('butteraugli_main', 'libjxl-devtools')
  if (noButteraugli) notes.push(`Distances are by SSIM only: ${noButteraugli}`)
  const taking = contenders.filter(({ id }) => id !== 'vipsthumbnail' || !missing)
  const ids = taking.map(({ id }) => id)

  const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-'))
  try {
    say('Building the page')
    await buildPage(join(import.meta.dirname, 'page'), folder)
    const kinds = postKinds(set.usual[0] as BenchPhoto)
    await using server = await startPageServer(folder, pathsByName(set, kinds))
    const browser = await launchChromium()
    try {
      const workloads = workloadsOf(set, rounds, quick)
      const measured = new Rounds({ browser, server, ids, say })
      const rows = await measured.run(workloads)
      say('Measuring distances')
      const quality = await benchQuality(measured.outputs, quick ? 1 : 3, !noButteraugli)
      const bytes = noButteraugli ? [] : await benchBytes(quick ? set.usual.slice(0, 2) : set.usual)
      const fresh = await benchFreshPages({ browser, server, ids: ids.filter(isOnPage), set, quick, say })
      say('Measuring downloads')
      const downloads = await benchDownloads(browser, server, kinds)
      say('Measuring inspection, checks and sizes')
      return {
        machine: {
          date: new Date().toISOString().slice(0, 10),
          processor: cpus()[0]?.model ?? 'unknown processor',
          cores: cpus().length,
          browser: `Chromium ${browser.version()}`,
          node: process.version,
        },
        rounds,
        contenders: taking,
        notes,
        workloads: workloads.map(({ name, photos, main }) => ({ name, photos: photos.length, main })),
        rows,
        quality,
        bytes,
        fresh,
        downloads,
        inspection: await benchInspection((set.usual[0] as BenchPhoto).path),
        stages: await benchCore(),
        ...(await benchPixelPath(set.usual)),
        builds: await buildSizes(),
      }
    } finally {
      await browser.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Long workloads have fewer rounds: their times vary less, and nobody runs a bench of an hour. */
function workloadsOf({ usual, mixed }: PhotoSet, rounds: number, quick: boolean): GivenWorkload[] {
  const few = Math.min(rounds, 3)
  const one = { name: '1 photo', photos: repeated(usual, 1), rounds, main: false }
  const ten = { name: '10 photos', photos: repeated(usual, 10), rounds, main: true }
  if (quick) return [one, ten]
  const many = { name: '35 photos', photos: repeated(usual, 35), rounds: few, main: false }
  const mix = { name: '10 photos of 8 to 48 MP', photos: mixed, rounds: few, main: false }
  return [one, ten, many, ...(mixed.length > 0 ? [mix] : [])]
}

function pathsByName(set: PhotoSet, kinds: readonly PostKind[]): Map<string, string> {
  const all = [...set.usual, ...set.mixed, ...set.huge, ...kinds]
  return new Map(all.map(({ name, path }) => [name, path]))
}
