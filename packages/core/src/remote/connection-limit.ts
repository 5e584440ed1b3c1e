/** Requests to one server at a time: browsers make no more than six over HTTP/1.1, and those behind them would wait out their time. */
const maxConnections = 4

const waiting = new Map<string, (() => void)[]>()
const running = new Map<string, number>()

/** Does a piece of work with a server when it is its turn. */
export async function withConnectionLimit<T>(origin: string, work: () => Promise<T>): Promise<T> {
  if ((running.get(origin) ?? 0) >= maxConnections) {
    // Whoever ends hands the turn over, without anybody coming in between.
    await new Promise<void>((resolve) => waiting.set(origin, [...(waiting.get(origin) ?? []), resolve]))
  } else running.set(origin, (running.get(origin) ?? 0) + 1)
  try {
    return await work()
  } finally {
    const [next, ...others] = waiting.get(origin) ?? []
    if (others.length > 0) waiting.set(origin, others)
    else waiting.delete(origin)
    const left = (running.get(origin) ?? 1) - 1
    if (next) next()
    else if (left > 0) running.set(origin, left)
    else running.delete(origin)
  }
}
