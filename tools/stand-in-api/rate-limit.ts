import type { MiddlewareHandler } from 'hono'
import { ApiError } from './api-error.ts'

/** Q2: at most so many requests in so many milliseconds, at each endpoint. */
const limits = [
  { requests: 100, ms: 1000 },
  { requests: 500, ms: 10_000 },
  { requests: 2000, ms: 60_000 },
]
const longest = Math.max(...limits.map(({ ms }) => ms))

/** Answers 429, with the seconds to wait, once there are too many requests at one endpoint. */
export function rateLimit(now: () => Date): MiddlewareHandler {
  const times = new Map<string, number[]>()
  return async (c, next) => {
    const time = now().getTime()
    // Ids are not endpoints: /post/1 and /post/2 count together.
    const endpoint = `${c.req.method} ${c.req.path.split('/').slice(0, 4).join('/')}`
    const recent = (times.get(endpoint) ?? []).filter((at) => time - at < longest)
    for (const { requests, ms } of limits) {
      const within = recent.filter((at) => time - at < ms)
      const oldest = within.at(-requests)
      if (oldest === undefined) continue
      times.set(endpoint, recent)
      c.header('Retry-After', String(Math.ceil((oldest + ms - time) / 1000)))
      throw new ApiError(429, `Too many requests: expected at most ${requests} in ${ms / 1000} s`)
    }
    times.set(endpoint, [...recent, time])
    await next()
  }
}
