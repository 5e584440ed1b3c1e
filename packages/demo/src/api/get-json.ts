import { apiAddress } from './api-address.ts'
import { refusalOf, unreachable } from './read-answer.ts'

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
  const json: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusalOf(response.status, json)
  return json
}
