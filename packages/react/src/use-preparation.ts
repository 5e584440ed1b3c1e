import type { CreatorLimits, PreparePolicy } from '@postfit/core'
import {
  createPreparer,
  type Draft,
  type PreparedPost,
  type PrepareProgress,
  type Preparer,
  type PreparerSettings,
} from '@postfit/worker'
import { useCallback, useEffect, useRef, useState } from 'react'

/** How far the preparation of a draft is, and how it is started and ended. */
export interface Preparation {
  readonly isPreparing: boolean
  readonly progress: PrepareProgress | null
  readonly post: PreparedPost | null
  readonly error: unknown
  readonly prepare: () => Promise<PreparedPost | null>
  readonly cancel: () => void
  readonly warm: () => void
}

interface Run {
  readonly draft: Draft
  readonly isPreparing: boolean
  readonly progress: PrepareProgress | null
  readonly post: PreparedPost | null
  readonly error: unknown
}

const idle = { isPreparing: false, progress: null, post: null, error: null }

/**
 * Prepares drafts, one at a time. What it tells is of the present draft only: another one ends the work on the last.
 *
 * @param draft the same object as long as nothing in it changes
 * @param policy the same, too, and `creator`
 */
export function usePreparation(
  draft: Draft,
  settings: PreparerSettings,
  policy: PreparePolicy | undefined,
  creator: CreatorLimits | undefined,
): Preparation {
  const [run, setRun] = useState<Run | null>(null)
  const preparer = useRef<Preparer | null>(null)
  const ended = useRef(new AbortController())
  const isMounted = useRef(false)
  const latestSettings = useRef(settings)
  useEffect(() => {
    latestSettings.current = settings
  })

  // Made when it is first needed, never while rendering: a server has no workers, and StrictMode mounts twice.
  const { rules } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rules want another preparer
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      preparer.current?.dispose()
      preparer.current = null
    }
  }, [rules])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work on a draft ends with it
  useEffect(() => () => ended.current.abort(), [draft, policy, creator, rules])

  const prepare = useCallback(async () => {
    // Nobody would end the workers of a component that is gone.
    if (!isMounted.current) return null
    ended.current.abort()
    ended.current = new AbortController()
    const { signal } = ended.current
    const tell = (change: Partial<Run>): void => {
      if (!signal.aborted) setRun({ draft, ...idle, ...change })
    }
    tell({ isPreparing: true })
    try {
      preparer.current ??= createPreparer(withoutPolicy(latestSettings.current))
      const post = await preparer.current.prepare(draft, {
        signal,
        ...(policy && { policy }),
        ...(creator && { creator }),
        onProgress: (progress) => tell({ isPreparing: true, progress }),
      })
      tell({ post })
      return signal.aborted ? null : post
    } catch (error) {
      tell({ error })
      return null
    }
  }, [draft, policy, creator])

  const cancel = useCallback(() => {
    ended.current.abort()
    setRun(null)
  }, [])

  const warm = useCallback(() => {
    if (!isMounted.current) return
    preparer.current ??= createPreparer(withoutPolicy(latestSettings.current))
    void preparer.current.warm()
  }, [])

  const { isPreparing, progress, post, error } = run?.draft === draft ? run : idle
  return { isPreparing, progress, post, error, prepare, cancel, warm }
}

/** The policy may change: each preparation is told of its own. */
function withoutPolicy(settings: PreparerSettings): PreparerSettings {
  return { ...settings, policy: undefined }
}
