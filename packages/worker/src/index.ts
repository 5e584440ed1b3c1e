/**
 * Repairs media for TikTok in the browser: WebAssembly codecs in workers, behind one call.
 *
 * @packageDocumentation
 */
export type { WasmSource } from './assets/wasm-modules.ts'
export { PostfitError, type PostfitErrorCode } from './errors/postfit-error.ts'
export { createPreparer, type Preparer } from './preparer/create-preparer.ts'
export type { DecodingLimits } from './preparer/decoding-limits.ts'
export { type FileReport, type PreparedFile, PreparedMedia, PreparedPost } from './preparer/prepared-post.ts'
export type { FileStage, PrepareProgress } from './preparer/progress.ts'
export { safeListener } from './preparer/safe-listener.ts'
export type { Draft, PreparerSettings, PrepareSettings } from './preparer/settings.ts'
export type { FrameSettings, FramesSettings } from './preparer/video-frames.ts'
export type { ForecastSettings, SecondsRange } from './preparer/video-seconds.ts'
export type { VideoFrameImage } from './protocol/frames-job.ts'
export type { Engine, PhotoStage } from './protocol/photo-job.ts'
export type { VideoStage } from './protocol/video-job.ts'
