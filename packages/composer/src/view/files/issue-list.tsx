import type { FilePlan, Issue } from '@postfit/core'
import { describeIssue, type Locale, renderIssue } from '@postfit/core/messages'
import { useLanguage } from '../language/use-language.ts'
import { IssueMark } from './issue-mark.tsx'

interface IssueListProps {
  readonly label: string
  readonly issues: readonly Issue[]
  /** What will be done to the file that they are of. */
  readonly plan?: FilePlan | undefined
  /** They were the file's before it was prepared: said is what was found, not what will happen. */
  readonly isPast?: boolean
}

/**
 * Issues for people: one short sentence each on what will happen, and the rest on demand. What a person can do nothing about
 * is folded away with it.
 */
export function IssueList({ label, issues, plan, isPast = false }: IssueListProps) {
  const { words, messages } = useLanguage()
  if (issues.length === 0) return null
  const told = isPast ? issues : issues.filter((issue) => !isMerelyGoodToKnow(issue, messages))
  return (
    <div class="issues">
      {told.length > 0 && (
        <ul aria-label={label}>
          {told.map((issue) => (
            <li class="issue" key={keyOf(issue)}>
              <IssueMark issue={issue} plan={plan} />
              <p>
                {isPast
                  ? describeIssue(withoutCause(issue), messages).found
                  : renderIssue(issue, messages, { form: 'brief', plan })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!isPast && issues.some(isForPeople) && (
        <details class="issues__details">
          <summary>{told.length > 0 ? words.file.details : words.file.goodToKnow}</summary>
          <ul>
            {issues.filter(isForPeople).map((issue) => {
              const { found, allowed, fix } = describeIssue(withoutCause(issue), messages)
              return (
                <li key={keyOf(issue)}>
                  <strong>{found}</strong> {allowed} {fix}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

/** A notice that asks nothing of anybody. */
function isMerelyGoodToKnow(issue: Issue, messages: Locale): boolean {
  return issue.severity === 'notice' && describeIssue(issue, messages).fix === ''
}

/** What is wrong with an option that the page gave can be told in no words but those of its code: the issue itself has it. */
function isForPeople({ code }: Issue): boolean {
  return !/^options?-/.test(code)
}

/** What a decoder or a worker said is for developers, who find it in the issue and in events. */
function withoutCause(issue: Issue): Issue {
  const { received } = issue
  if (typeof received !== 'object' || received === null || !('message' in received)) return issue
  return { ...issue, received: { ...received, message: null } }
}

const keyOf = ({ code, path }: Issue): string => `${code} ${path.join('.')}`
