/**
 * The worker's code for videos: a script of its own that is fetched with the first video.
 *
 * @packageDocumentation
 */
import { framesAt } from './frames.ts'
import { prepareWithFallback } from './prepare-with-fallback.ts'

export { framesAt, prepareWithFallback as prepareVideo }

/** The exports of the script. */
export interface VideoModule {
  readonly framesAt: typeof framesAt
  readonly prepareVideo: typeof prepareWithFallback
}
