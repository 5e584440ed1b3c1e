import { readRefusal } from '@postfit/core/outcome'
import { readJson } from '@postfit/core/schema'
import type { GenericSchema } from 'valibot'
import { ApiRefusal } from './api-refusal.ts'

/**
 * Posts to the API and reads its answer, which is not trusted to have the shape it should.
 *
 * @param body a form, or data that is sent as JSON
 * @param answer what the answer has to be
 * @throws ApiRefusal, whatever goes wrong
 */
export async function send<Answer>(
  path: string,
  body: FormData | object,
  answer: GenericSchema<unknown, Answer>,
): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }).catch(() => {
    throw new ApiRefusal(null, 'The API could not be reached.')
  })
  const json: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusal(response.status, json)
  const reading = readJson(answer, json)
  if (!reading.ok) throw new ApiRefusal(response.status, 'The API gave an answer that could not be read.')
  return reading.value
}

function refusal(status: number, json: unknown): ApiRefusal {
  const reading = readRefusal(json)
  if (!reading.ok) return new ApiRefusal(status, `The API answered ${status} without a reason.`)
  const { message, issues } = reading.value
  return new ApiRefusal(
    status,
    message,
    issues.map((issue) => issue.message),
  )
}
