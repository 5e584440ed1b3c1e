/** How long a post takes from one status to the next, in milliseconds. */
export interface Pace {
  readonly processing: number
  readonly review: number
}

/** The statuses that a post goes through by itself once it is accepted. */
export type MovingStatus = 'SCHEDULED' | 'PROCESSING' | 'REVIEW' | 'POSTED' | 'ERROR'

/**
 * Where a scheduled post is: waiting for its date, being processed, in review (part 0: TikTok often reviews), and then
 * published. One that is made to fail does so when it was processed.
 */
export function statusAt(
  { start, fails, pace }: { readonly start: Date; readonly fails: boolean; readonly pace: Pace },
  now: Date,
): MovingStatus {
  const passed = now.getTime() - start.getTime()
  if (passed < 0) return 'SCHEDULED'
  if (passed < pace.processing) return 'PROCESSING'
  if (fails) return 'ERROR'
  return passed < pace.processing + pace.review ? 'REVIEW' : 'POSTED'
}

/** When a post is published. */
export function publication(start: Date, { processing, review }: Pace): Date {
  return new Date(start.getTime() + processing + review)
}
