import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Chance } from '../mutation/chance.ts'

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Milliseconds that an answer is waited for which never comes, before the connection is cut. */
const maxSilence = 8000

/**
 * A network as bad as any: of what goes through it, most arrives, and the rest late, cut in its middle, as an error, or not at
 * all.
 *
 * @param spared what always arrives: the page itself
 */
export function badNetwork(
  chance: Chance,
  spared: (path: string) => boolean,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
    if (spared(context.req.path) || chance.happens(0.6)) return
    const what = chance.below(5)
    if (what === 0) return later(chance.below(2500))
    if (what === 1) {
      context.res = new Response('Out of order', { status: 503 })
      return
    }
    const whole = new Uint8Array(await context.res.arrayBuffer())
    const { outgoing } = context.env
    outgoing.writeHead(200, { ...Object.fromEntries(context.res.headers), 'content-length': whole.length })
    outgoing.write(what === 2 ? whole.subarray(0, whole.length / 2) : new Uint8Array())
    if (what === 4) await later(maxSilence)
    outgoing.destroy()
    // Otherwise Hono adds the headers of the first answer to the second.
    context.res = undefined
    context.res = RESPONSE_ALREADY_SENT
  }
}
