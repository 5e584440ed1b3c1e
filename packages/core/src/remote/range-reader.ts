import type { BlobBytes } from './blob-bytes.ts'
import { withConnectionLimit } from './connection-limit.ts'
import { faultOf, RemoteMediaError } from './remote-media-error.ts'

/** How an address is read. */
export interface RemoteInit {
  /** What the file is called; the last part of the address's path unless given. */
  readonly name?: string | undefined
  /** Its MIME type; the server's unless given. Only uploads go by it. */
  readonly type?: string | undefined
  /** The id by which the API knows the very same bytes already: what needs no repair is not uploaded anew. */
  readonly uploadId?: string | undefined
  /** The address of a small picture of it, for those who show it. */
  readonly thumbnail?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** As of `fetch`; `same-origin` unless given. */
  readonly credentials?: RequestCredentials | undefined
  /** Ends every read. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that the server may be silent; 15,000 unless given. */
  readonly timeout?: number | undefined
  /** What requests are made with; the platform's own unless given. */
  readonly fetch?: typeof fetch | undefined
}

/** What an answer says of the file as it is now. */
interface Version {
  readonly size: number
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Bytes read with the first answer: what inspecting begins with (`firstWindow` of `inspect/byte-source.ts`). */
const headLength = 32 * 1024

/** The most bytes that are read of a file for a part of it, where its server hands out files only whole. */
const maxForPart = 32 * 1024 * 1024

/** The most bytes that a file is read of whole: more is no post (TikTok takes 1 GB), but what never ends. */
const maxWhole = 1_100_000_000

/** How many parts are kept, and how large they may be. */
const maxKept = 64
const maxKeptBytes = 64 * 1024

const usualTimeout = 15_000

/** One answer of the server, of which as much is read as is wanted. */
interface Answer {
  readonly response: Response
  /** The place in the file of the first byte of its body. */
  readonly start: number
  /** What it says of the size of the file; `null` where it says nothing. */
  readonly size: number | null
}

/** Reads parts of a file behind an address, and notices when it is another file than it was. */
export class RangeReader {
  /** How many bytes of the file came over the network so far. */
  bytesRead = 0
  readonly #url: string
  readonly #init: RemoteInit
  #version: Version | undefined
  /** The first bytes of the file: what every reader wants first. */
  #head = new Uint8Array(0)
  #isWithoutRanges = false
  /** Parts that were read, by their starts: a post is stated anew at each change, and must not ask the server each time. */
  readonly #parts = new Map<number, Uint8Array<ArrayBuffer>>()

  /** @throws RemoteMediaError for what is no address of the web */
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

  /** The address without its query, which may hold a key. */
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

  /** The file is another one where its length is, its ETag, or when it was changed last. No If-Range: it asks a page's leave (CORS). */
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

  /** Asks for a part of the file, or for all of it. */
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
          // Chromium answers a range with the headers that it has of an earlier one, so that nobody would notice a change.
          cache: 'no-store',
          signal: ended,
        }),
      signal,
    )
    const fail = (code: RemoteMediaError['code'], message: string): never => {
      void response.body?.cancel().catch(() => {})
      throw new RemoteMediaError(code, this.shownUrl, message, response.status)
    }
    // An empty file has no range that could be given.
    if (
      response.status === 416 &&
      range?.start === 0 &&
      /\*\/0$/.test(response.headers.get('content-range') ?? '')
    ) {
      return { response: new Response(null), start: 0, size: 0 }
    }
    if (response.status === 200) {
      // Of what is compressed on its way the length is another one.
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

  /** Ends a wait that lasts too long, or that nobody waits for any more. */
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
  // A weak ETag names what is worth the same, not the same bytes.
  const etag = headers.get('etag')
  return { size, etag: etag?.startsWith('W/') ? null : etag, lastModified: headers.get('last-modified') }
}
