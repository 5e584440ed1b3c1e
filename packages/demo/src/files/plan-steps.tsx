import type { FilePlan } from '@postfit/core'
import { stepInWords } from '../words/step.ts'

interface PlanStepsProps {
  readonly plan: FilePlan
  readonly isDone: boolean
}

/** The steps of a file's repair, in words and in order. */
export function PlanSteps({ plan, isDone }: PlanStepsProps) {
  if (plan.steps.length === 0) return null
  return (
    <section class="plan">
      <h4>{isDone ? 'What Postfit did' : 'What Postfit will do'}</h4>
      <ol>
        {plan.steps.map((step) => (
          <li key={step.kind}>{stepInWords(step)}</li>
        ))}
      </ol>
    </section>
  )
}
