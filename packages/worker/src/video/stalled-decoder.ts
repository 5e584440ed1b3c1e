/** A decoder that gives nothing of the packets that it takes, though the browser has it: without an error, or with one at the first. */
export class StalledDecoder extends Error {
  override readonly name = 'StalledDecoder'
}

/**
 * What a decoder gives, for as long as it gives something.
 *
 * @param patience milliseconds to wait for each
 * @throws StalledDecoder when it gives nothing for so long
 */
export async function* whileItGives<T>(
  decoded: AsyncGenerator<T, void, unknown>,
  patience: number,
): AsyncGenerator<T, void, unknown> {
  try {
    for (;;) {
      const { done, value } = await withinTime(decoded.next(), patience)
      if (done) return
      yield value as T
    }
  } finally {
    // Not waited for: one that stalls does not end either.
    void decoded.return().catch(() => {})
  }
}

async function withinTime<T>(next: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stalled = new Promise<never>((_, reject) => {
    const error = new StalledDecoder(`The decoder gave nothing for ${patience} ms`)
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    return await Promise.race([next, stalled])
  } finally {
    clearTimeout(timer)
  }
}
