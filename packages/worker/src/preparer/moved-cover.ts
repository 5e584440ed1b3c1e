import type { FilePlan, PostOptions } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

/**
 * The options with the cover frame that was chosen, where a video was cut at another place than planned (packets can only be
 * copied from a key frame on): the same picture where it is still there, else the nearest one.
 */
export function withMovedCover(options: PostOptions, plan: FilePlan, { trimmed }: FileReport): PostOptions {
  const planned = plan.steps.find((step) => step.kind === 'trim')
  const { thumbnailOffset: offset } = options
  if (!planned || !trimmed || typeof offset !== 'number') return options
  const moved = offset + Math.round((planned.start - trimmed.start) * 1000)
  const last = Math.floor((trimmed.end - trimmed.start) * 1000)
  return { ...options, thumbnailOffset: Math.min(Math.max(0, moved), last) }
}
