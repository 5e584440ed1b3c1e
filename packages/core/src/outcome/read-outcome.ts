import { readJson } from '../validation/read-json.ts'
import { permalinkOf } from './permalink.ts'
import { type PostAnswer, postAnswerSchema } from './post-answer.ts'
import type { PostError } from './post-error.ts'
import type { PostedOutcome, PostOutcome } from './post-outcome.ts'

/**
 * What became of a post on TikTok. Never throws: JSON that is no post gives the state `unreadable`.
 *
 * @param json the parsed answer of `GET` or `POST /api/v1/post`, or the `data` of the webhook `post.published` (which
 *   fires for failures too)
 */
export function readOutcome(json: unknown): PostOutcome {
  const reading = readJson(postAnswerSchema, json)
  return reading.ok
    ? outcomeOf(reading.value)
    : { state: 'unreadable', final: false, postId: null, problems: reading.problems }
}

function outcomeOf(answer: PostAnswer): PostOutcome {
  const postId = answer.id
  switch (answer.status) {
    case 'DRAFT':
      return { state: 'draft', final: true, postId }
    case 'SCHEDULED':
      return { state: 'scheduled', final: false, postId, postDate: answer.postDate ?? null }
    case 'PROCESSING':
      return { state: 'processing', final: false, postId }
    case 'REVIEW':
      return { state: 'in-review', final: false, postId, permalink: permalinkOf(answer) }
    case 'RETRYING':
      return {
        state: 'retrying',
        final: false,
        postId,
        retryCount: answer.retryCount ?? 0,
        error: errorOf(answer),
      }
    case 'POSTED':
      return postedOutcome(answer)
    case 'ERROR': {
      const posted = postedOutcome(answer)
      // A post to several platforms is an error as a whole when one of them failed. A public address, and no error of
      // TikTok's, say that TikTok did not.
      return posted.permalink.kind === 'url' && !tiktokError(answer)
        ? posted
        : { state: 'failed', final: true, postId, error: errorOf(answer) ?? {} }
    }
    case 'DELETED':
      return { state: 'deleted', final: true, postId }
  }
}

function postedOutcome(answer: PostAnswer): PostedOutcome {
  const permalink = permalinkOf(answer)
  return {
    state: 'posted',
    final: permalink.kind !== 'not-yet',
    postId: answer.id,
    postedDate: answer.postedDate ?? null,
    permalink,
  }
}

function tiktokError({ errorsVerbose, errors }: PostAnswer): PostError | null {
  return errorsVerbose?.TIKTOK ?? (errors?.TIKTOK ? { errorMessage: errors.TIKTOK } : null)
}

function errorOf(answer: PostAnswer): PostError | null {
  return tiktokError(answer) ?? (answer.error ? { errorMessage: answer.error } : null)
}
