/**
 * Settles as some work does, or is rejected with the signal's reason as soon as that is aborted: whatever the work waits for (a
 * network, a disk, a worker) may never answer, and whoever aborted has an answer at once all the same.
 *
 * Everything on the page's side that waits for something outside goes through it; `bare-waits.test.ts` looks for what does not.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason)
    const settle = <V>(how: (value: V) => void) => {
      return (value: V): void => {
        signal.removeEventListener('abort', onAbort)
        how(value)
      }
    }
    work.then(settle(resolve), settle(reject))
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort)
  })
}
