import type { GenericSchema } from 'valibot'
import { answerOf, readAnswer, refusalOf, unreachable } from './read-answer.ts'

/** Where the publishing API is, and for whom. Its key belongs on a server: give the address of one that adds it. */
export interface ApiSettings {
  /** What the API's paths (`/api/v1/…`) are relative to; the page's own origin unless given. */
  readonly address?: string | URL | undefined
  readonly teamId: string
  /** Sent with each request to the API, but not with the bytes that go to a store. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What a request carries besides its body. */
export interface RequestSettings {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
}

/** The publishing API of Bulkit and bundle.social, as a page reaches it. */
export class PublishingApi {
  readonly teamId: string
  readonly #address: string | URL
  readonly #headers: Readonly<Record<string, string>>

  constructor({ address = '/', teamId, headers = {} }: ApiSettings) {
    this.teamId = teamId
    this.#address = address
    this.#headers = headers
  }

  /** The address of one of the API's paths; one that is whole already stays as it is. */
  url(path: string): URL {
    return new URL(path.replace(/^\//, ''), new URL(this.#address, document.baseURI))
  }

  /** What goes with each request. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers
  }

  /**
   * Posts JSON to the API and reads its answer.
   *
   * @param answer what the answer has to be
   * @throws ApiRefusal, whatever goes wrong; the signal's reason when aborted
   */
  async send<Answer>(
    path: string,
    body: object,
    answer: GenericSchema<unknown, Answer>,
    { headers = {}, signal }: RequestSettings = {},
  ): Promise<Answer> {
    const response = await fetch(this.url(path), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...this.#headers, ...headers },
      ...(signal && { signal }),
    }).catch(() => {
      signal?.throwIfAborted()
      throw unreachable()
    })
    return readAnswer(await answerOf(response), answer)
  }

  /**
   * Asks the API for something.
   *
   * @returns the parsed JSON of its answer, not looked at
   * @throws ApiRefusal
   */
  async get(path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const address = this.url(path)
    address.search = new URLSearchParams(query).toString()
    const response = await fetch(address, { headers: this.#headers }).catch(() => {
      throw unreachable()
    })
    const answer = await answerOf(response)
    if (!response.ok) throw refusalOf(answer)
    return answer.json
  }
}
