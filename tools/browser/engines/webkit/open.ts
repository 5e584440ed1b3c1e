import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { callExpression, readExpression } from '../../call-expression.ts'
import { Crash } from '../../crash.ts'
import type { OpenPage } from '../../opened-page.ts'
import { DriverSession } from './driver-session.ts'
import { ensureWebkit, type WebkitInstall } from './ensure.ts'
import { TiedProcess } from './tied-process.ts'

const pingInterval = 1_000

/** Opens an address in WebKitGTK's browser, on a display of its own. */
export async function openInWebkit(url: string): Promise<OpenPage> {
  const install = await ensureWebkit()
  const closers: (() => PromiseLike<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const display = new TiedProcess(install.tie, install.displayServer, displayArgs)
    closers.push(() => display[Symbol.asyncDispose]())
    const name = await Promise.race([displayName(display), display.ended])

    const port = await freePort()
    const driver = startDriver(install, name, port)
    closers.push(() => driver[Symbol.asyncDispose]())
    const started = DriverSession.start(`http://127.0.0.1:${port}`)
    const session = await Promise.race([started, driver.ended, display.ended])
    // A browser that is gone cannot be asked to quit; its driver and display still can.
    closers.push(() => session.end().catch(() => {}))
    await Promise.race([session.navigate(url), driver.ended, display.ended])

    const crash = new Crash()
    for (const { ended } of [display, driver]) ended.catch((error: Error) => crash.report(error.message))
    closers.push(watch(session, crash))
    return {
      browser: `webkit ${session.version}`,
      crashed: crash.happened,
      pickFiles: (input, paths) => session.pickFiles(input, paths),
      click: (element) => session.click(element),
      press: (element, keys) => session.press(element, keys),
      read: (search, work) => session.evaluate(readExpression(search, work)),
      evaluate: (work, ...args) => session.evaluate(callExpression(work, args)),
      residentBytes: async () => null,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** With `-displayfd` it picks a free display and reports its number. */
const displayArgs = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']

async function displayName({ child }: TiedProcess): Promise<string> {
  const [number] = await once(child.stdio[3] as Readable, 'data')
  return `:${String(number).trim()}`
}

function startDriver(install: WebkitInstall, display: string, port: number): TiedProcess {
  return new TiedProcess(install.tie, install.driver, [`--port=${port}`], {
    ...install.environment,
    DISPLAY: display,
    // In a Wayland session, GTK would use that display.
    GDK_BACKEND: 'x11',
  })
}

/** The driver cannot pick a free port by itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Polls the session, because the driver does not report crashes. Returns a function that stops the polling. */
function watch(session: DriverSession, crash: Crash): () => Promise<void> {
  const end = new AbortController()
  const ask = async () => {
    while (!end.signal.aborted) {
      await session.ping(end.signal)
      await delay(pingInterval, undefined, { signal: end.signal })
    }
  }
  ask().catch((error: Error) => crash.report(`The page crashed: ${error.message}`))
  return async () => end.abort()
}
