import type * as v from 'valibot'

/** One place where JSON is not what it should be. Plain JSON itself, so that it can be logged and sent. */
export interface JsonProblem {
  /** Where: `['items', 0, 'views']`; empty for the whole. */
  readonly path: readonly (string | number)[]
  /** What belongs there, in the notation of TypeScript or in words: `string`, `("DRAFT" | "POSTED")`, `>=0`. */
  readonly expected: string
  /** What is there: a value as JSON, at most 80 characters of it, or the kind of a compound one: `Object`, `undefined`. */
  readonly received: string
}

/** An answer can be wrong in a million places; the first few say all that a person or a log can use. */
const maxProblems = 20
const longestReceived = 80

/** The issues of a Valibot schema as problems, at most 20 of them. */
export function jsonProblems(issues: readonly v.BaseIssue<unknown>[]): JsonProblem[] {
  return issues.slice(0, maxProblems).map(({ path, expected, message, received }) => ({
    path: path?.map(({ key }) => (typeof key === 'number' ? key : String(key))) ?? [],
    // A check of our own expects nothing that Valibot could name: its message says it.
    expected: expected ?? message,
    received: received.length > longestReceived ? `${received.slice(0, longestReceived - 1)}…` : received,
  }))
}
