// Whoever compiles for ES2022 and the DOM alone has no `Disposable`: the declarations bring it along.
/// <reference lib="esnext.disposable" preserve="true" />

import { type CreatorLimits, check, type MediaFacts, type PostOptions, plan } from '@postfit/core'
// By its name, as everybody else: the client stays one script, which this one imports.
import {
  createPreparer,
  type Draft,
  type PreparedPost,
  type Preparer,
  type PreparerSettings,
} from '@postfit/worker'
import { safeListener } from '../preparer/safe-listener.ts'
import { type DraftState, nothingKnown, notPrepared } from './draft-state.ts'
import { knownFacts } from './known-facts.ts'
import { plainCopy } from './plain-copy.ts'

/**
 * How drafts are checked and prepared. `rules`, `policy` and `creator` may change at any time; what says where the worker is and what
 * it may use counts when the first draft is prepared.
 */
export interface WatchSettings extends PreparerSettings {
  /** What the creator's account allows. It is checked if given. */
  readonly creator?: CreatorLimits | undefined
}

/** A draft that changes, what is known of it, and what can be done with it. */
export interface DraftWatch extends Disposable {
  readonly state: DraftState
  /**
   * What {@link DraftWatch.set} would make the state: for frameworks that draw a draft before they may set it. Nothing changes by it. The
   * same draft has the same object, which `set` makes the state.
   *
   * @throws RangeError or TypeError where the policy makes no sense
   */
  stateOf(draft: Draft, settings?: WatchSettings): DraftState
  /** Tells each new state. @returns what ends it */
  subscribe(listener: (state: DraftState) => void): () => void
  /**
   * Says what the draft is now. Objects and lists may be made anew each time: what they hold is compared, and where nothing has
   * changed, nothing happens. A change ends the preparation of the draft before. All of it is read at once, and copied: it may be
   * reactive.
   *
   * @throws RangeError or TypeError where the policy makes no sense
   */
  set(draft: Draft, settings?: WatchSettings): void
  /**
   * Prepares the draft. It never rejects: it gives `null` when it was cancelled (by `cancel`, by a change of the draft, or by
   * `dispose`) or failed, see `error` of the state.
   */
  prepare(): Promise<PreparedPost | null>
  /** Ends a preparation; files that are ready are given up, too. */
  cancel(): void
  /** Fetches what the first photo needs: for when a person opens a file dialog, or drags files near. */
  warm(): void
  /** Ends everything. A watch that has ended prepares nothing. */
  dispose(): void
}

/** A draft as it was given at some moment, and what is known of it. */
interface Moment {
  readonly files: readonly Blob[]
  readonly options: PostOptions
  readonly settings: WatchSettings
  readonly state: DraftState
}

/** Checks a draft whenever it changes, and prepares it on demand. Each file is inspected once. */
export function watchDraft(): DraftWatch {
  const listeners = new Map<object, (state: DraftState) => void>()
  let now: Moment = { files: [], options: {}, settings: {}, state: nothingKnown }
  /** What was last asked for, and not set: it is asked for often, and checked once. */
  let asked: Moment | undefined
  let hasDraft = false
  let preparer: Preparer | undefined
  let preparation = new AbortController()
  let hasEnded = false

  function become(next: Moment): void {
    now = next
    asked = undefined
    for (const listener of [...listeners.values()]) listener(now.state)
  }

  function change(next: Partial<DraftState>): void {
    become({ ...now, state: { ...now.state, ...next } })
  }

  /** What follows from facts, the options and the settings. @throws RangeError or TypeError where the policy makes no sense */
  function checked(
    facts: readonly MediaFacts[] | null,
    given: PostOptions,
    { rules, creator, policy }: WatchSettings,
  ): Pick<DraftState, 'facts' | 'issues' | 'plan'> {
    const known = facts ?? []
    const issues = check(given, known, { rules, creator, keepCredentials: policy?.keepCredentials })
    // Planned before there are facts as well: a policy that makes no sense is refused where it is given.
    const planned = plan(given, known, issues, { policy, rules })
    return facts ? { facts, issues, plan: planned } : { facts: null, issues: null, plan: null }
  }

  /** The moment in which a draft is this one: the present one where nothing has changed. */
  function momentOf({ media, ...rest }: Draft, given: WatchSettings = {}): Moment {
    const options = plainCopy(rest)
    const settings = { ...given, policy: plainCopy(given.policy), creator: plainCopy(given.creator) }
    const isOf = (moment: Moment): boolean =>
      isSameList(moment.files, media) &&
      moment.settings.rules === settings.rules &&
      isSameJson(
        [options, settings.policy, settings.creator],
        [moment.options, moment.settings.policy, moment.settings.creator],
      )
    if (hasDraft && isOf(now)) return now
    if (asked && isOf(asked)) return asked
    const hasSameFiles = hasDraft && isSameList(now.files, media)
    const judged = checked(hasSameFiles ? now.state.facts : null, options, settings)
    const files = hasSameFiles ? now.files : [...media]
    return { files, options, settings, state: { ...judged, ...notPrepared } }
  }

  async function inspectFiles(inspected: readonly Blob[]): Promise<void> {
    const facts = await Promise.all(inspected.map(knownFacts))
    // Of two inspections the later one counts, whichever ends first.
    if (now.files === inspected && !hasEnded) change(checked(facts, now.options, now.settings))
  }

  function preparerOfTheMoment(): Preparer {
    // The policy may change: each preparation is told of its own.
    preparer ??= createPreparer({ ...now.settings, policy: undefined })
    return preparer
  }

  return {
    get state() {
      return now.state
    },
    stateOf(draft, settings) {
      const moment = momentOf(draft, settings)
      if (moment !== now) asked = moment
      return moment.state
    },
    subscribe(listener) {
      const key = {}
      listeners.set(key, safeListener(listener))
      return () => listeners.delete(key)
    },
    set(draft, settings) {
      const before = now
      const next = momentOf(draft, settings)
      if (next === before) return
      preparation.abort()
      if (next.settings.rules !== before.settings.rules) {
        preparer?.dispose()
        preparer = undefined
      }
      hasDraft = true
      become(next)
      if (next.files !== before.files && !hasEnded) void inspectFiles(next.files)
    },
    async prepare() {
      if (hasEnded || !hasDraft) return null
      preparation.abort()
      preparation = new AbortController()
      const { signal } = preparation
      const { files, options, settings } = now
      const tell = (news: Partial<DraftState>): void => {
        if (!signal.aborted) change({ ...notPrepared, ...news })
      }
      tell({ isPreparing: true })
      try {
        const post = await preparerOfTheMoment().prepare(
          { ...options, media: files },
          {
            ...{ signal, policy: settings.policy, creator: settings.creator },
            onProgress: (progress) => tell({ isPreparing: true, progress }),
          },
        )
        tell({ post })
        return signal.aborted ? null : post
      } catch (error) {
        tell({ error })
        return null
      }
    },
    cancel() {
      preparation.abort()
      change(notPrepared)
    },
    warm() {
      if (!hasEnded) void preparerOfTheMoment().warm()
    },
    dispose() {
      hasEnded = true
      preparation.abort()
      listeners.clear()
      preparer?.dispose()
      preparer = undefined
    },
    [Symbol.dispose]() {
      this.dispose()
    },
  }
}

/** Whether two lists hold the same things in the same order. */
function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Whether two values are the same once they are sent as JSON. */
function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
