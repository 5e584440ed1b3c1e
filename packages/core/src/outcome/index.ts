/**
 * What became of a post: the API's answers, read and explained.
 *
 * @packageDocumentation
 */
export type { Advice, AdviceLocale } from './advice.ts'
export { adviceEn } from './advice-en.ts'
export { type ErrorCode, type ErrorKey, type ErrorKind, errorKinds, type Retryable } from './error-kinds.ts'
export { type ErrorExplanation, explainError } from './explain-error.ts'
export type { Permalink } from './permalink.ts'
export { type PostAnswer, type PostStatus, postAnswerSchema } from './post-answer.ts'
export { type PostError, postErrorSchema } from './post-error.ts'
export type {
  DeletedOutcome,
  DraftOutcome,
  FailedOutcome,
  InReviewOutcome,
  PostedOutcome,
  PostOutcome,
  ProcessingOutcome,
  RetryingOutcome,
  ScheduledOutcome,
  UnreadableOutcome,
} from './post-outcome.ts'
export { readOutcome } from './read-outcome.ts'
export { type Refusal, type RefusalIssue, readRefusal, refusalSchema } from './refusal.ts'
