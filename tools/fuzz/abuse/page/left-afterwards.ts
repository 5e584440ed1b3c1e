import type { WatchedWorkers } from './watch-workers.ts'

/** Milliseconds in which all that is left behind has to go: an ended worker holds its file for two seconds. */
const maxMs = 20_000

/** What is left once every preparer was disposed of, and must not be: temporary files, locks, workers. */
export async function leftAfterwards(workers: WatchedWorkers): Promise<string[]> {
  let left: string[] = []
  for (const end = performance.now() + maxMs; performance.now() < end; ) {
    left = [
      ...(await fileNames()).map((name) => `A temporary file is left: ${name}`),
      ...(await lockNames()).map((name) => `A lock is left: ${name}`),
      ...(workers.living > 0 ? [`${workers.living} workers are left`] : []),
    ]
    if (left.length === 0) break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return left
}

async function fileNames(): Promise<string[]> {
  try {
    const root = await navigator.storage.getDirectory()
    const folder = (await root.getDirectoryHandle('postfit-temporary')) as unknown as {
      keys(): AsyncIterable<string>
    }
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names
  } catch {
    // There never was one.
    return []
  }
}

async function lockNames(): Promise<string[]> {
  const { held = [], pending = [] } = await navigator.locks.query()
  return [...held, ...pending].map(({ name = '' }) => name).filter((name) => name.startsWith('postfit'))
}
