import { createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'
import type { PageReport, PrepTask } from './prep-report.ts'

/** A server for one preparation: it hands out the page, and takes the outputs and the report. */
export interface PageServer extends LoopbackServer {
  /** Resolves with what the page reports; rejects with what the page failed with. */
  readonly report: Promise<PageReport>
}

/**
 * Starts the server on loopback.
 *
 * @param pageFolder the built page
 * @param out the folder that outputs are written to
 */
export async function startPageServer(pageFolder: string, task: PrepTask, out: string): Promise<PageServer> {
  const app = new Hono()
  app.get('/task', (context) => context.json(task))
  app.put('/outputs/:name', async (context) => {
    const target = createWriteStream(join(out, basename(context.req.param('name'))))
    const body = context.req.raw.body as ReadableStream | null
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), target)
    return context.body(null, 204)
  })
  const report = new Promise<PageReport>((resolve, reject) => {
    app.post('/report', async (context) => {
      resolve(await context.req.json<PageReport>())
      return context.body(null, 204)
    })
    app.post('/failure', async (context) => {
      reject(new Error(`The page failed: ${await context.req.text()}`))
      return context.body(null, 204)
    })
  })
  // Whoever waits for it hears of it; until then it is no unhandled rejection.
  report.catch(() => {})
  app.use(serveStatic({ root: pageFolder }))

  const server = await serveOnLoopback(app)
  return {
    ...server,
    report,
  }
}
