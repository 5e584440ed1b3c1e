import type { Issue } from '@postfit/core'

/** How many photos the post takes, where there are more of them; `null` where all fit in. */
export function exceededPhotoLimit(issues: readonly Issue[]): number | null {
  const issue = issues.find(({ code }) => code === 'photo-count')
  return issue ? Number(issue.requirement.max) : null
}
