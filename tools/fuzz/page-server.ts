import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'
import type { Checkpoint, FileResult, Place, Programme, Rejection } from './programme.ts'

/** What the page fetches, and who hears what it says. */
export interface PageListener {
  readonly programme: Programme
  readonly input: (index: number) => { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  readonly onOutput: (place: Place, bytes: Uint8Array<ArrayBuffer>) => void
  readonly onResult: (result: FileResult) => void
  readonly onRejection: (rejection: Rejection) => void
  /** The page goes on when this is done. */
  readonly onCheckpoint: (checkpoint: Checkpoint) => Promise<void>
  /** An error that nobody in the page caught. */
  readonly onFailure: (reason: string) => void
  /** The programme is over; with a reason when the page itself could not go on. */
  readonly onEnd: (reason: string | null) => void
}

/**
 * As strict as a policy can be that Postfit works under, and isolated: only then does Chromium tell how much memory a
 * page and its workers hold.
 */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    // Drawings are shown by the page: what they hold is said under a policy that forbids it.
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src blob: data:; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/** Starts the server of a built page on loopback. */
export async function startPageServer(pageFolder: string, listener: PageListener): Promise<LoopbackServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
  })
  app.get('/programme', (context) => context.json(listener.programme))
  app.get('/inputs/:index', (context) => {
    const { name, bytes } = listener.input(Number(context.req.param('index')))
    return context.body(bytes, 200, { 'x-file-name': encodeURIComponent(name) })
  })
  app.put('/outputs/:session/:post/:file', async (context) => {
    const { session, post, file } = context.req.param()
    const place = { session: Number(session), post: Number(post), file: Number(file) }
    listener.onOutput(place, new Uint8Array(await context.req.arrayBuffer()))
    return context.body(null, 204)
  })
  const told = <T>(path: string, hear: (content: T) => unknown): void => {
    app.put(path, async (context) => {
      await hear(await context.req.json<T>())
      return context.body(null, 204)
    })
  }
  told('/results', listener.onResult)
  told('/rejections', listener.onRejection)
  told('/checkpoints', listener.onCheckpoint)
  told('/failure', ({ reason }: { reason: string }) => listener.onFailure(reason))
  told('/end', ({ reason }: { reason: string | null }) => listener.onEnd(reason))
  // Browsers ask for one by themselves; a missing one would be an error on the console.
  app.get('/favicon.ico', (context) => context.body(null, 204))
  app.use(serveStatic({ root: pageFolder }))

  return serveOnLoopback(app)
}
