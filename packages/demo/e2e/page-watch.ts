import type { Page } from '@playwright/test'

/** Notes what goes wrong on a page without being seen: in the console, in scripts, and on the network. */
export class PageWatch {
  readonly #troubles: string[] = []
  readonly #requests: string[] = []
  readonly #types = new Map<string, string | undefined>()
  readonly #expected: RegExp[] = []
  #refusals = 0
  #expectedRefusals = 0

  constructor(page: Page, site: URL) {
    page.on('pageerror', (error) => this.#troubles.push(`error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      // Chromium logs every answer of 400; the answers themselves are counted below.
      if (/status of 400/.test(message.text()) && /\/api\//.test(message.location().url)) return
      this.#troubles.push(`console ${message.type()}: ${message.text()}`)
    })
    page.on('request', (request) => {
      const url = new URL(request.url())
      this.#requests.push(url.pathname)
      if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== site.origin) {
        this.#troubles.push(`third party: ${url.href}`)
      }
    })
    page.on('requestfailed', (request) => {
      // A player that is taken away stops reading its file.
      if (request.resourceType() === 'media' && request.url().startsWith('blob:')) return
      const reason = request.failure()?.errorText
      // The icon comes after all else: a page that is left before is not waited for. One that is missing is an answer of 404.
      if (/icon[^/]*\.svg$/.test(request.url()) && reason === 'net::ERR_ABORTED') return
      this.#troubles.push(`failed: ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      this.#types.set(new URL(response.url()).pathname, response.headers()['content-type'])
      if (response.status() === 400 && response.url().startsWith(`${site.origin}/api/`)) this.#refusals++
      else if (response.status() >= 400) this.#troubles.push(`${response.status()}: ${response.url()}`)
    })
  }

  /** The test makes the API refuse this many requests, no more and no less. */
  expectRefusals(count: number): void {
    this.#expectedRefusals = count
  }

  /** The test makes something go wrong that is to go wrong. */
  expectTrouble(trouble: RegExp): void {
    this.#expected.push(trouble)
  }

  /** The paths of what was requested so far whose names end like this. */
  requested(ending: RegExp): string[] {
    return this.#requests.filter((path) => ending.test(path))
  }

  /** The types that the files whose names end like this were sent with. */
  types(ending: RegExp): (string | undefined)[] {
    return [...this.#types].filter(([path]) => ending.test(path)).map(([, type]) => type)
  }

  troubles(): string[] {
    const troubles = this.#troubles.filter((trouble) => !this.#expected.some((one) => one.test(trouble)))
    if (this.#refusals === this.#expectedRefusals) return troubles
    return [
      ...troubles,
      `The API refused ${this.#refusals} requests, expected were ${this.#expectedRefusals}`,
    ]
  }
}
