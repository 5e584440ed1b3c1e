import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { createStandInApi } from '@postfit/stand-in-api'
import { Hono } from 'hono'

/** Serves a built app at the top of its address, with the stand-in for the publishing API beside it, and what else the app needs. */
export async function serveStack(folder: string, own: Hono = new Hono()): Promise<LoopbackServer> {
  const site = new Hono({ strict: false })
  site.route('/', own)
  site.route('/', createStandInApi())
  site.use(serveStatic({ root: folder }))
  return serveOnLoopback(site)
}
