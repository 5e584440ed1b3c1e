import { wakingTimeout } from './waking-timeout.ts'

/**
 * Settles with some work, or rejects if it takes too long. Time while the page is suspended does not count.
 *
 * @param ms milliseconds; `Infinity` for no limit
 * @param late creates the rejection
 */
export function withinTime<T>(work: Promise<T>, ms: number, late: () => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const timeout = wakingTimeout(ms, () => reject(late()))
    timeout.start()
    work.then(resolve, reject).finally(timeout.stop)
  })
}
