import type { Requirement, Severity, Source } from '../check/issue.ts'
import { overlay } from '../validation/overlay.ts'
import type { Rule } from './rule.ts'

/** A versioned set of rules for one way of publishing to TikTok. */
export interface RuleSet {
  readonly id: string
  /** The date when its sources were last read, `YYYY-MM-DD`. */
  readonly version: string
  readonly rules: readonly Rule[]
}

/** The rules of a set by id, which is the `code` of issues. */
export type RulesById = ReadonlyMap<string, Rule>

/** Indexes the rules of a set by id. */
export function rulesById({ rules }: RuleSet): RulesById {
  return new Map(rules.map((rule) => [rule.id, rule]))
}

/** A change of one rule: `off`, or another limit, severity or source. */
export type RuleChange =
  | 'off'
  | { readonly requirement?: Requirement; readonly severity?: Severity; readonly source?: Source }

/**
 * A copy of a rule set with some rules changed or switched off.
 *
 * @param changes by rule id; `undefined` changes nothing
 * @throws RangeError for an unknown rule id or field, so that a typo never disables a check silently, and for a limit of `NaN`;
 *   TypeError when a value has another type than the rule's own
 */
export function customizeRules(
  base: RuleSet,
  changes: Readonly<Record<string, RuleChange | undefined>>,
): RuleSet {
  const known = rulesById(base)
  for (const [id, change] of Object.entries(changes)) {
    const rule = known.get(id)
    if (!rule) throw new RangeError(`Expected the id of a rule of "${base.id}" but received "${id}"`)
    if (change !== undefined && change !== 'off') assertChange(rule, change)
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
          requirement: overlay(rule.requirement, change.requirement),
        },
      ]
    }),
  }
}

function assertChange({ id, requirement, severity, source }: Rule, change: Exclude<RuleChange, 'off'>): void {
  const own: Readonly<Record<string, unknown>> = { requirement, severity, source }
  assertFields(own, change, id)
  assertFields(requirement, change.requirement ?? {}, `${id}.requirement`)
  assertFields(source, change.source ?? {}, `${id}.source`)
  if (change.severity && !severities.includes(change.severity)) {
    throw new RangeError(`Expected a severity of ${severities.join(', ')} but received "${change.severity}"`)
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** Makes sure that changed fields are there, and of the kind that they were. */
function assertFields(own: object, changed: object, where: string): void {
  if (kindOf(changed) !== 'object') {
    throw new TypeError(`Expected an object for ${where} but received ${JSON.stringify(changed)}`)
  }
  for (const [name, value] of Object.entries(changed)) {
    if (!Object.hasOwn(own, name)) {
      const fields = Object.keys(own).join(', ') || 'no fields'
      throw new RangeError(`Expected ${fields} for ${where} but received "${name}"`)
    }
    const kind = kindOf(own[name as keyof typeof own])
    // No limit that it holds against would be over it.
    if (Number.isNaN(value)) throw new RangeError(`Expected a ${kind} for ${where}.${name} but received NaN`)
    if (value !== undefined && kindOf(value) !== kind) {
      throw new TypeError(`Expected a ${kind} for ${where}.${name} but received ${JSON.stringify(value)}`)
    }
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}
