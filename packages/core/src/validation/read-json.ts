import * as v from 'valibot'
import { type JsonProblem, jsonProblems } from './json-problem.ts'

/** What came of reading JSON: the value, or why it cannot be read. */
export type JsonReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] }

/**
 * Reads untrusted JSON by a Valibot schema. Never throws, whatever the JSON is: the answer of an API is as foreign as
 * a file. Fields that the schema does not know are left out of the value.
 *
 * @param json the parsed JSON, not its text
 */
export function readJson<T>(schema: v.GenericSchema<unknown, T>, json: unknown): JsonReading<T> {
  const result = v.safeParse(schema, json)
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: jsonProblems(result.issues) }
}
