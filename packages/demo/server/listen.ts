import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import type { Hono } from 'hono'

const firstPort = 4173
/** How many ports after the first are tried before giving up. */
const attempts = 50

/**
 * Serves a site on loopback.
 *
 * @param port this one and no other; without it the first free one from 4173 on
 */
export async function listen(site: Hono, port: number | undefined): Promise<LoopbackServer> {
  const last = port ?? firstPort + attempts - 1
  for (let candidate = port ?? firstPort; candidate <= last; candidate++) {
    try {
      return await serveOnLoopback(site, candidate)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(
    port === undefined ? `No port from ${firstPort} to ${last} is free` : `Port ${port} is taken`,
  )
}
