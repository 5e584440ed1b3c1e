import type * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import type { JsonProblem } from '../validation/json-problem.ts'

/**
 * How often something was seen. TikTok has one number where other platforms have two: **`views` equal `impressions`**,
 * so show one of them and never add them up.
 */
export interface Reach {
  /** The same number as `views`. */
  readonly impressions: number
  /** By different people. */
  readonly impressionsUnique: number
  /** The same number as `impressions`. */
  readonly views: number
  /** By different people. */
  readonly viewsUnique: number
}

/** The fields of a {@link Reach}, to be spread into the schema of an item. */
export const reachEntries: { readonly [K in keyof Reach]: v.GenericSchema<unknown, number> } = {
  impressions: amount,
  impressionsUnique: amount,
  views: amount,
  viewsUnique: amount,
}

/** Doubts about a {@link Reach}: views that are not the impressions. */
export function doubtsOfReach({ views, impressions }: Reach): JsonProblem[] {
  return views === impressions
    ? []
    : [{ path: ['views'], expected: `${impressions} (impressions)`, received: `${views}` }]
}
