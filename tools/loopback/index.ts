import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'

/** A server that only this machine reaches. Disposing of it ends its connections, too. */
export interface LoopbackServer extends AsyncDisposable {
  /** Of its top, with a slash at the end. */
  readonly url: string
}

/** What answers requests, as Hono does. */
interface Application {
  readonly fetch: Parameters<typeof createAdaptorServer>[0]['fetch']
}

/**
 * Serves an application on loopback.
 *
 * @param port any that is free unless given
 * @throws Error with the code `EADDRINUSE` when the port is taken
 */
export async function serveOnLoopback({ fetch }: Application, port = 0): Promise<LoopbackServer> {
  return listenOnLoopback(createAdaptorServer({ fetch }), port)
}

/** The same for a server of Node's. */
export async function listenOnLoopback(server: ServerType, port = 0): Promise<LoopbackServer> {
  server.listen(port, '127.0.0.1')
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
