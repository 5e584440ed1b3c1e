import { apiAddress } from './api-address.ts'
import { answerOf, refusalOf, unreachable } from './read-answer.ts'

/**
 * Asks the API for something.
 *
 * @returns the parsed JSON of its answer, not looked at
 * @throws ApiRefusal
 */
export async function getJson(path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const address = apiAddress(path)
  address.search = new URLSearchParams(query).toString()
  const response = await fetch(address).catch(() => {
    throw unreachable()
  })
  const answer = await answerOf(response)
  if (!response.ok) throw refusalOf(answer)
  return answer.json
}
