import * as v from 'valibot'

/** A date as an ISO 8601 string, `2026-11-22` or `2026-11-22T09:30:00.000Z`; kept as the string it is. */
export const isoDate: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), 'ISO 8601 date'),
)
