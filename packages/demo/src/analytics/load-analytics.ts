import { ApiRefusal } from '@postfit/composer/upload'
import {
  type AccountData,
  type PostAnalytics,
  type ProfileAnalytics,
  readAccountData,
  readPostAnalytics,
  readProfileAnalytics,
} from '@postfit/core/analytics'
import { api } from '../api/api.ts'

/** What is shown of an account. */
export interface Analytics {
  readonly profile: ProfileAnalytics
  readonly account: AccountData
  readonly post: PostAnalytics
}

type Reading<T> = { readonly ok: true; readonly value: readonly T[] } | { readonly ok: false }

/** @throws ApiRefusal */
export async function loadAnalytics(): Promise<Analytics> {
  const team = { teamId: api.teamId, platformType: 'TIKTOK' }
  const [profile, account, post] = await Promise.all([
    api.get('/api/v1/analytics/social-account', team).then(readProfileAnalytics),
    api.get('/api/v1/analytics/social-account/raw', team).then(readAccountData),
    api.get('/api/v1/analytics/post', { postId: 'latest', platformType: 'TIKTOK' }).then(readPostAnalytics),
  ])
  return { profile: latest(profile), account: readable(latest(account).raw), post: latest(post) }
}

/** The last measurement. */
function latest<T>(reading: Reading<T>): T {
  return readable(reading.ok ? (reading.value.at(-1) ?? null) : null)
}

function readable<T>(value: T | null): T {
  if (value !== null) return value
  throw new ApiRefusal(200, 'The answer could not be read', { silence: 'unreadable' })
}
