import * as v from 'valibot'
import { type JsonReading, readJson } from '../validation/read-json.ts'

/**
 * Reads the `items` of an answer of the analytics API. Never throws; the path of a problem starts at the answer:
 * `['items', 0, 'views']`.
 */
export function readItems<T>(schema: v.GenericSchema<unknown, T>, json: unknown): JsonReading<readonly T[]> {
  const reading = readJson(v.object({ items: v.array(schema) }), json)
  return reading.ok ? { ok: true, value: reading.value.items } : reading
}
