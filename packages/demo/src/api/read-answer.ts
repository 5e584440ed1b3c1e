import { readRefusal } from '@postfit/core/outcome'
import { readJson } from '@postfit/core/schema'
import type { GenericSchema } from 'valibot'
import { ApiRefusal } from './api-refusal.ts'

/**
 * Reads an answer of the API, which is not trusted to have the shape it should.
 *
 * @throws ApiRefusal when the status or the shape is not that of an answer that can be used
 */
export function readAnswer<Answer>(
  status: number,
  json: unknown,
  schema: GenericSchema<unknown, Answer>,
): Answer {
  if (status < 200 || status > 299) throw refusalOf(status, json)
  const reading = readJson(schema, json)
  if (reading.ok) return reading.value
  throw new ApiRefusal(status, 'The answer could not be read', { silence: 'unreadable' })
}

/** What the API says in an answer that is no success. */
export function refusalOf(status: number, json: unknown): ApiRefusal {
  const reading = readRefusal(json)
  if (!reading.ok) return new ApiRefusal(status, `${status}`, { silence: 'no-reason' })
  const { message, issues } = reading.value
  return new ApiRefusal(status, message, { details: issues.map((issue) => issue.message) })
}

/** The refusal of an API that gave no answer. */
export function unreachable(): ApiRefusal {
  return new ApiRefusal(null, 'No answer', { silence: 'unreachable' })
}
