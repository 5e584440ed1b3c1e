/**
 * Postfit for Uppy: files are repaired for TikTok before they are uploaded, and refused by the same rules.
 *
 * @packageDocumentation
 */
export { PostRefusal } from './post-refusal.ts'
export { Postfit, Postfit as default, type PostfitOptions } from './postfit.ts'
