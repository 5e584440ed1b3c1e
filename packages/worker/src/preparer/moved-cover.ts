import type { Issue, PostOptions } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

/**
 * The options with the cover frame that was chosen, where a video was cut: the same picture where it is still there, else the
 * nearest one. Packets can only be copied from a key frame on, so that more of the video can be there than was planned.
 *
 * @param chosen milliseconds of the video as it was given
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

/** Says so where the cover frame that was chosen is not in what is left of a video: another one is taken. */
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
