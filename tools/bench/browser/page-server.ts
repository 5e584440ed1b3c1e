import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'

/** A file that the page fetched. */
export interface Download {
  /** Without the bundler's hash. */
  readonly name: string
  readonly bytes: number
  /** Its size in bytes when compressed by a server. */
  readonly gzip: number
}

/** A server for the bench's page: it serves the page and the photos, accepts the outputs, and records downloads. */
export interface PageServer extends LoopbackServer {
  /** The outputs since the last call, in the order of the photos. */
  takeOutputs(): Buffer[]
  /** Files of the page that were fetched since the last call, without photos. */
  takeDownloads(): Download[]
}

/**
 * Starts the server on loopback.
 *
 * @param pageFolder the built page
 * @param photos paths of the photos, by name
 */
export async function startPageServer(
  pageFolder: string,
  photos: ReadonlyMap<string, string>,
): Promise<PageServer> {
  let outputs: Buffer[] = []
  let downloads: Download[] = []
  const app = new Hono()
  app.get('/photos/:name', async (context) => {
    const path = photos.get(context.req.param('name'))
    if (path === undefined) return context.notFound()
    // Becomes the type of the page's blob; compressorjs refuses files without one.
    return context.body(new Uint8Array(await readFile(path)), 200, { 'content-type': 'image/jpeg' })
  })
  app.put('/outputs/:index', async (context) => {
    outputs[Number(context.req.param('index'))] = Buffer.from(await context.req.arrayBuffer())
    return context.body(null, 204)
  })
  app.use(async (context, next) => {
    await next()
    const body = Buffer.from(await context.res.clone().arrayBuffer())
    const name = context.req.path.split('/').at(-1) || 'index.html'
    downloads.push({
      name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''),
      bytes: body.length,
      gzip: gzipSync(body, { level: 9 }).length,
    })
  })
  app.use(serveStatic({ root: pageFolder }))

  const server = await serveOnLoopback(app)
  return {
    ...server,
    takeOutputs() {
      const taken = outputs
      outputs = []
      return taken
    },
    takeDownloads() {
      const taken = downloads
      downloads = []
      return taken
    },
  }
}
