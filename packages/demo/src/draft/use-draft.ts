import { inspect, type MediaFacts, type PreparePolicy } from '@postfit/core'
import { useMemo, useReducer, useRef } from 'preact/hooks'
import { changeDraft, coverIndexOf, emptyDraft, entriesOf } from './draft-state.ts'
import type { Entry, Outcome } from './entry.ts'

/** The most files that the page takes: as many photos as TikTok itself shows in one post. */
export const mostFiles = 35

/** The files of the draft, and what the page can do with them. */
export interface Draft {
  readonly list: readonly Entry[]
  /** The place of the cover in the list. */
  readonly coverIndex: number
  readonly canUndo: boolean
  /** Adds files, as many as fit; each is inspected at once. Resolves when all of them are. */
  add(files: readonly File[]): Promise<readonly MediaFacts[]>
  record(outcomes: ReadonlyMap<number, Outcome>): void
  /** @param isContinued goes on with the drag of the last choice: both are undone together */
  choose(id: number, policy: PreparePolicy, isContinued?: boolean): void
  /**
   * Makes a frame of a video its cover.
   *
   * @param seconds of the person's own file
   * @param isContinued as of `choose`
   */
  chooseCover(id: number, seconds: number, isContinued?: boolean): void
  /** Makes a photo the cover of a video; `null` takes it back. */
  chooseCoverPhoto(id: number, photo: File | null): void
  remove(ids: Iterable<number>): void
  /** Moves a file to a place in the list, counted from 0. */
  move(id: number, place: number): void
  makeCover(id: number): void
  /** Takes the last removal, move or choice back. */
  undo(): void
}

export function useDraft(): Draft {
  const [state, change] = useReducer(changeDraft, emptyDraft)
  const nextId = useRef(1)
  const list = useMemo(() => entriesOf(state), [state])

  return {
    list,
    coverIndex: coverIndexOf(state),
    canUndo: state.past.length > 0,
    add(files) {
      const entries = files.slice(0, mostFiles - list.length).map((file) => ({
        id: nextId.current++,
        file,
        facts: null,
        policy: {},
        coverAt: null,
        coverPhoto: null,
        outcome: null,
      }))
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
    choose: (id, policy, isContinued = false) => change({ kind: 'choose', id, policy, isContinued }),
    chooseCover: (id, seconds, isContinued = false) =>
      change({ kind: 'cover-frame', id, seconds, isContinued }),
    chooseCoverPhoto: (id, photo) => change({ kind: 'cover-photo', id, photo }),
    remove: (ids) => change({ kind: 'remove', ids: new Set(ids) }),
    move: (id, place) => change({ kind: 'move', id, place }),
    makeCover: (id) => change({ kind: 'cover', id }),
    undo: () => change({ kind: 'undo' }),
  }
}
