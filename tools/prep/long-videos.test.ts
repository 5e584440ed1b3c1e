import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longVideo } from './testing/long-video.ts'
import { durations } from './testing/video-content.ts'
import { prepareVideos } from './testing/video-preparation.ts'

const minutes = 11
/** The rate of a small phone: 250 MB in all, more than would go unnoticed if it were read. */
const megabits = 3

let folder: string
let path: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-long-'))
  path = await longVideo(folder, minutes * 60, megabits)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('eleven minutes of 1080p', () => {
  it('are cut by copying in no time, without being held in memory', async () => {
    const memory = watchMemory()
    const policy = { consent: ['trimVideo'], trimStart: 21 } as const
    const prepare = () => prepareVideos({ 'long.mp4': path }, { policy })
    await using prepared = await prepare()
    const peak = await memory.stop()

    const { plan, trimmed, ...first } = prepared.reported('long.mp4')
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['trim', 'strip-metadata'])
    expect(trimmed?.start).toBeCloseTo(20, 3)
    // Under a second where nothing else runs; to read and write all packets takes five. Where something else runs as well,
    // one of a few tries is let alone.
    let { ms } = first
    for (let tries = 1; tries < 3 && ms >= 5000; tries++) {
      await using again = await prepare()
      ms = Math.min(ms, again.reported('long.mp4').ms)
    }
    expect(ms).toBeLessThan(5000)
    // About 100 MB of it are the browser's own; the video has 250.
    if (peak !== undefined) expect(peak).toBeLessThan(200)

    const output = prepared.outputOf('long.mp4')
    expect((await judgeFile({ name: 'long.mp4', bytes: output })).violations).toEqual([])
    const { file } = await durations(output)
    expect(file).toBeLessThanOrEqual(600)
    expect(file).toBeGreaterThan(599.9)
  }, 300_000)
})

const sampleMs = 250

/**
 * Watches how much memory of its own the largest process below this one has, which is a part of the browser; only Linux tells.
 * What the system keeps of files that were read, and pages that processes share, do not count.
 *
 * @returns what ends it, with the peak in MB
 */
function watchMemory(): { stop(): Promise<number | undefined> } {
  let peak: number | undefined
  const sample = async (): Promise<void> => {
    for (const pid of await descendants()) {
      const kibibytes = /^RssAnon:\s+(\d+) kB/m.exec(await textOf(`/proc/${pid}/status`))?.[1]
      if (kibibytes !== undefined) peak = Math.max(peak ?? 0, (Number(kibibytes) * 1024) / 1e6)
    }
  }
  let sampling = sample()
  const timer = setInterval(() => {
    sampling = sampling.then(sample)
  }, sampleMs)
  return {
    async stop() {
      clearInterval(timer)
      await sampling
      return peak
    },
  }
}

/** The browser's processes: they are ours, or those of ours. */
async function descendants(): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 0)
  const parents = new Map<number, number>()
  for (const pid of pids) {
    // The name in parentheses can hold anything.
    const [, parent] = /\) \S (\d+)/.exec(await textOf(`/proc/${pid}/stat`)) ?? []
    parents.set(pid, Number(parent))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === process.pid || isOurs(parents.get(pid)))
  return pids.filter(isOurs)
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
