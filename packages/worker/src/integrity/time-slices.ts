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

/**
 * Ends a task. By a message, for which the page's own work has its turn in between: timers wait at least 4 ms once they are
 * nested, and what continues after `scheduler.yield()` comes before whatever else waits, slice after slice.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
