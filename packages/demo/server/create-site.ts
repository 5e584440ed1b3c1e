import { serveStatic } from '@hono/node-server/serve-static'
import { createStandInApi } from '@postfit/stand-in-api'
import { Hono } from 'hono'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** The built page, the documentation and the stand-in API, as one site. */
export function createSite(folder: string): Hono {
  // The API's paths end in a slash or not (`/api/v1/post/`), which only the outermost router decides.
  const site = new Hono({ strict: false })
  site.use(async (context, next) => {
    await next()
    context.header('Content-Security-Policy', contentSecurityPolicy)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
  })
  site.route('/', createStandInApi())
  // Its links are relative to the folder. (The router's own path has no last slash.)
  site.get('/docs', async (context, next) =>
    new URL(context.req.url).pathname.endsWith('/') ? next() : context.redirect('docs/'),
  )
  site.use(serveStatic({ root: folder }))
  return site
}
