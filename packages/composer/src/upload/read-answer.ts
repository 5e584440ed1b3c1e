import { readRefusal } from '@postfit/core/outcome'
import { readJson } from '@postfit/core/schema'
import type { GenericSchema } from 'valibot'
import { ApiRefusal } from './api-refusal.ts'

/** An answer of the API, not looked at. */
export interface ApiAnswer {
  readonly status: number
  readonly json: unknown
  /** The header `Retry-After`. */
  readonly retryAfter: string | null
}

/** What a response answers. */
export async function answerOf(response: Response): Promise<ApiAnswer> {
  const json: unknown = await response.json().catch(() => null)
  return { status: response.status, json, retryAfter: response.headers.get('Retry-After') }
}

/**
 * Reads an answer of the API, which is not trusted to have the shape it should.
 *
 * @throws ApiRefusal when the status or the shape is not that of an answer that can be used
 */
export function readAnswer<Answer>(answer: ApiAnswer, schema: GenericSchema<unknown, Answer>): Answer {
  const { status, json } = answer
  if (status < 200 || status > 299) throw refusalOf(answer)
  const reading = readJson(schema, json)
  if (reading.ok) return reading.value
  throw new ApiRefusal(status, 'The answer could not be read', { silence: 'unreadable' })
}

/** What a plain web server answers, in a page of its own, where there is no API: it knows no such file, or no `POST`. */
const statusesWithoutApi = [404, 405, 501]

/** What the API says in an answer that is no success. */
export function refusalOf({ status, json, retryAfter }: ApiAnswer): ApiRefusal {
  const wait = { retryAfter: secondsOf(retryAfter) }
  const reading = readRefusal(json)
  if (!reading.ok) {
    const silence = json === null && statusesWithoutApi.includes(status) ? 'absent' : 'no-reason'
    return new ApiRefusal(status, `${status}`, { silence, ...wait })
  }
  const { message, issues } = reading.value
  return new ApiRefusal(status, message, { details: issues.map((issue) => issue.message), ...wait })
}

/** Of the two things that a `Retry-After` can be (RFC 9110, 10.2.3) the API gives seconds. */
function secondsOf(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN)
  return seconds >= 0 ? seconds : null
}

/** The refusal of an API that gave no answer. */
export function unreachable(): ApiRefusal {
  return new ApiRefusal(null, 'No answer', { silence: 'unreachable' })
}
