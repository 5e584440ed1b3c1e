import { readdir, readFile } from 'node:fs/promises'
import { processMemory, sampleRepeatedly } from '@postfit/browser'

const sampleMs = 250

/**
 * Watches how much memory of its own the largest process below this one has, which is a part of the browser; only Linux tells.
 * What the system keeps of files that were read, and pages that processes share, do not count.
 *
 * @returns what ends it, with the peak in MB
 */
export function watchMemory(): { stop(): Promise<number | undefined> } {
  let peak: number | undefined
  const sample = async (): Promise<void> => {
    for (const pid of await descendants()) {
      const bytes = await processMemory(pid, 'RssAnon')
      if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes / 1e6)
    }
  }
  const end = sampleRepeatedly(sample, sampleMs)
  return {
    async stop() {
      await end()
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
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const [, parent] = /\) \S (\d+)/.exec(stat) ?? []
    parents.set(pid, Number(parent))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === process.pid || isOurs(parents.get(pid)))
  return pids.filter(isOurs)
}
