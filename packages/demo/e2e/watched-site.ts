import { join } from 'node:path'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import type { Post } from '@postfit/stand-in-api'
import { Hono } from 'hono'
import { createSite } from '../server/create-site.ts'
import { overhear } from './overhear.ts'

/** The built site and a stand-in API of its own, watched from the server's side: any browser can visit it. */
export interface WatchedSite extends LoopbackServer {
  /** The requests that were not answered as asked, such as `404 GET /missing.js`. */
  readonly refused: readonly string[]
  /** The posts that the API took, as it answered. */
  readonly posts: readonly Post[]
}

/** Serves the site on loopback. The page notes down what goes wrong in it: see `overheard`. */
export async function watchSite(): Promise<WatchedSite> {
  const refused: string[] = []
  const posts: Post[] = []
  const site = new Hono({ strict: false })
  site.use(async (context, next) => {
    await next()
    const { req, res } = context
    if (!res.ok) refused.push(`${res.status} ${req.method} ${req.path}`)
  })
  site.get('/', async (context, next) => {
    await next()
    const page = await context.res.text()
    // A file of the site's, as its policy wants it, before any other.
    const listening = page.replace('<script', '<script src="overhear.js"></script><script')
    context.res = new Response(listening, context.res)
  })
  site.get('/overhear.js', ({ body }) => body(`(${overhear})()`, 200, { 'content-type': 'text/javascript' }))
  site.post('/api/v1/post', async (context, next) => {
    await next()
    if (context.res.ok) posts.push((await context.res.clone().json()) as Post)
  })
  site.route('/', createSite(join(import.meta.dirname, '../dist')))
  const server = await serveOnLoopback(site)
  return { ...server, refused, posts }
}
