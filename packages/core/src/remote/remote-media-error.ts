import type { RemoteFault } from '../facts/media-facts.ts'

/** Why a URL could not be read. The message is for developers. */
export class RemoteMediaError extends Error {
  override readonly name = 'RemoteMediaError'
  readonly code: RemoteFault
  /** The URL without its query, which may contain a key. */
  readonly url: string
  /** The HTTP status, if there was a response. */
  readonly status: number | null
  /** Whether a retry can succeed without any change. */
  readonly retryable: boolean

  constructor(code: RemoteFault, url: string, message: string, status: number | null, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.url = url
    this.status = status
    this.retryable = code === 'unreachable' || code === 'timeout' || code === 'busy'
  }
}

/** The fault for an HTTP status. */
export function faultOf(status: number): RemoteFault {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 412 || status === 416) return 'changed'
  if (status === 408 || status === 429 || status >= 500) return 'busy'
  return 'wrong-answer'
}
