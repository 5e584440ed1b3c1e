import type { RemoteFault } from '../facts/media-facts.ts'

/** What was found at an address, and who is to do what about it. Its words are for developers. */
export class RemoteMediaError extends Error {
  override readonly name = 'RemoteMediaError'
  readonly code: RemoteFault
  /** Without what its query may hold of keys. */
  readonly url: string
  /** The HTTP status, where there was an answer. */
  readonly status: number | null
  /** Whether another try can succeed without anybody doing anything about it. */
  readonly retryable: boolean

  constructor(code: RemoteFault, url: string, message: string, status: number | null, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.url = url
    this.status = status
    this.retryable = code === 'unreachable' || code === 'timeout' || code === 'busy'
  }
}

/** The fault that a status is. */
export function faultOf(status: number): RemoteFault {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 412 || status === 416) return 'changed'
  if (status === 408 || status === 429 || status >= 500) return 'busy'
  return 'wrong-answer'
}
