import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Hono } from 'hono'

interface Page {
  readonly component: string
  readonly props: object
  readonly url: string
  readonly version: string
}

/** What the built script for servers exports. */
interface ServerScript {
  render(page: Page): Promise<{ readonly head: readonly string[]; readonly body: string }>
}

/**
 * A server of Inertia's protocol for the app `inertia-vue`: pages made on the server, and posts that are answered with a page.
 *
 * @param app its folder, built for pages and for servers
 * @param take told what is posted
 */
export async function inertiaPages(app: string, take: (form: FormData) => void): Promise<Hono> {
  const { render }: ServerScript = await import(pathToFileURL(join(app, 'dist/ssr/ssr.js')).href)
  const manifest = JSON.parse(await readFile(join(app, 'dist/client/.vite/manifest.json'), 'utf8'))
  const page = (props: object): Page => ({
    component: 'compose-post',
    props: { errors: {}, ...props },
    url: '/',
    version: '1',
  })
  return new Hono()
    .get('/', async (context) => {
      const { head, body } = await render(page({}))
      const script = `<script type="module" src="/${manifest['app.js'].file}"></script>`
      const start = `<meta charset="utf-8" /><title>Inertia</title><link rel="icon" href="data:," />`
      return context.html(
        `<!doctype html><html lang="en"><head>${start}${head.join('')}${script}</head><body>${body}</body></html>`,
      )
    })
    .post('/posts', async (context) => {
      const form = await context.req.formData()
      take(form)
      const posted = [...form.values()].filter((value) => value instanceof File).length
      context.header('X-Inertia', 'true')
      return context.json(page({ posted }))
    })
}
