/**
 * Sending a prepared post by the routes of the contract (Bulkit, bundle.social): one of ours, for the `upload` of a composer.
 *
 * @packageDocumentation
 */
export { ApiRefusal, asRefusal, isPassing, type Silence } from './upload/api-refusal.ts'
export { commercialTracksOf } from './upload/commercial-tracks.ts'
export { postBodyOf } from './upload/post-body-of.ts'
export { type ApiSettings, PublishingApi, type RequestSettings } from './upload/publishing-api.ts'
export { sendFile, type UploadSettings } from './upload/send-file.ts'
export { type SendPostSettings, sendPostTo } from './upload/send-post.ts'
export type { SentParts, Upload } from './upload/sent-files.ts'
