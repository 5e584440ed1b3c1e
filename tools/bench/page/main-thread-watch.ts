/** Milliseconds between two beats. */
const beat = 5

/**
 * Watches how long the main thread is busy at a stretch, in two ways: the browser's reports of long tasks, which begin
 * at 50 ms, and a timer that is late while a task runs, which also sees what lies between tasks.
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
      // The task that ends now is only reported once it has ended, and seen by a beat after it.
      await new Promise((resolve) => setTimeout(resolve, 4 * beat))
      clearInterval(timer)
      take(observer.takeRecords())
      observer.disconnect()
      return { longTaskMs, lateMs }
    },
  }
}
