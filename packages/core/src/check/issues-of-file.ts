import type { Issue } from './issue.ts'

/** The issues of one file of a draft. Those of the post and its options have another path. */
export function issuesOfFile(issues: readonly Issue[], index: number): Issue[] {
  return issues.filter(({ path }) => path[0] === 'media' && path[1] === index)
}
