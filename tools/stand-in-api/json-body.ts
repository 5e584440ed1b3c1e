import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { ApiError, invalid } from './api-error.ts'
import { toApiIssue } from './schema-issues.ts'

const MAX_JSON_BYTES = 256 * 1024

/** Stops reading a JSON body that goes on for too long. */
export const jsonLimit = bodyLimit({
  maxSize: MAX_JSON_BYTES,
  onError: () => {
    throw new ApiError(413, `body: expected at most ${MAX_JSON_BYTES} bytes`)
  },
})

/**
 * The JSON of a request, by a schema.
 *
 * @throws ApiError 400 with every issue
 */
export async function readJsonBody<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw invalid([{ code: 'invalid_type', message: 'content-type: expected application/json', path: [] }])
  }
  const json: unknown = await request.json().catch(() => {
    throw invalid([{ code: 'custom', message: 'body: not well-formed JSON', path: [] }])
  })
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  const [first, ...others] = parsed.issues
  throw invalid([toApiIssue(first), ...others.map(toApiIssue)])
}
