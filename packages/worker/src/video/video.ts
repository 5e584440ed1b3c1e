/**
 * The worker's code for videos: a script of its own that is fetched with the first video.
 *
 * @packageDocumentation
 */
import { framesAt } from './frames.ts'
import { prepareOrElse } from './prepare-or-else.ts'

export { framesAt, prepareOrElse as prepareVideo }

/** The exports of the script. */
export interface VideoModule {
  readonly framesAt: typeof framesAt
  readonly prepareVideo: typeof prepareOrElse
}
