import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'

/** A server that only this machine reaches. Disposing of it ends its connections, too. */
export interface LoopbackServer extends AsyncDisposable {
  /** Of its top, with a slash at the end. */
  readonly url: string
}

/** Serves an application on loopback, at a port that is free. */
export async function serveOnLoopback({
  fetch,
}: {
  readonly fetch: Parameters<typeof serve>[0]['fetch']
}): Promise<LoopbackServer> {
  const server: ServerType = serve({ fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
