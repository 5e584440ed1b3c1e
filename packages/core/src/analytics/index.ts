/**
 * How posts and accounts did: the API's numbers, validated, with what they mean in their types.
 *
 * @packageDocumentation
 */
export {
  type AccountData,
  type AccountDataSnapshot,
  type AccountDemographics,
  accountDataSchema,
  accountDataSnapshotSchema,
  type DailyMetrics,
  readAccountData,
} from './account-data.ts'
export type { AudienceShare, DemographicsDelay } from './audience.ts'
export { type PostAnalytics, postAnalyticsSchema, readPostAnalytics } from './post-analytics.ts'
export { type ProfileAnalytics, profileAnalyticsSchema, readProfileAnalytics } from './profile-analytics.ts'
export type { Reach } from './reach.ts'
export type { Snapshot } from './snapshot.ts'
export {
  readVideoData,
  type VideoData,
  type VideoDataSnapshot,
  type VideoDemographics,
  videoDataSchema,
  videoDataSnapshotSchema,
} from './video-data.ts'
export type { LifetimeWindow, RollingWindow } from './window.ts'
