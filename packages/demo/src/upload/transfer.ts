import { apiAddress } from '../api/api-address.ts'
import { unreachable } from '../api/read-answer.ts'

/** What came of sending bytes. */
export interface TransferAnswer {
  readonly status: number
  readonly json: unknown
  readonly etag: string | null
}

/**
 * Sends bytes and tells how far it is. Not by `fetch`, which knows no progress of uploads.
 *
 * @param onSent told how many bytes are sent
 * @throws ApiRefusal when there is no answer
 */
export function transfer(
  method: 'POST' | 'PUT',
  address: string,
  body: Blob | FormData,
  onSent: (bytes: number) => void,
): Promise<TransferAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, apiAddress(address))
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        json: parsed(request.responseText),
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
