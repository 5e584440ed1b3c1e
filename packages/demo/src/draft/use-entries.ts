import { inspect, type MediaFacts } from '@postfit/core'
import { useReducer, useRef } from 'preact/hooks'
import { changeEntries } from './entries.ts'
import type { Entry, Outcome } from './entry.ts'

/** The files of the draft, and what the page can do with them. */
export interface Entries {
  readonly list: readonly Entry[]
  /** Adds files; each is inspected at once. Resolves when all of them are. */
  add(files: readonly File[]): Promise<readonly MediaFacts[]>
  record(outcomes: ReadonlyMap<number, Outcome>): void
  remove(ids: Iterable<number>): void
}

export function useEntries(): Entries {
  const [list, change] = useReducer(changeEntries, [])
  const nextId = useRef(1)

  return {
    list,
    add(files) {
      const entries = files.map((file) => ({ id: nextId.current++, file, facts: null, outcome: null }))
      change({ kind: 'add', entries })
      return Promise.all(
        entries.map(async ({ id, file }) => {
          const facts = await inspect(file)
          change({ kind: 'inspect', id, facts })
          return facts
        }),
      )
    },
    record: (outcomes) => change({ kind: 'prepare', outcomes }),
    remove: (ids) => change({ kind: 'remove', ids: new Set(ids) }),
  }
}
