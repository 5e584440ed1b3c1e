import type { DemandedLimit } from './demanded-limit.ts'
import type { PendingFile, PendingParts } from './pending-uploads.ts'
import type { AcceptedPost } from './post.ts'
import type { Pace } from './post-status.ts'
import type { Recent } from './recent.ts'
import type { Storage } from './storage.ts'
import type { Upload } from './upload.ts'

/** What the routes share. */
export interface State {
  readonly uploads: Recent<Upload>
  readonly pendingFiles: Recent<PendingFile>
  readonly pendingParts: Recent<PendingParts>
  readonly storage: Storage
  readonly posts: Recent<AcceptedPost>
  readonly demandedLimit: DemandedLimit
  readonly pace: Pace
  readonly now: () => Date
  readonly newId: () => string
}
