import type { FilePlan, Issue } from '@postfit/core'
import { useWords } from '../language/use-language.ts'

interface IssueMarkProps {
  readonly issue: Issue
  readonly plan: FilePlan | undefined
}

/** What an issue means for a person, as a word with a shape of its own, so that colour is never what tells it. */
export function IssueMark({ issue, plan }: IssueMarkProps) {
  const { file } = useWords()
  const kind = willBeRepaired(issue, plan) ? 'repair' : issue.severity
  return (
    <strong class={`mark mark--${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[kind]}
      </svg>
      {file.marks[kind]}
    </strong>
  )
}

/** Whether a person need do nothing. Of an option, which no file's plan is about, its repair says it. */
function willBeRepaired({ code, repair }: Issue, plan: FilePlan | undefined): boolean {
  if (!plan) return repair === 'automatic'
  return plan.steps.some(({ answers }) => answers.includes(code))
}

const shapes = {
  repair: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  error: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5 5l6 6M11 5l-6 6" />,
  warning: <path d="M8 1.5 15 14H1zM8 6v4M8 12v.5" />,
  notice: <path d="M2 2h12v12H2zM8 7v4M8 4.5v.5" />,
}
