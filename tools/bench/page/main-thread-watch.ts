/** Milliseconds between two beats. */
const beat = 5

/**
 * Measures how long the main thread is blocked, in two ways: by the browser's reports of long tasks (from 50 ms on), and
 * by a timer that is late while a task runs, which also sees consecutive short tasks.
 */
export function watchMainThread(): { stop(): Promise<{ longTaskMs: number; lateMs: number }> } {
  let longTaskMs = 0
  let lateMs = 0
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longTaskMs = Math.max(longTaskMs, duration)
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    lateMs = Math.max(lateMs, now - last - beat)
    last = now
  }, beat)
  return {
    async stop() {
      // The current task is only reported after its end, and noticed by a beat after that.
      await new Promise((resolve) => setTimeout(resolve, 4 * beat))
      clearInterval(timer)
      take(observer.takeRecords())
      observer.disconnect()
      return { longTaskMs, lateMs }
    },
  }
}
