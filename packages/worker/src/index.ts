/**
 * Repairs media for TikTok in the browser: WebAssembly codecs in a worker, behind one call.
 *
 * @packageDocumentation
 */
export { PostfitError, type PostfitErrorCode } from './errors/postfit-error.ts'
export {
  createPreparer,
  type Draft,
  type Preparer,
  type PreparerSettings,
  type PrepareSettings,
} from './preparer/create-preparer.ts'
export { type FileReport, type PreparedFile, PreparedMedia, PreparedPost } from './preparer/prepared-post.ts'
export type { FileStage, PrepareProgress } from './preparer/progress.ts'
export type { Engine, PhotoStage } from './protocol/photo-job.ts'
