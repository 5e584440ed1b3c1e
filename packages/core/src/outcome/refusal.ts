import * as v from 'valibot'
import type { IssuePath } from '../check/issue.ts'
import { orEmpty, orNull } from '../validation/fields.ts'
import { type JsonReading, readJson } from '../validation/read-json.ts'

/** One thing that the API refuses in a request. */
export interface RefusalIssue {
  /** `too_big`, `invalid_type`, …; `null` when the API does not say. */
  readonly code: string | null
  /** The API's words, in English. */
  readonly message: string
  /** Where in the request's body: `['data', 'TIKTOK', 'text']`; empty for the whole. */
  readonly path: IssuePath
  /**
   * Where in the draft that the body was made of, as {@link Issue} names it: `['text']`, `['media', 3]`; `null` when it
   * is not about the draft (the team, the date).
   */
  readonly draftPath: IssuePath | null
}

/** The answer 400 of the API: the request was not even tried. */
export interface Refusal {
  readonly statusCode: number | null
  readonly message: string
  readonly issues: readonly RefusalIssue[]
}

/** Reads a {@link Refusal}. */
export const refusalSchema: v.GenericSchema<unknown, Refusal> = v.object({
  statusCode: orNull(v.number()),
  message: v.string(),
  issues: orEmpty(
    v.pipe(
      v.object({
        code: orNull(v.string()),
        message: v.string(),
        path: orEmpty(v.union([v.string(), v.number()])),
      }),
      v.transform((issue): RefusalIssue => ({ ...issue, draftPath: draftPathOf(issue.path) })),
    ),
  ),
})

/** Reads the answer 400 of the API. Never throws. */
export function readRefusal(json: unknown): JsonReading<Refusal> {
  return readJson(refusalSchema, json)
}

function draftPathOf([data, platform, field, ...rest]: IssuePath): IssuePath | null {
  if (data !== 'data' || platform !== 'TIKTOK' || field === undefined) return null
  // The draft has files where the body has the ids of their uploads.
  return [field === 'uploadIds' ? 'media' : field, ...rest]
}
