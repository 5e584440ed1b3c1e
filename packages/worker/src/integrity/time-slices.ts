/** Milliseconds of one slice: far less than a person notices, far more than it costs to yield. */
const sliceMs = 8

/**
 * Does work in slices, between which a page can do its own: it is answered within milliseconds all the while.
 *
 * @param work in steps of less than a slice
 * @throws what the work throws; the signal's reason when it is aborted
 */
export async function inTimeSlices(work: Iterator<void, void, void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const end = performance.now() + sliceMs
    while (performance.now() < end) if (work.next().done) return
    await nextTask()
  }
}

/** Ends a task. Where there is no `scheduler.yield`, by a message: timers wait at least 4 ms once they are nested. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
