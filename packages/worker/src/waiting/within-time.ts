import { wakingTimeout } from './waking-timeout.ts'

/**
 * Settles as some work does, or is rejected when that takes too long. Time in which the page does not run does not count.
 *
 * @param ms milliseconds; `Infinity` for any time
 * @param late what it is rejected with
 */
export function withinTime<T>(work: Promise<T>, ms: number, late: () => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const timeout = wakingTimeout(ms, () => reject(late()))
    timeout.start()
    work.then(resolve, reject).finally(timeout.stop)
  })
}
