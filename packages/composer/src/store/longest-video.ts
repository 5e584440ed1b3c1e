import { type CreatorLimits, tiktokBulkit } from '@postfit/core'

const rule = tiktokBulkit.rules.find(({ id }) => id === 'video-duration')

/** How long a video may be, in seconds: by the rules, and by what the account allows. */
export function longestVideo({ maxVideoSeconds = Number.POSITIVE_INFINITY }: CreatorLimits): number {
  return Math.min(Number(rule?.requirement.maxSeconds), maxVideoSeconds)
}
