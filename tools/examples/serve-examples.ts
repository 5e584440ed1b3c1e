import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { createStandInApi } from '@postfit/stand-in-api'
import { Hono } from 'hono'
import { mirror } from '../../examples/server-mirror/mirror.ts'

/** The policy that Postfit promises to work under. The plugins' hosts keep to it, too. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
].join('; ')

/** Starts a server of built examples, each in a folder of its own, with the stand-in API beside them. */
export async function serveExamples(folder: string): Promise<LoopbackServer> {
  // The API's paths end in a slash or not, which only the outermost router decides.
  const site = new Hono<{ Bindings: { incoming: Parameters<typeof mirror>[0] } }>({ strict: false })
  site.use(async (context, next) => {
    await next()
    context.header('Content-Security-Policy', contentSecurityPolicy)
  })
  site.post('/posts', async (context) => {
    const { status, body } = await mirror(context.env.incoming)
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  })
  site.get('/favicon.ico', (context) => context.body(null, 204))
  site.route('/', createStandInApi())
  site.use(serveStatic({ root: folder }))
  return serveOnLoopback(site)
}
