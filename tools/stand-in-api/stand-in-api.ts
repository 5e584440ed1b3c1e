import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { ApiError } from './api-error.ts'
import type { Post } from './post.ts'
import { postRoutes } from './post-routes.ts'
import { Recent } from './recent.ts'
import type { Upload } from './upload.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface StandInApiOptions {
  readonly now?: () => Date
  readonly newId?: () => string
  /** How many uploads, and how many posts, are remembered; the oldest is forgotten first. */
  readonly capacity?: number
}

/**
 * A stricter stand-in for the publishing API: refuses with reasons what the real one or TikTok would refuse, and
 * publishes nothing. Everything is in memory and gone with the process. The real API wants a secret `x-api-key`;
 * here none is asked for, so mount it on a loopback address only.
 */
export function createStandInApi(options: StandInApiOptions = {}): Hono {
  const { now = () => new Date(), newId = randomUUID, capacity = 1000 } = options
  const state = { uploads: new Recent<Upload>(capacity), posts: new Recent<Post>(capacity), now, newId }

  return new Hono({ strict: false })
    .route('/api/v1/upload', uploadRoutes(state))
    .route('/api/v1/post', postRoutes(state))
    .notFound((c) => c.json(new ApiError(404, `No route ${c.req.method} ${c.req.path}`).toBody(), 404))
    .onError((error, c) => {
      const answer = error instanceof ApiError ? error : new ApiError(500, `Internal error: ${error.message}`)
      return c.json(answer.toBody(), answer.statusCode)
    })
}
