import { createStandInApi, type Post } from '@postfit/stand-in-api'
import { Hono } from 'hono'

/** A site with the stand-in API, to which pages can be added, and the posts that the API took. */
export interface PostSite {
  readonly site: Hono
  readonly posts: readonly Post[]
}

/** Makes one without any page. */
export function postSite(): PostSite {
  const posts: Post[] = []
  // The API's paths end in a slash or not, which only the outermost router decides.
  const site = new Hono({ strict: false })
  site.use(async (context, next) => {
    await next()
    const { method, path } = context.req
    const isPost = method === 'POST' && /^\/api\/v1\/post\/?$/.test(path)
    if (isPost && context.res.ok) posts.push((await context.res.clone().json()) as Post)
  })
  site.get('/favicon.ico', (context) => context.body(null, 204))
  site.route('/', createStandInApi())
  return { site, posts }
}
