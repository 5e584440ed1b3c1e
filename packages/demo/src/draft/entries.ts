import type { MediaFacts } from '@postfit/core'
import type { Entry, Outcome } from './entry.ts'

/** What can happen to the list of files. */
export type EntriesChange =
  | { readonly kind: 'add'; readonly entries: readonly Entry[] }
  | { readonly kind: 'inspect'; readonly id: number; readonly facts: MediaFacts }
  | { readonly kind: 'prepare'; readonly outcomes: ReadonlyMap<number, Outcome> }
  | { readonly kind: 'remove'; readonly ids: ReadonlySet<number> }

/** The list of files after a change. Changes that come late, for a file that was removed meanwhile, change nothing. */
export function changeEntries(entries: readonly Entry[], change: EntriesChange): readonly Entry[] {
  switch (change.kind) {
    case 'add':
      return [...entries, ...change.entries]
    case 'inspect':
      return entries.map((entry) => (entry.id === change.id ? { ...entry, facts: change.facts } : entry))
    case 'prepare':
      return entries.map((entry) => {
        const outcome = change.outcomes.get(entry.id)
        return outcome ? { ...entry, outcome } : entry
      })
    case 'remove':
      return entries.filter((entry) => !change.ids.has(entry.id))
  }
}
