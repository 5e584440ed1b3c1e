import { PostOptions } from '@postfit/gate'
import * as v from 'valibot'
import { readJsonBody } from './json-body.ts'

const ISO_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/** X6. */
const MAX_COMMENT_LENGTH = 150

const TikTokData = v.strictObject(
  {
    ...PostOptions.entries,
    // The SDK lets both be null; the platform takes no post without media (C1) or without privacy (O1).
    uploadIds: v.pipe(
      v.array(v.string('an upload id'), 'a list of upload ids'),
      v.nonEmpty('at least one upload id'),
    ),
    privacy: v.unwrap(PostOptions.entries.privacy),
  },
  'TikTok options',
)

/** Part 2, `POST /api/v1/post/`, with TikTok as the only platform this API stands in for. */
const PostBody = v.strictObject(
  {
    teamId: v.pipe(v.string('a team id'), v.nonEmpty('a team id')),
    title: v.pipe(v.string('a title'), v.nonEmpty('a title')),
    referenceKey: v.nullish(v.string('a string')),
    postDate: v.config(
      v.pipe(
        v.string('an ISO 8601 date in UTC'),
        v.regex(ISO_UTC, 'an ISO 8601 date in UTC, like 2030-01-31T12:00:00.000Z'),
        v.check(exists, 'a date that exists'),
      ),
      { abortPipeEarly: true },
    ),
    status: v.picklist(['DRAFT', 'SCHEDULED'], 'DRAFT or SCHEDULED'),
    socialAccountTypes: v.pipe(
      v.array(v.picklist(['TIKTOK'], 'TIKTOK, the only platform here'), 'a list of platforms'),
      v.nonEmpty('at least TIKTOK'),
    ),
    data: v.strictObject({ TIKTOK: TikTokData }, 'data for each platform'),
    firstComment: v.nullish(
      v.strictObject(
        {
          TIKTOK: v.nullish(
            v.pipe(
              v.string('a string'),
              v.maxLength(MAX_COMMENT_LENGTH, `at most ${MAX_COMMENT_LENGTH} characters`),
            ),
          ),
        },
        'a comment for each platform',
      ),
    ),
  },
  'a JSON object',
)

export type PostBody = v.InferOutput<typeof PostBody>

/** JavaScript takes 31 February for 3 March. */
function exists(date: string): boolean {
  const parsed = new Date(date)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 19) === date.slice(0, 19)
}

/** @throws ApiError 400 with every issue */
export function readPostBody(request: Request): Promise<PostBody> {
  return readJsonBody(request, PostBody)
}
