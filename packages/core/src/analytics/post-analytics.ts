import * as v from 'valibot'
import { amount } from '../validation/amount.ts'
import { orNull } from '../validation/fields.ts'
import type { JsonProblem } from '../validation/json-problem.ts'
import type { JsonReading } from '../validation/read-json.ts'
import { doubtsOfReach, type Reach, reachEntries } from './reach.ts'
import { readItems } from './read-items.ts'
import { type Snapshot, snapshotEntries } from './snapshot.ts'
import type { LifetimeWindow } from './window.ts'

/** How a post did since it was published. TikTok has no dislikes, so the API's 0 is left out. */
export interface PostAnalytics extends Snapshot, Reach {
  readonly profilePostId: string
  readonly window: LifetimeWindow
  readonly likes: number
  readonly comments: number
  readonly shares: number
  /** TikTok does not tell how often a post was saved. The API sends 0, which would read as nobody did. */
  readonly saves: 'not-provided'
  /** What contradicts the documentation, yet leaves the numbers usable; empty as a rule. Paths start at the item. */
  readonly doubts: readonly JsonProblem[]
}

/** Reads a {@link PostAnalytics}: one of the `items`, or the answer of a forced refresh. */
export const postAnalyticsSchema: v.GenericSchema<unknown, PostAnalytics> = v.pipe(
  v.object({
    ...snapshotEntries,
    ...reachEntries,
    profilePostId: v.string(),
    likes: amount,
    comments: amount,
    shares: amount,
    saves: /*#__PURE__*/ orNull(v.number()),
  }),
  v.transform(
    (item): PostAnalytics => ({
      ...item,
      window: { kind: 'lifetime' },
      saves: 'not-provided',
      doubts: [
        ...doubtsOfReach(item),
        ...(item.saves ? [{ path: ['saves'], expected: '0', received: `${item.saves}` }] : []),
      ],
    }),
  ),
)

/**
 * Reads the analytics of a post. Never throws.
 *
 * @param json the parsed answer of `GET /api/v1/analytics/post`, or one of the `results` of the bulk one: `{items}`
 */
export function readPostAnalytics(json: unknown): JsonReading<readonly PostAnalytics[]> {
  return readItems(postAnalyticsSchema, json)
}
