import * as v from 'valibot'

/**
 * A number that counts or measures: finite and not negative. JSON can hold neither `NaN` nor an infinity by name, but
 * `1e999` parses to one.
 */
export const amount: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.check((value) => value >= 0 && value < Number.POSITIVE_INFINITY, 'finite number >=0'),
)
