/** Writes one track of the output: each step writes something and yields its position, in seconds of the source. */
export type TrackPump = AsyncGenerator<number, void, void>

/**
 * Runs tracks in turn until all are done, always the one that is furthest behind: the output is interleaved, and no track has to be
 * buffered for another. If one fails, the others are ended, which releases the pictures that they hold.
 *
 * @param onTime gets the position of the slowest track
 */
export async function pumpAll(pumps: readonly TrackPump[], onTime: (seconds: number) => void): Promise<void> {
  const running = pumps.map((pump) => ({ pump, at: Number.NEGATIVE_INFINITY }))
  try {
    while (running.length > 0) {
      const slowest = running.reduce((a, b) => (b.at < a.at ? b : a))
      const turn = await slowest.pump.next()
      if (turn.done) running.splice(running.indexOf(slowest), 1)
      else {
        slowest.at = turn.value
        onTime(Math.min(...running.map(({ at }) => at)))
      }
    }
  } finally {
    // Not waited for: a decoder that stalls does not end either.
    for (const { pump } of running) void pump.return().catch(() => {})
  }
}
