import { nextTask } from './next-task.ts'

/** Milliseconds of a slice: far less than people notice, far more than yielding costs. */
const sliceMs = 8

/**
 * Runs work in time slices, so that the page stays responsive.
 *
 * @param work in steps that are shorter than a slice
 * @returns the result of the work
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
