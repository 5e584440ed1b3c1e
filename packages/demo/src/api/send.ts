import type { GenericSchema } from 'valibot'
import { apiAddress } from './api-address.ts'
import { answerOf, readAnswer, unreachable } from './read-answer.ts'

/** What a request carries besides its body. */
export interface SendSettings {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/**
 * Posts JSON to the API and reads its answer.
 *
 * @param answer what the answer has to be
 * @throws ApiRefusal, whatever goes wrong; the signal's reason when aborted
 */
export async function send<Answer>(
  path: string,
  body: object,
  answer: GenericSchema<unknown, Answer>,
  { headers = {}, signal }: SendSettings = {},
): Promise<Answer> {
  const response = await fetch(apiAddress(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(signal && { signal }),
  }).catch(() => {
    signal?.throwIfAborted()
    throw unreachable()
  })
  return readAnswer(await answerOf(response), answer)
}
