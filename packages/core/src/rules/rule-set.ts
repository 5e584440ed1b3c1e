import type { Requirement, Severity, Source } from '../check/issue.ts'
import type { Rule } from './rule.ts'

/** A versioned set of rules: everything one way of publishing to TikTok demands. */
export interface RuleSet {
  readonly id: string
  /** The day its sources were last read, `YYYY-MM-DD`. */
  readonly version: string
  readonly rules: readonly Rule[]
}

/** The rules of a set, to be looked up by the `code` of an issue. */
export type RulesById = ReadonlyMap<string, Rule>

/** Makes the rules of a set ready to be looked up. */
export function rulesById({ rules }: RuleSet): RulesById {
  return new Map(rules.map((rule) => [rule.id, rule]))
}

/** What a caller changes of one rule: `off`, or its limit, its severity or its source. */
export type RuleChange =
  | 'off'
  | { readonly requirement?: Requirement; readonly severity?: Severity; readonly source?: Source }

/**
 * A copy of a rule set with some rules changed or switched off.
 *
 * @param changes by rule id
 * @throws RangeError when an id names no rule of the set, so that a typing mistake never switches a check off in silence
 */
export function customiseRules(base: RuleSet, changes: Readonly<Record<string, RuleChange>>): RuleSet {
  const known = new Set(base.rules.map((rule) => rule.id))
  for (const id of Object.keys(changes)) {
    if (!known.has(id)) {
      throw new RangeError(`Expected the id of a rule of "${base.id}" but received "${id}"`)
    }
  }
  return {
    ...base,
    rules: base.rules.flatMap((rule) => {
      const change = changes[rule.id]
      if (change === 'off') return []
      if (change === undefined) return [rule]
      return [
        {
          ...rule,
          severity: change.severity ?? rule.severity,
          source: change.source ?? rule.source,
          requirement: { ...rule.requirement, ...change.requirement },
        },
      ]
    }),
  }
}
