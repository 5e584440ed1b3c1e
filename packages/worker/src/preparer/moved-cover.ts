import type { Issue, PostOptions } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

/**
 * Adjusts the chosen cover frame to a video that was cut: the same frame if it is still there, otherwise the nearest one. Packets
 * can only be copied from a key frame on, so the output may contain more of the video than was planned.
 *
 * @param chosen milliseconds in the original video
 */
export function withMovedCover(
  options: PostOptions,
  chosen: PostOptions['thumbnailOffset'],
  { trimmed }: FileReport,
): PostOptions {
  if (!trimmed || typeof chosen !== 'number' || typeof options.thumbnailOffset !== 'number') return options
  const moved = Math.round(chosen - trimmed.start * 1000)
  const last = Math.floor((trimmed.end - trimmed.start) * 1000)
  return { ...options, thumbnailOffset: Math.min(Math.max(0, moved), last) }
}

/** The issue for a chosen cover frame that was cut away: another frame is used. */
export function cutCovers(chosen: PostOptions['thumbnailOffset'], reports: readonly FileReport[]): Issue[] {
  if (typeof chosen !== 'number') return []
  return reports.flatMap(({ trimmed, facts }) => {
    const [min, max] = trimmed
      ? [Math.ceil(trimmed.start * 1000), Math.floor(trimmed.end * 1000)]
      : [0, chosen]
    if (chosen >= min && chosen <= max) return []
    return [
      {
        code: 'cover-cut',
        severity: 'warning',
        path: ['thumbnailOffset'],
        file: facts.name,
        requirement: { min, max },
        received: chosen,
        repair: 'none',
        source: { document: 'Postfit', certainty: 'contract' },
      } satisfies Issue,
    ]
  })
}
