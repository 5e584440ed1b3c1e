/**
 * Postfit for FilePond: files are repaired for TikTok as they are added, or refused with the reason.
 *
 * @packageDocumentation
 */
export type { PostfitOptions } from './options.ts'
export { postfit, postfit as default } from './plugin.ts'
export { reportOf } from './pond-preparation.ts'
