import type { GenericSchema } from 'valibot'
import { apiAddress } from './api-address.ts'
import { readAnswer, unreachable } from './read-answer.ts'

/**
 * Posts JSON to the API and reads its answer.
 *
 * @param answer what the answer has to be
 * @throws ApiRefusal, whatever goes wrong
 */
export async function send<Answer>(
  path: string,
  body: object,
  answer: GenericSchema<unknown, Answer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(apiAddress(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  }).catch(() => {
    throw unreachable()
  })
  const json: unknown = await response.json().catch(() => null)
  return readAnswer(response.status, json, answer)
}
