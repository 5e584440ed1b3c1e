/** The name of the `BroadcastChannel` between jobs that are held and the test that holds them. */
export const heldJobsChannel = 'held-jobs'

/** The name of a job that has begun in its worker, or of one that may go on. */
export interface HeldJobMessage {
  readonly begun?: string
  readonly letGo?: string
}
