import * as v from 'valibot'

/**
 * A field that may be missing: `null` then, so that a reader has one kind of nothing to look for.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function orNull<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> {
  return v.nullish(schema, null)
}

/**
 * A list that may be missing: empty then.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function orEmpty<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.nullish(v.array(schema), () => [])
}
