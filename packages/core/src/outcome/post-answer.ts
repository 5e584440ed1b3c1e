import * as v from 'valibot'
import { isoDate } from '../validation/iso-date.ts'
import { type PostError, postErrorSchema } from './post-error.ts'

/** Where a post is, in the API's words. */
export type PostStatus =
  | 'DRAFT'
  | 'SCHEDULED'
  | 'PROCESSING'
  | 'REVIEW'
  | 'RETRYING'
  | 'POSTED'
  | 'ERROR'
  | 'DELETED'

/** What the API keeps by platform; here, what it keeps of TikTok. */
type OfTikTok<T> = { readonly TIKTOK?: T | null | undefined } | null | undefined

/**
 * The part of the API's post that says how it fares on TikTok: what `GET` and `POST /api/v1/post` answer, and what the
 * webhook `post.published` carries as `data`. The answer holds more, and more platforms; the rest is not read.
 */
export interface PostAnswer {
  readonly id: string
  readonly status: PostStatus
  /** When it was to be published, ISO 8601. */
  readonly postDate?: string | null | undefined
  /** When it was published, ISO 8601. */
  readonly postedDate?: string | null | undefined
  /** How often publishing was tried again. */
  readonly retryCount?: number | null | undefined
  readonly data?: OfTikTok<{
    readonly privacy?: string | null | undefined
    readonly uploadToDraft?: boolean | null | undefined
  }>
  readonly externalData?: OfTikTok<{ readonly permalink?: string | null | undefined }>
  readonly errorsVerbose?: OfTikTok<PostError>
  /** Deprecated by the API in favour of `errorsVerbose`. */
  readonly errors?: OfTikTok<string>
  /** Deprecated by the API in favour of `errorsVerbose`; about any platform. */
  readonly error?: string | null | undefined
}

/** @__NO_SIDE_EFFECTS__ */
function ofTikTok<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, OfTikTok<T>> {
  return v.nullish(v.object({ TIKTOK: v.nullish(schema) }))
}

/** Reads a {@link PostAnswer}. Fields it does not know are left out. */
export const postAnswerSchema: v.GenericSchema<unknown, PostAnswer> = v.object({
  id: v.string(),
  status: v.picklist([
    'DRAFT',
    'SCHEDULED',
    'PROCESSING',
    'REVIEW',
    'RETRYING',
    'POSTED',
    'ERROR',
    'DELETED',
  ]),
  postDate: v.nullish(isoDate),
  postedDate: v.nullish(isoDate),
  retryCount: v.nullish(v.number()),
  data: ofTikTok(v.object({ privacy: v.nullish(v.string()), uploadToDraft: v.nullish(v.boolean()) })),
  externalData: ofTikTok(v.object({ permalink: v.nullish(v.string()) })),
  errorsVerbose: ofTikTok(postErrorSchema),
  errors: ofTikTok(v.string()),
  error: v.nullish(v.string()),
})
