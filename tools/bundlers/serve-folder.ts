import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'

/**
 * Serves a folder on loopback, at the top of its address, as any static host does.
 *
 * @param policy the Content-Security-Policy of everything in it
 */
export async function serveFolder(folder: string, policy: string): Promise<LoopbackServer> {
  const site = new Hono()
  site.use(async (context, next) => {
    await next()
    context.header('Content-Security-Policy', policy)
  })
  site.use(serveStatic({ root: folder }))
  return serveOnLoopback(site)
}
