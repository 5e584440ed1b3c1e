import * as v from 'valibot'

/**
 * Why publishing failed, as the API tells it (`errorsVerbose.TIKTOK` of a post). {@link explainError} makes advice of
 * it. Fields are named as the API names them.
 */
export interface PostError {
  /** A key like `image_size_invalid`, or a status like `HTTP:422`. */
  readonly code?: string | null | undefined
  /** TikTok's own words, for developers; often holds TikTok's own key. */
  readonly errorMessage?: string | null | undefined
  /** Whether the API thinks that it passes by itself. */
  readonly isTransient?: boolean | null | undefined
  /** `retryable`, `non_retryable` or `unknown`. */
  readonly retryability?: string | null | undefined
  /** The status that TikTok answered with. */
  readonly httpStatus?: number | null | undefined
  /** The API's own words for a person, in English. */
  readonly userFacingMessage?: string | null | undefined
}

/** Reads a {@link PostError}; nothing but an object with fields of other types is refused. */
export const postErrorSchema: v.GenericSchema<unknown, PostError> = v.object({
  code: v.nullish(v.string()),
  errorMessage: v.nullish(v.string()),
  isTransient: v.nullish(v.boolean()),
  // Not a closed list: a word that is new here must not make the whole post unreadable.
  retryability: v.nullish(v.string()),
  httpStatus: v.nullish(v.number()),
  userFacingMessage: v.nullish(v.string()),
})
