import type { Browser, Page } from '@playwright/test'

/** What is read of an event of Chromium's trace format. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds that the thread was running: what it waited for, a busy machine above all, is not counted. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * The longest task of a page's main thread while something is done, in milliseconds of processor time. Of the time on
 * the clock, as `PerformanceObserver` gives it for long tasks, much belongs to whatever else the machine does.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const events = trace.traceEvents
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  )
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) =>
      name === 'RunTask' && tdur !== undefined && mainThreads.has(`${pid}:${tid}`),
  )
  if (tasks.length === 0) throw new Error('The trace holds no task of a main thread')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
