import * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import type { JsonProblem } from '../validation/json-problem.ts'
import type { JsonReading } from '../validation/read-json.ts'
import { doubtsOfReach, type Reach, reachEntries } from './reach.ts'
import { readItems } from './read-items.ts'
import { type Snapshot, snapshotEntries } from './snapshot.ts'
import type { RollingWindow } from './window.ts'

/** How an account did in the last 30 days. */
export interface ProfileAnalytics extends Snapshot, Reach {
  readonly socialAccountId: string
  /** What the counts are counted over; `postCount`, `followers` and `following` are as of `createdAt`. */
  readonly window: RollingWindow
  readonly likes: number
  readonly comments: number
  readonly postCount: number
  readonly followers: number
  readonly following: number
  /** What contradicts the documentation, yet leaves the numbers usable; empty as a rule. Paths start at the item. */
  readonly doubts: readonly JsonProblem[]
}

/** Reads a {@link ProfileAnalytics}: one of the `items`, or the answer of a forced refresh. */
export const profileAnalyticsSchema: v.GenericSchema<unknown, ProfileAnalytics> = v.pipe(
  v.object({
    ...snapshotEntries,
    ...reachEntries,
    socialAccountId: v.string(),
    likes: amount,
    comments: amount,
    postCount: amount,
    followers: amount,
    following: amount,
  }),
  v.transform(
    (item): ProfileAnalytics => ({
      ...item,
      window: { kind: 'rolling', days: 30 },
      doubts: doubtsOfReach(item),
    }),
  ),
)

/**
 * Reads the analytics of an account. Never throws.
 *
 * @param json the parsed answer of `GET /api/v1/analytics/social-account`, `{items}`
 */
export function readProfileAnalytics(json: unknown): JsonReading<readonly ProfileAnalytics[]> {
  return readItems(profileAnalyticsSchema, json)
}
