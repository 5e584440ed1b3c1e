import type { BlobBytes } from './blob-bytes.ts'
import { withConnectionLimit } from './connection-limit.ts'
import { faultOf, RemoteMediaError } from './remote-media-error.ts'

/** How a URL is read. */
export interface RemoteInit {
  /** The file name; default is the last part of the URL's path. */
  readonly name?: string | undefined
  /** The MIME type; default is the server's. Only uploads use it. */
  readonly type?: string | undefined
  /** The API's upload id of exactly these bytes: if no repair is needed, the file is not uploaded again. */
  readonly uploadId?: string | undefined
  /** URL of a thumbnail. */
  readonly thumbnail?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** As in `fetch`; default is `same-origin`. */
  readonly credentials?: RequestCredentials | undefined
  /** Aborts every read. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without data from the server; default is 15,000. */
  readonly timeout?: number | undefined
  /** The function for requests; default is the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined
}

/** The version of the file according to a response. */
interface Version {
  readonly size: number
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Bytes of the first request: those that inspection starts with (`firstWindow` of `inspect/byte-source.ts`). */
const headLength = 32 * 1024

/** The limit of bytes to read for a part, if the server does not support ranges. */
const maxForPart = 32 * 1024 * 1024

/** The limit for reading a whole file: more cannot be posted (TikTok takes 1 GB), and may be endless. */
const maxWhole = 1_100_000_000

/** How many parts are kept, and how large they may be. */
const maxKept = 64
const maxKeptBytes = 64 * 1024

const usualTimeout = 15_000

/** A response, which is read on demand. */
interface Answer {
  readonly response: Response
  /** The file offset of its first byte. */
  readonly start: number
  /** The size of the file according to it; `null` if it does not say. */
  readonly size: number | null
}

/** Reads ranges of a file behind a URL, and detects when the file has changed. */
export class RangeReader {
  /** Bytes of the file received over the network so far. */
  bytesRead = 0
  readonly #url: string
  readonly #init: RemoteInit
  #version: Version | undefined
  /** The first bytes of the file, which every reader needs. */
  #head = new Uint8Array(0)
  #isWithoutRanges = false
  /** A cache of parts by their starts: a post is inspected again after each change, without new requests. */
  readonly #parts = new Map<number, Uint8Array<ArrayBuffer>>()

  /** @throws RemoteMediaError if it is not an HTTP(S) URL */
  constructor(url: string | URL, init: RemoteInit) {
    this.#init = init
    const base = (globalThis as { document?: Document }).document?.baseURI
    let parsed: URL | null = null
    try {
      parsed = new URL(url, base)
    } catch {
      // Said below.
    }
    if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
      const shown = parsed ? `${parsed.protocol}…` : String(url).slice(0, 80)
      const message = `Expected an http or https address without a user's name in it but received ${shown}`
      throw new RemoteMediaError('invalid-address', shown, message, null)
    }
    this.#url = parsed.href
  }

  /** The URL without its query, which may contain a key. */
  get shownUrl(): string {
    return this.#url.replace(/[?#].*$/s, '')
  }

  get size(): number {
    return this.#version?.size ?? 0
  }

