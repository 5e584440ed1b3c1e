import type { PreparePolicy } from '@postfit/core'
import type { Entry } from './entry.ts'

/** Entries that are to be repaired the same way. */
export interface PolicyGroup {
  readonly policy: PreparePolicy
  readonly entries: readonly Entry[]
}

/** A policy is for a whole draft, so files with choices of their own make drafts of their own. */
export function policyGroups(entries: readonly Entry[]): PolicyGroup[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = JSON.stringify(entry.policy)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].map((members) => ({ policy: members[0]?.policy ?? {}, entries: members }))
}
