import type { PostOptions } from '@postfit/core'
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
