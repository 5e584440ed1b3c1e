import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { serveStatic } from '@hono/node-server/serve-static'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { Hono } from 'hono'

/**
 * A server for the page: it hands it out, isolated from other origins as threads demand, and takes outputs.
 *
 * @param pageFolder the built page
 * @param outputPath where what the page puts is written
 * @param ffmpegWasm the folder of its packages, where there is one
 */
export async function startVideoServer(
  pageFolder: string,
  outputPath: string,
  ffmpegWasm: string | undefined,
): Promise<LoopbackServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('cross-origin-opener-policy', 'same-origin')
    context.res.headers.set('cross-origin-embedder-policy', 'require-corp')
  })
  app.put('/output', async (context) => {
    const { body } = context.req.raw
    if (!body) return context.body(null, 400)
    await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(outputPath))
    return context.body(null, 204)
  })
  app.get('/ffmpeg-wasm/:part{ffmpeg|core|core-mt}/:file{[\\w.-]+}', async (context) => {
    const { part, file } = context.req.param()
    if (ffmpegWasm === undefined) return context.notFound()
    const type = file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript'
    const bytes = await readFile(join(ffmpegWasm, part, 'dist/esm', file))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': type })
  })
  app.use(serveStatic({ root: pageFolder }))
  return serveOnLoopback(app)
}
