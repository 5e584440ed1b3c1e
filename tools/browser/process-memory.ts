import { readFile } from 'node:fs/promises'

/** What Linux counts of a process's memory: all that is in it, or what no file and no other process has (proc(5)). */
export type MemoryField = 'VmRSS' | 'RssAnon'

/** The memory of a process in bytes; `undefined` if it has ended or the system is not Linux, which alone has `/proc`. */
export async function processMemory(pid: number, field: MemoryField): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}

/**
 * Takes a sample at once, and then again and again, one after the other.
 *
 * @param ms milliseconds between two
 * @returns a function that stops, and waits for running samples
 */
export function sampleRepeatedly(sample: () => Promise<void>, ms: number): () => Promise<void> {
  let sampling = sample()
  const timer = setInterval(() => {
    sampling = sampling.then(sample)
  }, ms)
  return async () => {
    clearInterval(timer)
    await sampling
  }
}
