/**
 * Settles with some work, or rejects with the signal's reason as soon as that is aborted: what the work waits for (a network, a disk,
 * a worker) may never answer, but an abort takes effect at once.
 *
 * Everything on the page that awaits something external goes through it; `bare-waits.test.ts` finds exceptions.
 *
 * @param signal without one, the work is waited for as it is
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal?.reason)
    const settle = <V>(how: (value: V) => void) => {
      return (value: V): void => {
        signal?.removeEventListener('abort', onAbort)
        how(value)
      }
    }
    work.then(settle(resolve), settle(reject))
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort)
  })
}
