/**
 * What the worker does with videos: a script of its own, which is fetched when the first video comes.
 *
 * @packageDocumentation
 */
import { framesAt } from './frames.ts'
import { prepareOrElse } from './prepare-or-else.ts'

export { framesAt, prepareOrElse as prepareVideo }

/** What the script exports. */
export interface VideoModule {
  readonly framesAt: typeof framesAt
  readonly prepareVideo: typeof prepareOrElse
}
