import type { Json } from '../check/issue.ts'
import type { FilePlan } from '../plan/plan.ts'
import type { Step, TranscodeVideoStep } from '../plan/step.ts'
import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { fill } from './template.ts'

/** Describes the plan of a file, with a sentence for each step. */
export function renderPlan({ steps }: Pick<FilePlan, 'steps'>, locale: Locale = en): string[] {
  const isEncoded = steps.some(({ kind }) => kind === 'encode' || kind === 'transcode-video')
  const untouched = isEncoded ? null : locale.steps.untouched
  return steps.map((step) =>
    fill(locale.steps[step.kind], { untouched, ...valuesOf(step, locale) }, [], locale),
  )
}

function valuesOf(step: Step, locale: Locale): Record<string, Json> {
  switch (step.kind) {
    case 'convert-color':
      return { from: step.colorProfile ?? step.colorModel }
    case 'transcode-video':
      return {
        ...fieldsOf(step),
        maxBytes: limitOf(step),
        toneMap: step.toneMap ? locale.steps.toneMap : null,
        otherwise: step.fallback.length > 0 ? otherwiseOf(step, locale) : null,
      }
    default:
      return fieldsOf(step)
  }
}

/** The byte limit of a video; `null` if the video would be kept as it is at fewer bytes than that. */
function limitOf({ maxBytes, worthBytes }: TranscodeVideoStep): number | null {
  return maxBytes !== null && worthBytes !== null && worthBytes <= maxBytes ? null : maxBytes
}

function otherwiseOf({ worthBytes }: TranscodeVideoStep, { steps }: Locale): string {
  return worthBytes === null ? steps.otherwise : steps.smaller
}

/** The fields of a step, without those of its fallback. */
function fieldsOf(step: Step): Record<string, Json> {
  return Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'fallback'))
}
