import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { check, type Issue, inspect } from '@postfit/core'

/** What a server answers. */
export interface Answer {
  readonly status: number
  readonly body: { readonly issues: readonly Issue[] } | { readonly message: string }
}

const maxBytes = 1_100_000_000

/**
 * Refuses a post that the page refuses, with the same issues: it is the same code, and nobody can leave it out here.
 * The form has the post's options as JSON (`options`) and its files (`media`).
 */
export async function mirror(request: IncomingMessage): Promise<Answer> {
  const { 'content-type': type = '', 'content-length': length } = request.headers
  // Without a length nobody knows how much is still to come.
  if (!(Number(length) <= maxBytes)) {
    return { status: 413, body: { message: `Expected a Content-Length of at most ${maxBytes} bytes` } }
  }
  const form = await new Response(Readable.toWeb(request) as ReadableStream, {
    headers: { 'content-type': type },
  })
    .formData()
    .catch(() => null)
  if (!form) return { status: 400, body: { message: 'Expected multipart/form-data' } }
  const options = parsed(form.get('options'))
  if (options === undefined) return { status: 400, body: { message: 'Expected JSON in the field "options"' } }
  const files = form.getAll('media').filter((value) => value instanceof File)
  // Whatever JSON the options are, and whatever bytes the files: both are judged, nothing is thrown.
  const issues = check(options, await Promise.all(files.map((file) => inspect(file))))
  const isRefused = issues.some(({ severity }) => severity === 'error')
  return { status: isRefused ? 422 : 200, body: { issues } }
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON there is, which check() is made for
function parsed(json: FormDataEntryValue | null): any {
  try {
    return JSON.parse(String(json))
  } catch {
    return undefined
  }
}
