import type { FilePlan } from '@postfit/core'
import { renderPlan } from '@postfit/core/messages'
import { useLanguage } from '../language/use-language.ts'

interface PlanStepsProps {
  readonly plan: FilePlan
  readonly isDone: boolean
}

/** The steps of a file's repair, in words and in order. */
export function PlanSteps({ plan, isDone }: PlanStepsProps) {
  const { words, messages } = useLanguage()
  const { file } = words
  if (plan.steps.length === 0) return null
  return (
    <section class="plan">
      <h4>{isDone ? file.did : file.willDo}</h4>
      <ol>
        {renderPlan(plan, messages).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
