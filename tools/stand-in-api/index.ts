export type { ApiErrorBody, ApiIssue, IssueCode } from './api-error.ts'
export type { Post } from './post.ts'
export { createStandInApi, type StandInApiOptions } from './stand-in-api.ts'
export type { Upload } from './upload.ts'
