import { setTimeout as delay } from 'node:timers/promises'

/** A session of a browser, over the W3C's WebDriver protocol: as much of it as opening an address takes. */
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
    const { sessionId, capabilities } = await call('POST', `${driver}/session`, { capabilities: {} })
    return new DriverSession(`${driver}/session/${sessionId}`, capabilities.browserVersion)
  }

  async navigate(url: string): Promise<void> {
    await call('POST', `${this.#address}/url`, { url })
  }

  /** Fails when the page's process is gone; waits for as long as the page is busy. */
  async ping(signal: AbortSignal): Promise<void> {
    await call('GET', `${this.#address}/title`, undefined, signal)
  }

  /** @param selector of an `<input type="file">` */
  async pickFiles(selector: string, paths: readonly string[]): Promise<void> {
    const found = await call('POST', `${this.#address}/element`, { using: 'css selector', value: selector })
    const [element] = Object.values(found)
    await call('POST', `${this.#address}/element/${element}/value`, { text: paths.join('\n') })
  }

  async end(): Promise<void> {
    await call('DELETE', this.#address, undefined, AbortSignal.timeout(5_000))
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
