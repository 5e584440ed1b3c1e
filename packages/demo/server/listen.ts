import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { RunningDemo } from './start-demo.ts'

const host = '127.0.0.1'
const firstPort = 4173
/** How many ports after the first are tried before giving up. */
const attempts = 50

/**
 * Serves a site on loopback.
 *
 * @param port this one and no other; without it the first free one from 4173 on
 */
export async function listen(site: Hono, port: number | undefined): Promise<RunningDemo> {
  if (port !== undefined) return listenOn(site, port)
  for (let candidate = firstPort; candidate < firstPort + attempts; candidate++) {
    try {
      return await listenOn(site, candidate)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error(`No port from ${firstPort} to ${firstPort + attempts - 1} is free`)
}

async function listenOn(site: Hono, port: number): Promise<RunningDemo> {
  const server: ServerType = serve({ fetch: site.fetch, hostname: host, port })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw isTaken(error) ? Object.assign(new Error(`Port ${port} is taken`), { code: 'EADDRINUSE' }) : error
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      // A browser keeps its connections open; waiting for it would keep the command alive.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
