/** Concurrent requests per server: browsers allow six over HTTP/1.1, and timeouts of queued requests would run out. */
const maxConnections = 4

const waiting = new Map<string, (() => void)[]>()
const running = new Map<string, number>()

/** Runs some work with a server within the limit of concurrent requests. */
export async function withConnectionLimit<T>(origin: string, work: () => Promise<T>): Promise<T> {
  if ((running.get(origin) ?? 0) >= maxConnections) {
    // A finished request hands its slot over to the next one directly.
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
