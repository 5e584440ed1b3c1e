import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'

/** A server that only this machine reaches. Disposing of it ends its connections, too. */
export interface LoopbackServer extends AsyncDisposable {
  /** Of its top, with a slash at the end. */
  readonly url: string
}

/** Serves an application on loopback, at a port that is free. */
export async function serveOnLoopback({
  fetch,
}: {
  readonly fetch: Parameters<typeof createAdaptorServer>[0]['fetch']
}): Promise<LoopbackServer> {
  return listenOnLoopback(createAdaptorServer({ fetch }))
}

/** Has a server of Node's listen on loopback, at a port that is free. */
export async function listenOnLoopback(server: ServerType): Promise<LoopbackServer> {
  server.listen(0, '127.0.0.1')
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
