import * as v from 'valibot'
import { amount } from '../validation/amount.ts'

/**
 * One part of an audience, named by `Key`: `{age_range: '18-24', percentage: 0.31}`.
 *
 * Whether `percentage` is a share of 1 or of 100 is not documented by the publishing API (TikTok's own examples show
 * shares of 1): it is kept as given, finite and not negative.
 */
export type AudienceShare<Key extends string> = { readonly [K in Key]: string } & {
  readonly percentage: number
}

/**
 * Reads an {@link AudienceShare}.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function audienceShare<Key extends string>(key: Key): v.GenericSchema<unknown, AudienceShare<Key>> {
  // A computed key loses its literal type, which the signature gives back.
  return v.object({ [key]: v.string(), percentage: amount }) as unknown as v.GenericSchema<
    unknown,
    AudienceShare<Key>
  >
}

/** Said of everything about who the audience is. */
export interface DemographicsDelay {
  /** TikTok counts demographics late: today's numbers may be complete only after 48 hours. */
  readonly delayHours: 48
}
