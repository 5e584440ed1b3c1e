/** One track of the output being made: each turn writes something, and tells how far it is, in seconds of the source. */
export type TrackPump = AsyncGenerator<number, void, void>

/**
 * Lets tracks take turns until all are done, always the one that is furthest behind: what is written stays interleaved, and
 * no track has to wait in memory for another. Where one fails, the others are ended, which gives back the pictures that they hold.
 *
 * @param onTime told how far the slowest track is
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
