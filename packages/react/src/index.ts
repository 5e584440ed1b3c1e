/**
 * `usePostfit`: what TikTok would refuse of a draft, and its repair, as a React hook.
 *
 * @packageDocumentation
 */
export { type Postfit, type PostfitSettings, usePostfit } from './use-postfit.ts'
