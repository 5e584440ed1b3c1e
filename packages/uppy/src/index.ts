/**
 * Postfit for Uppy: files are repaired for TikTok before they are uploaded, and refused by the same rules.
 *
 * @packageDocumentation
 */
export { PostRefusal } from './post-refusal.ts'
export {
  Postfit,
  Postfit as default,
  type PostfitOptions,
  type PreparedUpload,
  type UppyPluginOptions,
} from './postfit.ts'
export { Restriction } from './restriction.ts'
