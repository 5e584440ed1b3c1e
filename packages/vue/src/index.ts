/**
 * `usePostfit`: what TikTok would refuse of a draft, and its repair, as a Vue composable.
 *
 * @packageDocumentation
 */
export type { WatchSettings as PostfitSettings } from '@postfit/worker/watch'
export type { Readable } from './read.ts'
export { type Postfit, usePostfit } from './use-postfit.ts'
