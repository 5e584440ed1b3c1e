import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'
import type { Embedding, Outcome, Task } from './embedding.ts'

const worker = createRequire(import.meta.url).resolve('@postfit/worker/worker.js')
const tamperedWorker = 'tampered-worker.js'

/** A server of pages, each below an address of its own; whoever opens the first is led through all. */
export interface EmbedServer extends LoopbackServer {
  /** What became of the pages, in their order. */
  readonly outcomes: Promise<readonly Outcome[]>
}

/**
 * Starts the server on loopback.
 *
 * @param folder the built pages
 */
export async function startEmbedServer(
  folder: string,
  embeddings: readonly Embedding[],
): Promise<EmbedServer> {
  const outcomes: Outcome[] = []
  const { promise, resolve } = withResolvers<readonly Outcome[]>()
  const app = new Hono()
  app.use('/:number/*', async (context, next) => {
    const { headers = {}, answer } = embeddings[Number(context.req.param('number'))] ?? {}
    await next()
    const path = context.req.path.replace(/^\/\d+\//, '')
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    if (!answer) return
    const answered = await answer(path, context.res)
    // Otherwise Hono adds the headers of the first answer to the second.
    if (answered !== context.res) context.res = undefined
    context.res = answered
  })
  app.get('/:number/', ({ req, redirect }) => {
    return redirect(`${embeddings[Number(req.param('number'))]?.page ?? 'index'}.html`)
  })
  for (const name of ['index.html', 'behaviours.html', 'under-fire.html']) {
    app.get(`/:number/${name}`, async (context) => {
      const embedding = embeddings[Number(context.req.param('number'))]
      if (!embedding) return context.notFound()
      const page = await readFile(join(folder, name), 'utf8')
      // Nothing in a script that is data may look like its end.
      const task = JSON.stringify(await taskOf(embedding)).replaceAll('<', '\\u003c')
      const tamper = embedding.tamper ? `<script>(${embedding.tamper})()</script>` : ''
      return context.html(
        page.replace('>{}<', () => `>${task}<`).replace('<script', () => `${tamper}<script`),
      )
    })
  }
  app.get(`/:number/${tamperedWorker}`, async (context) => {
    const tampers = embeddings[Number(context.req.param('number'))]?.tamperWithWorker ?? []
    const scripts = [
      ...[overhear, ...tampers].map((tamper) => `(${tamper})()`),
      await readFile(worker, 'utf8'),
    ]
    return context.body(scripts.join(';\n'), 200, { 'content-type': 'text/javascript' })
  })
  app.post('/:number/outcome', async (context) => {
    const number = Number(context.req.param('number'))
    outcomes[number] = JSON.parse(String((await context.req.parseBody()).outcome)) as Outcome
    if (number + 1 < embeddings.length) return context.redirect(`/${number + 1}/`, 303)
    resolve(outcomes)
    return context.text('Done')
  })
  app.use(
    '/:number/*',
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/\d+/, '') }),
  )

  const server = await serveOnLoopback(app)
  return {
    ...server,
    url: `${server.url}0/`,
    outcomes: promise,
  }
}

async function taskOf({ inline = false, settings, tamperWithWorker, photos }: Embedding): Promise<Task> {
  const read = async (path: string) => ({ name: basename(path), base64: await readFile(path, 'base64') })
  return {
    inline,
    settings: { ...settings, ...(tamperWithWorker && { workerUrl: tamperedWorker }) },
    photos: await Promise.all(photos.map(read)),
  }
}

/** Has the worker tell the page what it says on the console; see page/overheard.ts. */
function overhear(): void {
  const channel = new BroadcastChannel('overheard')
  for (const level of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
    console[level] = (...values: unknown[]) =>
      channel.postMessage(`worker: console.${level}: ${values.join(' ')}`)
  }
}

/** `Promise.withResolvers`, which Node has since version 22. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((given) => {
    resolve = given
  })
  return { promise, resolve }
}
