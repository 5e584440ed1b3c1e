import type { Issue } from '@postfit/core'
import { describeIssue } from '@postfit/core/messages'
import { useLanguage } from '../language/use-language.ts'
import { SeverityMark } from './severity-mark.tsx'

interface IssueListProps {
  readonly label: string
  readonly issues: readonly Issue[]
}

/** Issues in words: what was found first, then what is allowed and what to do. */
export function IssueList({ label, issues }: IssueListProps) {
  const { messages } = useLanguage()
  if (issues.length === 0) return null
  return (
    <ul class="issues" aria-label={label}>
      {issues.map((issue) => {
        const { found, allowed, fix } = describeIssue(issue, messages)
        return (
          <li class="issue" key={`${issue.code} ${issue.path.join('.')}`}>
            <SeverityMark severity={issue.severity} />
            <p>
              <span class="issue__found">{found}</span> {allowed} <span class="issue__fix">{fix}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
