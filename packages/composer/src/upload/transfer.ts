import { type ApiAnswer, unreachable } from './read-answer.ts'

/** What came of sending bytes. */
export interface TransferAnswer extends ApiAnswer {
  readonly etag: string | null
}

/** What goes with the bytes. */
export interface TransferSettings {
  /** Told how many bytes are sent. */
  readonly onSent: (bytes: number) => void
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Sends bytes and tells how far it is. Not by `fetch`, which knows no progress of uploads.
 *
 * @throws ApiRefusal when there is no answer; the signal's reason when aborted
 */
export function transfer(
  method: 'POST' | 'PUT',
  address: URL,
  body: Blob | FormData,
  { onSent, signal, headers = {} }: TransferSettings,
): Promise<TransferAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal?.addEventListener('abort', stop, { once: true })
    request.addEventListener('abort', () => reject(signal?.reason))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop))
    request.open(method, address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        json: parsed(request.responseText),
        retryAfter: request.getResponseHeader('Retry-After'),
        etag: request.getResponseHeader('ETag'),
      }),
    )
    request.send(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