  /** Reads the first bytes, and finds out how large the file is. @returns what the server calls its type */
  open(): Promise<string> {
    return withConnectionLimit(new URL(this.#url).origin, () => this.#open())
  }

  async #open(): Promise<string> {
    const answer = await this.#ask({ start: 0, end: headLength })
    const { response } = answer
    const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
    const { bytes, isWhole } = await this.#bodyOf(answer, headLength)
    this.#isWithoutRanges = response.status === 200
    const size = answer.size ?? (isWhole ? bytes.length : await this.#sizeAskedFor(response.status === 206))
    const wanted = isWhole && response.status === 200 ? size : Math.min(headLength, size)
    if (bytes.length < wanted || bytes.length > size) throw this.#wrongLength(wanted, bytes.length)
    this.#version = versionOf(response, size)
    this.#head = bytes
    return type
  }

  /**
   * @param start of the part
   * @param end behind its last byte; within the file
   * @throws RemoteMediaError; the signal's reason
   */
  async read(start: number, end: number, signal?: AbortSignal): Promise<BlobBytes> {
    this.#init.signal?.throwIfAborted()
    signal?.throwIfAborted()
    if (end <= this.#head.length) return this.#head.slice(start, end)
    const known = this.#parts.get(start)
    if (known && end - start <= known.length) return known.slice(0, end - start)
    return withConnectionLimit(new URL(this.#url).origin, () => this.#read(start, end, signal))
  }

  async #read(start: number, end: number, signal?: AbortSignal): Promise<BlobBytes> {
    signal?.throwIfAborted()
    const isAll = end - start > maxForPart || (start === 0 && end === this.size)
    if (this.#isWithoutRanges && !isAll && end > maxForPart) {
      const message = `Expected ranges of ${this.shownUrl} (RFC 9110, 14) but its server hands it out only whole`
      throw new RemoteMediaError('no-ranges', this.shownUrl, message, 200)
    }
    const answer = await this.#ask(isAll ? null : { start, end }, signal)
    this.#assertSame(answer)
    const wanted = end - answer.start
    const { bytes } = await this.#bodyOf(answer, wanted, signal)
    if (bytes.length < wanted) throw this.#wrongLength(wanted, bytes.length)
    if (answer.start === 0 && !isAll) this.#head = bytes
    const part = bytes.slice(start - answer.start, wanted)
    if (this.#parts.size < maxKept && part.length <= maxKeptBytes) this.#parts.set(start, part)
    return part.slice()
  }

  #wrongLength(expected: number, received: number): RemoteMediaError {
    const message = `Expected ${expected} bytes of ${this.shownUrl} but received ${received}`
    return new RemoteMediaError('wrong-answer', this.shownUrl, message, null)
  }

  /**
   * How large the file is, where the server tells a page of another origin nothing of it: `Content-Range` has to be exposed by
   * it, `Content-Length` need not be, and is of the whole file in an answer to a request without a range. No `HEAD`: signed
   * addresses are for `GET` alone.
   */
  async #sizeAskedFor(isPart: boolean): Promise<number> {
    if (isPart) {
      const { response, size } = await this.#ask(null)
      await response.body?.cancel().catch(() => {})
      if (size !== null) return size
    }
    const message = `Expected ${this.shownUrl} to come with its length (Content-Length, or Content-Range where it is exposed) but it does not`
    throw new RemoteMediaError('unknown-length', this.shownUrl, message, null)
  }

  /** A change is detected by length, ETag and modification time, not by If-Range, which needs a CORS preflight. */
  #assertSame({ response, size }: Answer): void {
    const before = this.#version as Version
    const now = versionOf(response, size ?? before.size)
    const differs = (['size', 'etag', 'lastModified'] as const).find(
      (field) => now[field] !== null && before[field] !== null && now[field] !== before[field],
    )
    if (!differs) return
    void response.body?.cancel().catch(() => {})
    const message = `Expected ${this.shownUrl} to stay as it is, but its ${differs} was ${before[differs]} and is ${now[differs]}`
    throw new RemoteMediaError('changed', this.shownUrl, message, response.status)
  }

  /** Requests a range of the file, or all of it. */
  async #ask(
    range: { readonly start: number; readonly end: number } | null,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { headers, credentials = 'same-origin', fetch: fetchIt = globalThis.fetch } = this.#init
    const rangeHeader = range && { Range: `bytes=${range.start}-${range.end - 1}` }
    const response = await this.#inTime(
      (ended) =>
        fetchIt.call(globalThis, this.#url, {
          headers: { ...headers, ...rangeHeader },
          credentials,
          // From its cache Chromium answers a range with the headers of an earlier one, which would hide a change.
          cache: 'no-store',
          signal: ended,
        }),
      signal,
    )
    const fail = (code: RemoteMediaError['code'], message: string): never => {
      void response.body?.cancel().catch(() => {})
      throw new RemoteMediaError(code, this.shownUrl, message, response.status)
    }
    // An empty file has no satisfiable range.
    if (
      response.status === 416 &&
      range?.start === 0 &&
      /\*\/0$/.test(response.headers.get('content-range') ?? '')
    ) {
      return { response: new Response(null), start: 0, size: 0 }
    }
    if (response.status === 200) {
      // With a content encoding the length is that of the compressed body.
      const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length')
      return { response, start: 0, size: length === null ? null : Number(length) }
    }
    if (response.status !== 206 || !range) {
      return fail(
        faultOf(response.status),
        `Expected ${this.shownUrl} to answer with a file but received ${response.status}`,
      )
    }
    const found = response.headers.get('content-range')
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/i.exec(found ?? '') ?? []
    if (found !== null && Number(start) !== range.start) {
      return fail(
        'wrong-answer',
        `Expected bytes from ${range.start} of ${this.shownUrl} but received "${found}"`,
      )
    }
    return { response, start: range.start, size: total === undefined || total === '*' ? null : Number(total) }
  }

  /** The first bytes of an answer, at most so many; what comes after them is left where it is. */
  async #bodyOf(
    { response }: Answer,
    max: number,
    signal?: AbortSignal,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly isWhole: boolean }> {
    const reader = response.body?.getReader()
    const parts: Uint8Array[] = []
    let length = 0
    let isWhole = !reader
    while (reader && length < max) {
      const { done, value } = await this.#inTime(() => reader.read(), signal).catch((error) => {
        void reader.cancel().catch(() => {})
        throw error
      })
      if (done) {
        isWhole = true
        break
      }
      this.bytesRead += value.length
      length += value.length
      if (length > maxWhole) break
      parts.push(value)
    }
    if (!isWhole) void reader?.cancel().catch(() => {})
    const bytes = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return { bytes, isWhole }
  }

  /** Ends a wait after the timeout, or when it is aborted. */
  async #inTime<T>(start: (ended: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const { timeout = usualTimeout, signal: always } = this.#init
    const ended = new AbortController()
    const cleanUp: (() => void)[] = []
    const end = new Promise<never>((_, reject) => {
      const stop = (reason: unknown): void => {
        reject(reason)
        ended.abort(reason)
      }
      const timer = setTimeout(() => {
        const message = `Expected ${this.shownUrl} to answer within ${timeout} ms, but it was silent`
        stop(new RemoteMediaError('timeout', this.shownUrl, message, null))
      }, timeout)
      cleanUp.push(() => clearTimeout(timer))
      for (const source of [always, signal]) {
        const onAbort = (): void => stop(source?.reason)
        if (source?.aborted) onAbort()
        source?.addEventListener('abort', onAbort)
        cleanUp.push(() => source?.removeEventListener('abort', onAbort))
      }
    })
    try {
      return await Promise.race([start(ended.signal), end])
    } catch (error) {
      if (ended.signal.aborted) throw ended.signal.reason
      const message = `Could not reach ${this.shownUrl}: the network failed, or its server does not let this page read it (CORS)`
      throw new RemoteMediaError('unreachable', this.shownUrl, message, null, error)
    } finally {
      for (const clean of cleanUp) clean()
    }
  }
}

function versionOf({ headers }: Response, size: number): Version {
  // A weak ETag stands for equivalent content, not for the same bytes.
  const etag = headers.get('etag')
  return { size, etag: etag?.startsWith('W/') ? null : etag, lastModified: headers.get('last-modified') }
}
