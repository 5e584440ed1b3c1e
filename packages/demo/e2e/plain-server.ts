import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { type LoopbackServer, listenOnLoopback } from '@postfit/loopback'

/** The types that every web server knows. Not that of WebAssembly, which older ones do not. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

/** A web server that hands out files, and knows nothing else. Its address is that of the folder. */
export interface PlainServer extends LoopbackServer {
  /** What it was asked for and did not have, such as `GET /missing.js`. */
  readonly missed: readonly string[]
}

/**
 * Serves a folder on loopback, below a path.
 *
 * @param path begins and ends with a slash
 */
export async function servePlainly(folder: string, path: string): Promise<PlainServer> {
  const missed: string[] = []
  const server = createServer(async ({ method, url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const name = pathname === path ? 'index.html' : pathname.slice(path.length)
    const isMine = method === 'GET' && pathname.startsWith(path) && !name.includes('..')
    const bytes = isMine ? await readFile(join(folder, name)).catch(() => null) : null
    if (bytes === null) {
      missed.push(`${method} ${pathname}`)
      response.writeHead(method === 'GET' ? 404 : 405, { 'content-type': 'text/html' })
      response.end('<h1>No such thing</h1>')
      return
    }
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(bytes)
  })
  const listening = await listenOnLoopback(server)
  return { ...listening, url: new URL(path, listening.url).href, missed }
}
