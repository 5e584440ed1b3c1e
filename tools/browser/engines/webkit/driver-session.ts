import { setTimeout as delay } from 'node:timers/promises'
import { callExpression } from '../../call-expression.ts'
import type { ElementSearch, Key, NamedKey } from '../../opened-page.ts'

/** Milliseconds to wait for an element. */
const patience = 30_000

/** Milliseconds in which a moving element has moved by at least a frame. */
const frame = 50

/** The code points of keys that type no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<NamedKey, string>> = {
  End: '\ue010',
  Home: '\ue011',
  PageUp: '\ue00e',
}

/** A browser session over the W3C's WebDriver protocol, with what is needed to drive one page. */
export class DriverSession {
  readonly version: string
  readonly #address: string

  private constructor(address: string, version: string) {
    this.#address = address
    this.version = version
  }

  /** Starts a session of the browser that the driver at this address knows; waits for the driver to listen. */
  static async start(driver: string): Promise<DriverSession> {
    for (let tries = 0; ; tries++) {
      try {
        await call('GET', `${driver}/status`)
        break
      } catch (error) {
        if (tries === 100) throw error
        await delay(100)
      }
    }
    const { sessionId, capabilities } = await call('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: { timeouts: { implicit: patience } } },
    })
    return new DriverSession(`${driver}/session/${sessionId}`, capabilities.browserVersion)
  }

  async navigate(url: string): Promise<void> {
    await call('POST', `${this.#address}/url`, { url })
  }

  /** Fails if the page's process is gone; waits while the page is busy. */
  async ping(signal: AbortSignal): Promise<void> {
    await call('GET', `${this.#address}/title`, undefined, signal)
  }

  /** @param input an `<input type="file">` */
  async pickFiles(input: ElementSearch, paths: readonly string[]): Promise<void> {
    const element = await this.#find(input)
    await call('POST', `${element}/value`, { text: paths.join('\n') })
  }

  async click(search: ElementSearch): Promise<void> {
    const element = await this.#find(search)
    await waitForRest(element)
    await call('POST', `${element}/click`, {})
  }

  async press(search: ElementSearch, keys: readonly Key[]): Promise<void> {
    const text = keys.map((key) => keyCodes[key as NamedKey] ?? key).join('')
    await call('POST', `${await this.#find(search)}/value`, { text })
  }

  /** Evaluates a JavaScript expression in the page. */
  async evaluate<R>(expression: string): Promise<R> {
    const script = `return ${expression}`
    return call('POST', `${this.#address}/execute/sync`, { script, args: [] })
  }

  async end(): Promise<void> {
    await call('DELETE', this.#address, undefined, AbortSignal.timeout(5_000))
  }

  /** The address of an element, once it is there. */
  async #find({ find, args }: ElementSearch): Promise<string> {
    const expression = callExpression(find, args)
    for (const end = performance.now() + patience; ; await delay(frame)) {
      const found = await this.evaluate<Record<string, string> | null>(expression)
      if (found) return `${this.#address}/element/${Object.values(found)[0]}`
      if (performance.now() > end) throw new Error(`No element is found by ${expression}`)
    }
  }
}

/** Waits until an element stays where it is: the driver would click beside what moves. The other engines' do not. */
async function waitForRest(element: string): Promise<void> {
  const place = async () => JSON.stringify(await call('GET', `${element}/rect`))
  for (let last: string | undefined, now = await place(); now !== last; now = await place()) {
    last = now
    await delay(frame)
  }
}

async function call(
  method: string,
  url: string,
  body?: object,
  signal = AbortSignal.timeout(60_000),
  // biome-ignore lint/suspicious/noExplicitAny: each command answers with something else.
): Promise<any> {
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null, signal })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
  if (!response.ok) throw new Error(`WebDriver: ${value?.error} ${value?.message ?? ''}`.trim())
  return value
}
