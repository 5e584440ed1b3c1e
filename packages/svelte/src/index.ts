/**
 * `usePostfit`: what TikTok would refuse of a draft, and its repair, for Svelte 5.
 *
 * @packageDocumentation
 */
export type { DraftState, WatchSettings as PostfitSettings } from '@postfit/worker/watch'
export { type Postfit, usePostfit } from './use-postfit.ts'
