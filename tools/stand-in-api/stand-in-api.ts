import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { analyticsRoutes } from './analytics-routes.ts'
import { ApiError } from './api-error.ts'
import { DemandedLimit } from './demanded-limit.ts'
import { musicRoutes } from './music-routes.ts'
import { postRoutes } from './post-routes.ts'
import type { Pace } from './post-status.ts'
import { rateLimit } from './rate-limit.ts'
import { Recent } from './recent.ts'
import type { State } from './state.ts'
import { Storage } from './storage.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface StandInApiOptions {
  readonly now?: () => Date
  readonly newId?: () => string
  /** How many uploads, and how many posts, are remembered; the oldest is forgotten first. */
  readonly capacity?: number
  /** How long a post is processed and reviewed; seconds unless given, where TikTok takes minutes and more. */
  readonly pace?: Pace
}

/**
 * A stricter stand-in for the publishing API: refuses with reasons what the real one or TikTok would refuse, and
 * publishes nothing. Everything is in memory and gone with the process. The real API wants a secret `x-api-key`;
 * here none is asked for, so mount it on a loopback address only.
 */
export function createStandInApi(options: StandInApiOptions = {}): Hono {
  const { now = () => new Date(), newId = randomUUID, capacity = 1000 } = options
  const { pace = { processing: 1500, review: 4000 } } = options
  const state: State = {
    uploads: new Recent(capacity),
    pendingFiles: new Recent(capacity),
    pendingParts: new Recent(capacity),
    storage: new Storage(),
    posts: new Recent(capacity),
    demandedLimit: new DemandedLimit(now),
    pace,
    now,
    newId,
  }

  return new Hono({ strict: false })
    .use('/api/v1/*', rateLimit(now))
    .route('/api/v1/upload', uploadRoutes(state))
    .route('/api/v1/post', postRoutes(state))
    .route('/api/v1/analytics', analyticsRoutes(state))
    .route('/api/v1/misc/tiktok/cml', musicRoutes(state))
    .notFound((c) => c.json(new ApiError(404, `No route ${c.req.method} ${c.req.path}`).toBody(), 404))
    .onError((error, c) => {
      const answer = error instanceof ApiError ? error : new ApiError(500, `Internal error: ${error.message}`)
      return c.json(answer.toBody(), answer.statusCode)
    })
}
