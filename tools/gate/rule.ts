import type { Violation } from './verdict.ts'

/**
 * How strict to be. `contract`: what TikTok or the API in front of it would refuse (part 0 and the "R" rows of
 * tiktok-rules.md). `promise`: the contract and, on top of it, what Postfit guarantees for every file it writes
 * although no platform is known to refuse it (P6: upright, opaque, still, plain colour, nothing private).
 */
export type Profile = 'contract' | 'promise'

/** A row of a rule table: data but for the one question it asks of the facts. */
export interface Rule<Facts> {
  readonly rule: string
  /** The mildest profile that enforces it; `promise` enforces every row. */
  readonly profile: Profile
  /** The row of tiktok-rules.md it comes from. */
  readonly source: string
  readonly requirement: string
  /** What was found, in words, when the rule is broken; null when it is kept. */
  readonly received: (facts: Facts) => string | null
}

export function applyRules<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  profile: Profile,
): Violation[] {
  const violations: Violation[] = []
  for (const { rule, profile: enforcedFrom, requirement, received } of rules) {
    if (profile === 'contract' && enforcedFrom === 'promise') continue
    const found = received(facts)
    if (found !== null) violations.push({ rule, requirement, received: found })
  }
  return violations
}
