/**
 * What the worker does with videos: a script of its own, which is fetched when the first video comes.
 *
 * @packageDocumentation
 */
import { prepareVideo } from './prepare-video.ts'

export { prepareVideo }

/** What the script exports. */
export interface VideoModule {
  readonly prepareVideo: typeof prepareVideo
}
