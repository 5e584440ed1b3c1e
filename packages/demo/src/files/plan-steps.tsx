import type { FilePlan } from '@postfit/core'
import { useLanguage } from '../language/use-language.ts'
import { stepInWords } from '../words/step.ts'

interface PlanStepsProps {
  readonly plan: FilePlan
  readonly isDone: boolean
}

/** The steps of a file's repair, in words and in order. */
export function PlanSteps({ plan, isDone }: PlanStepsProps) {
  const language = useLanguage()
  const { file } = language.words
  if (plan.steps.length === 0) return null
  return (
    <section class="plan">
      <h4>{isDone ? file.did : file.willDo}</h4>
      <ol>
        {plan.steps.map((step) => (
          <li key={step.kind}>{stepInWords(step, plan.steps, language)}</li>
        ))}
      </ol>
    </section>
  )
}
