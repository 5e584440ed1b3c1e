import * as v from 'valibot'
import { orNull } from '../validation/fields.ts'
import { isoDate } from '../validation/iso-date.ts'

/** What every item of analytics says of itself: the API measures about once a day and keeps each measurement. */
export interface Snapshot {
  readonly id: string
  /** Measured on request (`true`) or by the daily round. */
  readonly forced: boolean
  /** When it was measured, ISO 8601. */
  readonly createdAt: string | null
  /** When it was last changed, ISO 8601. */
  readonly updatedAt: string | null
}

interface SnapshotEntries {
  readonly id: v.GenericSchema<unknown, string>
  readonly forced: v.GenericSchema<unknown, boolean>
  readonly createdAt: v.GenericSchema<unknown, string | null>
  readonly updatedAt: v.GenericSchema<unknown, string | null>
}

/** The fields of a {@link Snapshot}, to be spread into the schema of an item. */
export const snapshotEntries: SnapshotEntries = {
  id: v.string(),
  forced: v.boolean(),
  createdAt: /*#__PURE__*/ orNull(isoDate),
  updatedAt: /*#__PURE__*/ orNull(isoDate),
}
