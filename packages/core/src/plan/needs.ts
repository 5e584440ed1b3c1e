import type { Issue, Json } from '../check/issue.ts'
import type { RulesById } from '../rules/rule-set.ts'
import type { Step } from './step.ts'

type StepKind = Step['kind']

/** The issues of one file, sorted by the step that repairs them. */
export interface Needs {
  any(kind: StepKind): boolean
  all(kind: StepKind): readonly Issue[]
  /** The codes of the issues that a step of this kind answers. */
  answeredBy(kind: StepKind): readonly string[]
  /** A limit of the rule set, also where it is not broken yet; `null` when the set has no such rule. */
  limit(ruleId: string, name: string): number | null
}

/** Sorts a file's issues by the step that the rule set names for their repair. */
export function needsOf(issues: readonly Issue[], rules: RulesById): Needs {
  const all = (kind: StepKind): Issue[] => issues.filter((issue) => rules.get(issue.code)?.step === kind)
  return {
    all,
    any: (kind) => all(kind).length > 0,
    answeredBy: (kind) => all(kind).map((issue) => issue.code),
    limit: (ruleId, name) => {
      const value: Json | undefined = rules.get(ruleId)?.requirement[name]
      return typeof value === 'number' ? value : null
    },
  }
}
