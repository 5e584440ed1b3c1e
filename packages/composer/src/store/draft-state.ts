import type { MediaFacts, PreparePolicy } from '@postfit/core'
import type { Entry, Outcome } from './entry.ts'

/** Which files are in the post, in which order, and which of them is the cover. */
export interface Arrangement {
  readonly order: readonly number[]
  /** The id of the entry that was chosen as the cover; `null` for the first one. */
  readonly cover: number | null
}

/** The files as they were before something was done to them. */
interface Moment {
  readonly entries: ReadonlyMap<number, Entry>
  readonly arrangement: Arrangement
}

/**
 * The files of a visit. An entry stays known when its file is taken out, so that undoing brings it back with all that
 * was found and done.
 */
export interface DraftState {
  readonly entries: ReadonlyMap<number, Entry>
  readonly arrangement: Arrangement
  /** What undoing goes back to, the last one last. */
  readonly past: readonly Moment[]
}

export const emptyDraft: DraftState = {
  entries: new Map(),
  arrangement: { order: [], cover: null },
  past: [],
}

/** What can happen to the files of a draft. */
export type DraftChange =
  | { readonly kind: 'add'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'inspect'
      readonly id: number
      readonly facts: MediaFacts
      /** What stands for an address until it was asked gives way to this. */
      readonly file?: File
    }
  | { readonly kind: 'prepare'; readonly outcomes: ReadonlyMap<number, Outcome> }
  | {
      readonly kind: 'choose'
      readonly id: number
      readonly policy: PreparePolicy
      /** The same drag as the change before: undoing takes all of it back. */
      readonly isContinued: boolean
    }
  | {
      readonly kind: 'cover-frame'
      readonly id: number
      readonly seconds: number
      /** As of `choose`. */
      readonly isContinued: boolean
    }
  | { readonly kind: 'cover-photo'; readonly id: number; readonly photo: File | null }
  | { readonly kind: 'remove'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'move'; readonly id: number; readonly place: number }
  | { readonly kind: 'cover'; readonly id: number }
  | { readonly kind: 'undo' }

/** The draft after a change. */
export function changeDraft(draft: DraftState, change: DraftChange): DraftState {
  const { order } = draft.arrangement
  switch (change.kind) {
    case 'add': {
      const entries = new Map([
        ...draft.entries,
        ...change.entries.map((entry) => [entry.id, entry] as const),
      ])
      const added = change.entries.map(({ id }) => id)
      // Files that were added since would be lost, were older arrangements still to come back.
      return { entries, arrangement: { ...draft.arrangement, order: [...order, ...added] }, past: [] }
    }
    case 'inspect':
      return changeEntry(draft, change.id, {
        facts: change.facts,
        ...(change.file && { file: change.file }),
      })
    case 'prepare':
      return [...change.outcomes].reduce((now, [id, outcome]) => changeEntry(now, id, { outcome }), draft)
    case 'choose':
      // What was prepared was prepared another way.
      return changeEntry(change.isContinued ? draft : remembered(draft), change.id, {
        policy: change.policy,
        outcome: null,
      })
    case 'cover-frame':
      return changeEntry(change.isContinued ? draft : remembered(draft), change.id, {
        coverAt: change.seconds,
      })
    case 'cover-photo':
      return changeEntry(remembered(draft), change.id, { coverPhoto: change.photo })
    case 'remove':
      return arrange(draft, { order: order.filter((id) => !change.ids.has(id)) })
    case 'move': {
      const others = order.filter((id) => id !== change.id)
      return arrange(draft, {
        order: [...others.slice(0, change.place), change.id, ...others.slice(change.place)],
      })
    }
    case 'cover':
      return arrange(draft, { cover: change.id })
    case 'undo': {
      const last = draft.past.at(-1)
      if (!last) return draft
      const { arrangement, entries: then } = last
      const entries = new Map([...draft.entries].map(([id, entry]) => [id, asItWas(entry, then.get(id))]))
      return { entries, arrangement, past: draft.past.slice(0, -1) }
    }
  }
}

function changeEntry(draft: DraftState, id: number, change: Partial<Entry>): DraftState {
  const entry = draft.entries.get(id)
  if (!entry) return draft
  return { ...draft, entries: new Map(draft.entries).set(id, { ...entry, ...change }) }
}

function arrange(draft: DraftState, change: Partial<Arrangement>): DraftState {
  return { ...remembered(draft), arrangement: { ...draft.arrangement, ...change } }
}

/** The same draft, to which undoing comes back. */
function remembered(draft: DraftState): DraftState {
  const { entries, arrangement, past } = draft
  return { ...draft, past: [...past, { entries, arrangement }] }
}

/** An entry with what was chosen for it then. What was found and done since is kept where it still holds. */
function asItWas(entry: Entry, then: Entry = entry): Entry {
  const { policy, coverAt, coverPhoto } = then
  return {
    ...entry,
    policy,
    coverAt,
    coverPhoto,
    outcome: entry.policy === policy ? entry.outcome : then.outcome,
  }
}

/** The entries of the post, in order. */
export function entriesOf({ entries, arrangement }: DraftState): Entry[] {
  return arrangement.order.flatMap((id) => entries.get(id) ?? [])
}

/** The place of the cover among the entries of the post: the chosen one while it is there, else the first. */
export function coverIndexOf({ arrangement: { order, cover } }: DraftState): number {
  return cover === null ? 0 : Math.max(0, order.indexOf(cover))
}
