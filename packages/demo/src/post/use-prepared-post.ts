import type { CreatorLimits, PostOptions } from '@postfit/core'
import type { PreparedPost, Preparer } from '@postfit/worker'
import { useEffect, useState } from 'preact/hooks'
import { currentFile, type Entry, isReady } from '../draft/entry.ts'

/**
 * The post as it would be sent now, or nothing while a file is not ready. Caption and privacy can change after the
 * files were prepared, so the post is stated anew at every change; that starts no worker, because prepared files are
 * compliant, and a compliant file passes through untouched.
 */
export function usePreparedPost(
  preparer: Preparer,
  entries: readonly Entry[],
  options: PostOptions,
  creator: CreatorLimits,
): PreparedPost | null {
  const [post, setPost] = useState<PreparedPost | null>(null)

  useEffect(() => {
    if (entries.length === 0 || !entries.every(isReady)) {
      setPost(null)
      return
    }
    const outdated = new AbortController()
    const draft = { ...options, media: entries.map(currentFile) }
    // A WebP that somebody asked for stays one.
    const policy = { photoFormat: 'keep' as const }
    preparer.prepare(draft, { signal: outdated.signal, creator, policy }).then(
      (stated) => {
        if (!outdated.signal.aborted) setPost(stated)
      },
      () => {
        // It was outdated: the next statement is under way. A prepared file gives it no other reason to fail.
        if (!outdated.signal.aborted) setPost(null)
      },
    )
    return () => outdated.abort()
  }, [preparer, entries, options, creator])

  return post
}
