import { processMemory, sampleRepeatedly } from '@postfit/browser'
import type { Browser } from 'playwright'

const mebibyte = 2 ** 20
const sampleMs = 20

/** The peak growth of the renderer. Samples are taken until the watch is disposed of. */
export interface MemoryWatch extends AsyncDisposable {
  /** MiB above the start; `undefined` if the system does not report it. */
  stop(): Promise<number | undefined>
}

/**
 * Samples the resident memory of the browser's renderers every 20 ms: of the page's own, which holds its workers too,
 * since one that idles does not grow.
 */
export async function watchRendererMemory(browser: Browser): Promise<MemoryWatch> {
  const start = new Map<number, number>()
  for (const pid of await rendererPids(browser)) {
    const bytes = await processMemory(pid, 'VmRSS')
    if (bytes !== undefined) start.set(pid, bytes)
  }
  let growth = 0
  const sample = async (): Promise<void> => {
    for (const [pid, before] of start)
      growth = Math.max(growth, ((await processMemory(pid, 'VmRSS')) ?? 0) - before)
  }
  const end = sampleRepeatedly(sample, sampleMs)
  let ended: Promise<void> | undefined
  const endOnce = (): Promise<void> => {
    ended ??= end()
    return ended
  }
  return {
    async stop() {
      await endOnce()
      return start.size > 0 ? growth / mebibyte : undefined
    },
    [Symbol.asyncDispose]: endOnce,
  }
}

async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}
