import type { Issue } from '@postfit/core'
import type { PreparedPost } from '@postfit/worker'

/**
 * The errors that keep a prepared post from being sent, but for the audience: a person who did not choose one is asked
 * for it when they post, not told off before.
 */
export function standingInTheWay(post: PreparedPost): Issue[] {
  return post.issues.filter(({ severity, code }) => severity === 'error' && code !== 'privacy-required')
}
