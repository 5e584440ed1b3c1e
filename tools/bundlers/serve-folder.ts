import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** A server of one folder. */
export interface FolderServer extends AsyncDisposable {
  readonly url: string
}

/**
 * Serves a folder on loopback, at the top of its address, as any static host does.
 *
 * @param policy the Content-Security-Policy of everything in it
 */
export async function serveFolder(folder: string, policy: string): Promise<FolderServer> {
  const site = new Hono()
  site.use(async (context, next) => {
    await next()
    context.header('Content-Security-Policy', policy)
  })
  site.use(serveStatic({ root: folder }))
  const server: ServerType = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 })
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
