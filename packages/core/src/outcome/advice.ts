import type { ErrorCode } from './error-kinds.ts'

/** A failed post in words for the person who made it. */
export interface Advice {
  /** What went wrong. */
  readonly problem: string
  /** What to do. */
  readonly advice: string
}

/** The advice for every kind of error, in one language. */
export interface AdviceLocale {
  /** BCP 47 tag. */
  readonly language: string
  readonly errors: Readonly<Record<ErrorCode, Advice>>
}
