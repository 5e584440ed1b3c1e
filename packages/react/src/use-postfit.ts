import { type CreatorLimits, check, type Issue, type MediaFacts, type PostPlan, plan } from '@postfit/core'
import type { Draft, PreparerSettings } from '@postfit/worker'
import { useMemo } from 'react'
import { useFacts } from './use-facts.ts'
import { type Preparation, usePreparation } from './use-preparation.ts'
import { isSameJson, isSameList, useStable } from './use-stable.ts'

/**
 * How drafts are checked and prepared. `rules`, `policy` and `creator` may change at any time; what says where the worker
 * is and what it may use counts when the first draft is prepared.
 */
export interface PostfitSettings extends PreparerSettings {
  /** What the creator's account allows; checked where given. */
  readonly creator?: CreatorLimits
}

/** What is known of a draft, and what can be done with it. */
export interface Postfit extends Preparation {
  /** What the files are; `null` until they were looked into, and on a server. */
  readonly facts: readonly MediaFacts[] | null
  /** What is wrong with the draft as it is; `null` until its files were looked into, and on a server. */
  readonly issues: readonly Issue[] | null
  /** What preparing would do; `null` until the files were looked into, and on a server. */
  readonly plan: PostPlan | null
  readonly isPreparing: boolean
  /** How far the preparation is; `null` when none is under way. */
  readonly progress: Preparation['progress']
  /** What became of the draft; `null` until it is prepared, and again as soon as anything in it changes. */
  readonly post: Preparation['post']
  /** Why preparing failed, when no file is the reason: a script could not be loaded, for example. */
  readonly error: unknown
  /**
   * Prepares the draft. It never rejects: it gives `null` when it was cancelled (by `cancel`, by a change of the draft, or
   * because the component is gone) or failed, see `error`.
   */
  readonly prepare: Preparation['prepare']
  /** Ends a preparation; files that are ready are given up, too. */
  readonly cancel: () => void
  /**
   * Fetches what the first photo needs, while a person still looks for it: for `onClick` of a file input and `onDragEnter` of what
   * files are dropped on.
   */
  readonly warm: () => void
}

/**
 * Checks a draft whenever it changes, and prepares it on demand.
 *
 * Files are looked into as soon as they are there, and only once; the check runs while rendering, as it takes well under a
 * millisecond. Objects and lists may be made anew for every rendering: what they hold is compared.
 *
 * @throws RangeError while rendering, when the policy makes no sense
 */
export function usePostfit({ media, ...given }: Draft, settings: PostfitSettings = {}): Postfit {
  const { rules } = settings
  const files = useStable(media, isSameList)
  const options = useStable(given, isSameJson)
  const policy = useStable(settings.policy, isSameJson)
  const creator = useStable(settings.creator, isSameJson)
  const facts = useFacts(files)
  const checked = useMemo(() => {
    if (!facts) return { issues: null, plan: null }
    const issues = check(options, facts, { rules, creator, keepCredentials: policy?.keepCredentials })
    return { issues, plan: plan(options, facts, issues, { policy, rules }) }
  }, [options, facts, rules, creator, policy])
  const draft = useMemo(() => ({ ...options, media: files }), [options, files])
  const preparation = usePreparation(draft, settings, policy, creator)
  return { facts, ...checked, ...preparation }
}
