import type { Issue, Json } from '../check/issue.ts'
import type { MediaFacts, MetadataKind } from '../facts/media-facts.ts'
import type { RulesById } from '../rules/rule-set.ts'
import type { CompletePolicy } from './policy.ts'
import type { RepairStep } from './repair-step.ts'
import type { Step } from './step.ts'

type StepKind = Step['kind']

/** The issues of one file, sorted by the step that repairs them. */
export interface Needs {
  any(kind: StepKind): boolean
  all(kind: StepKind): readonly Issue[]
  /** The codes of the issues that a step of this kind answers. */
  answeredBy(kind: StepKind): readonly string[]
  /** What rules of one's own ask of a step of this kind, in their order. */
  asked<K extends RepairStep['kind']>(kind: K): readonly Extract<RepairStep, { kind: K }>[]
  /** A limit of the rule set, also where it is not broken yet; `null` when the set has no such rule. */
  limit(ruleId: string, name: string): number | null
}

/** Sorts a file's issues by the step that the rule set names for their repair. */
export function needsOf(issues: readonly Issue[], rules: RulesById): Needs {
  const stepOf = ({ code }: Issue) => rules.get(code)?.step
  const kindOf = (issue: Issue): string | undefined => {
    const step = stepOf(issue)
    return typeof step === 'object' ? step.kind : step
  }
  const all = (kind: StepKind): Issue[] => issues.filter((issue) => kindOf(issue) === kind)
  return {
    all,
    any: (kind) => all(kind).length > 0,
    answeredBy: (kind) => all(kind).map((issue) => issue.code),
    asked: <K extends RepairStep['kind']>(kind: K) =>
      all(kind)
        .map(stepOf)
        .filter((step): step is Extract<RepairStep, { kind: K }> => typeof step === 'object'),
    limit: (ruleId, name) => {
      const value: Json | undefined = rules.get(ruleId)?.requirement[name]
      return typeof value === 'number' ? value : null
    },
  }
}

/** Whether a file's Content Credentials are to stay, and the metadata that then have to go. */
export function keptOf(
  facts: Exclude<MediaFacts, { kind: 'unknown' }>,
  { keepCredentials }: CompletePolicy,
): { readonly kept: boolean; readonly metadata: readonly MetadataKind[] } {
  const kept = keepCredentials && facts.metadata.includes('credentials')
  return { kept, metadata: kept ? facts.metadata.filter((kind) => kind !== 'credentials') : facts.metadata }
}
