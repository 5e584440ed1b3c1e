import { nextTask } from './next-task.ts'

/** Milliseconds of one slice: far less than a person notices, far more than it costs to yield. */
const sliceMs = 8

/**
 * Does work in slices, between which a page can do its own: it is answered within milliseconds all the while.
 *
 * @param work in steps of less than a slice
 * @returns what the work gives
 * @throws what the work throws; the signal's reason when it is aborted
 */
export async function inTimeSlices<T>(work: Iterator<void, T, void>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted()
    const end = performance.now() + sliceMs
    while (performance.now() < end) {
      const step = work.next()
      if (step.done) return step.value
    }
    await nextTask()
  }
}
