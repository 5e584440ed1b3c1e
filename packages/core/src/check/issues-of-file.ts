import type { Issue } from './issue.ts'

/** The issues of one file of a draft. Those of the post and its options have another path. */
export function issuesOfFile(issues: readonly Issue[], index: number): Issue[] {
  return issuesByFile(issues).get(index) ?? []
}

/** The issues of each file of a draft, by its place, in one pass: a draft can have thousands of files. */
export function issuesByFile(issues: readonly Issue[]): ReadonlyMap<number, Issue[]> {
  const byFile = new Map<number, Issue[]>()
  for (const issue of issues) {
    const [field, index] = issue.path
    if (field !== 'media' || typeof index !== 'number') continue
    const own = byFile.get(index)
    if (own) own.push(issue)
    else byFile.set(index, [issue])
  }
  return byFile
}
