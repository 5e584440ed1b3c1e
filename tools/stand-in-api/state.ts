import type { Post } from './post.ts'
import type { Recent } from './recent.ts'
import type { Upload } from './upload.ts'

/** What the routes share. */
export interface State {
  readonly uploads: Recent<Upload>
  readonly posts: Recent<Post>
  readonly now: () => Date
  readonly newId: () => string
}
