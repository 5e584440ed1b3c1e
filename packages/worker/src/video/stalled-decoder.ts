/** A decoder of the browser that accepts packets without output: it stalls, or fails on the first one. */
export class StalledDecoder extends Error {
  override readonly name = 'StalledDecoder'
}

/**
 * Passes on a decoder's output, with a watchdog.
 *
 * @param timeoutMs milliseconds to wait for each output
 * @throws StalledDecoder after that time without output
 */
export async function* withWatchdog<T>(
  decoded: AsyncGenerator<T, void, unknown>,
  timeoutMs: number,
): AsyncGenerator<T, void, unknown> {
  try {
    for (;;) {
      const { done, value } = await withinTime(decoded.next(), timeoutMs)
      if (done) return
      yield value as T
    }
  } finally {
    // Not awaited: a stalled decoder does not end either.
    void decoded.return().catch(() => {})
  }
}

async function withinTime<T>(next: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stalled = new Promise<never>((_, reject) => {
    const error = new StalledDecoder(`The decoder gave nothing for ${timeoutMs} ms`)
    timer = setTimeout(() => reject(error), timeoutMs)
  })
  try {
    return await Promise.race([next, stalled])
  } finally {
    clearTimeout(timer)
  }
}
