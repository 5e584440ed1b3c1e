import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Hono } from 'hono'

/** The pages that a server makes, as long as it runs. */
export interface MadePages extends AsyncDisposable {
  readonly pages: Hono
}

/**
 * Starts the server of a built Nuxt app, as its users do, on a socket in the app's folder: it needs no port.
 *
 * @throws Error where it ends before it listens
 */
export async function nuxtPages(app: string): Promise<MadePages> {
  const socketPath = join(app, 'nuxt.sock')
  const child = spawn(process.execPath, [join(app, '.output/server/index.mjs')], {
    env: { PATH: process.env.PATH, NITRO_UNIX_SOCKET: socketPath },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const listens = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)])
  if (!listens) throw new Error('The server of Nuxt ended before it listened')
  const pages = new Hono().get('/', async (context) => {
    const asked = request({ socketPath, path: '/', headers: { connection: 'close' } }).end()
    const [answer] = await once(asked, 'response')
    return context.html(await text(answer), answer.statusCode)
  })
  const stop = async () => {
    child.kill()
    await ended
  }
  return { pages, [Symbol.asyncDispose]: stop }
}
