import type { PostGetResponse } from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { de } from '../locales/de.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { tiktokContentPosting } from '../rules/tiktok-content-posting.ts'
import type { AdviceLocale } from './advice.ts'
import { adviceEn } from './advice-en.ts'
import { type ErrorCode, type ErrorKey, errorKinds } from './error-kinds.ts'
import { explainError } from './explain-error.ts'
import type { PostError } from './post-error.ts'

const keys = Object.keys(errorKinds) as ErrorKey[]
const locales: [string, AdviceLocale][] = [
  ['en', adviceEn],
  ['de', de],
]

/** Every key, the code it is explained as, and whether the same post can succeed. */
const expected: Record<ErrorKey, [ErrorCode, 'yes' | 'later' | 'no']> = {
  unsupported_file_format: ['unsupported_file_format', 'no'],
  file_format_check_failed: ['unsupported_file_format', 'no'],
  image_size_invalid: ['image_size_invalid', 'no'],
  picture_size_check_failed: ['image_size_invalid', 'no'],
  video_frame_rate_invalid: ['video_frame_rate_invalid', 'no'],
  frame_rate_check_failed: ['video_frame_rate_invalid', 'no'],
  duration_check_failed: ['duration_check_failed', 'no'],
  media_processing_timeout: ['media_processing_timeout', 'later'],
  media_fetch_failed: ['media_fetch_failed', 'yes'],
  video_pull_failed: ['media_fetch_failed', 'yes'],
  photo_pull_failed: ['media_fetch_failed', 'yes'],
  posting_rate_limited: ['posting_rate_limited', 'later'],
  spam_risk_too_many_posts: ['posting_rate_limited', 'later'],
  too_many_drafts: ['too_many_drafts', 'later'],
  spam_risk_too_many_pending_share: ['too_many_drafts', 'later'],
  active_users_limited: ['active_users_limited', 'later'],
  reached_active_user_cap: ['active_users_limited', 'later'],
  video_bitrate_invalid: ['video_bitrate_invalid', 'no'],
  video_bitrate_check_failed: ['video_bitrate_invalid', 'no'],
  music_id_invalid: ['music_id_invalid', 'no'],
  '51065': ['music_id_invalid', 'no'],
  account_connection_expired: ['account_connection_expired', 'no'],
  auth_removed: ['account_connection_expired', 'no'],
  account_restricted: ['account_restricted', 'no'],
  spam_risk_user_banned_from_posting: ['account_restricted', 'no'],
  content_policy_restricted: ['content_policy_restricted', 'no'],
  spam_risk_text: ['spam_risk_text', 'no'],
  spam_risk: ['spam_risk', 'later'],
  privacy_level_option_mismatch: ['privacy_level_option_mismatch', 'no'],
  invalid_params: ['invalid_params', 'no'],
  publish_cancelled: ['publish_cancelled', 'yes'],
  internal: ['internal', 'yes'],
  unknown_error: ['unknown_error', 'later'],
}

describe('explainError', () => {
  it('knows every key, and no other', () => {
    expect(keys.toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  it.each(keys)('explains %s as a code, as a fail_reason and wrapped in an HTTP 422', (key) => {
    const [code, retryable] = expected[key]
    const wrapped: PostError = {
      code: 'HTTP:422',
      errorMessage: `Media upload failed with reason: ${key}`,
      httpStatus: 422,
      isTransient: null,
    }
    for (const error of [key, { code: key }, { code: key.toUpperCase() }, { code: `TT:${key}` }, wrapped]) {
      expect(explainError(error)).toMatchObject({ code, retryable, ...adviceEn.errors[code] })
    }
    if (key !== 'unknown_error') expect(explainError(wrapped).key).toBe(key)
  })

  it('keeps the message as it came', () => {
    const errorMessage = 'Media upload failed with reason: "frame_rate_check_failed". Trace: 20261122'
    expect(explainError({ code: 'HTTP:422', errorMessage })).toEqual({
      code: 'video_frame_rate_invalid',
      key: 'frame_rate_check_failed',
      message: errorMessage,
      retryable: 'no',
      rules: ['video-frame-rate', 'video-frame-rate-constant'],
      ...adviceEn.errors.video_frame_rate_invalid,
    })
  })

  it('believes the code before the message, and unknown_error last', () => {
    const errorMessage = 'failed with reason: picture_size_check_failed'
    expect(explainError({ code: 'spam_risk', errorMessage }).code).toBe('spam_risk')
    expect(explainError({ code: 'unknown_error', errorMessage }).code).toBe('image_size_invalid')
  })

  it('takes the longer key where one begins with another', () => {
    expect(explainError({ errorMessage: 'TikTok: spam_risk_text (see docs)' }).key).toBe('spam_risk_text')
    expect(explainError('spam_risk_something_new').code).toBe('unknown_error')
  })

  it('does not take an everyday word for a key', () => {
    expect(explainError({ errorMessage: 'Internal server error' }).code).toBe('unknown_error')
    expect(explainError({ errorMessage: 'Upload failed with reason: internal' }).code).toBe('internal')
  })

  it('knows the number that a wrong id of a track gets, and takes no other number for it', () => {
    expect(
      explainError({ code: 'HTTP:400', errorMessage: 'Error 51065: something went wrong' }),
    ).toMatchObject({ code: 'music_id_invalid', key: '51065', rules: ['music-id'] })
    expect(explainError({ code: '51065' }).code).toBe('music_id_invalid')
    expect(explainError({ errorMessage: 'Trace 1510651 of 510650' }).code).toBe('unknown_error')
  })

  it('reads the status when no key is given', () => {
    expect(explainError({ httpStatus: 504 }).code).toBe('media_processing_timeout')
    expect(explainError({ code: 'HTTP:504' }).code).toBe('media_processing_timeout')
    expect(explainError({ code: 'HTTP:429' })).toMatchObject({
      code: 'posting_rate_limited',
      retryable: 'later',
    })
    expect(explainError({ httpStatus: 401 }).code).toBe('account_connection_expired')
    expect(explainError({ httpStatus: 418 }).code).toBe('unknown_error')
  })

  it('keeps the key of what it does not know, and believes the API about retrying', () => {
    const error = { code: 'TT:40001', errorMessage: 'Something new' }
    expect(explainError(error)).toMatchObject({
      code: 'unknown_error',
      key: 'TT:40001',
      message: 'Something new',
      retryable: 'later',
    })
    expect(explainError({ ...error, retryability: 'retryable' }).retryable).toBe('yes')
    expect(explainError({ ...error, retryability: 'non_retryable', isTransient: true }).retryable).toBe('no')
    expect(explainError({ ...error, retryability: 'unknown', isTransient: true }).retryable).toBe('yes')
    expect(explainError({ code: 'file_format_check_failed', isTransient: true }).retryable).toBe('no')
    expect(explainError({})).toMatchObject({ code: 'unknown_error', key: null, message: null })
  })

  it('is not fooled by names that every object has', () => {
    for (const code of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'has_own_property']) {
      expect(explainError({ code, errorMessage: `failed with reason: ${code}` }).code).toBe('unknown_error')
    }
  })

  it('never throws, and is quick with long messages', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom(...keys)), { nil: null })
    const errors = fc.record({ code: text, errorMessage: text, httpStatus: fc.option(fc.double()) })
    fc.assert(
      fc.property(fc.oneof(errors, fc.string()), (error) => {
        expect(keys).toContain(explainError(error).code)
      }),
    )
    const started = performance.now()
    explainError({ code: 'a_'.repeat(1e6), errorMessage: `with reason${'a_'.repeat(1e6)}` })
    expect(performance.now() - started).toBeLessThan(100)
  })

  it('takes the error of the published SDK as it is', () => {
    type SdkError = NonNullable<NonNullable<PostGetResponse['errorsVerbose']>['TIKTOK']>
    expectTypeOf<SdkError>().toExtend<PostError>()
  })
})

describe.each(locales)('advice in %s', (language, locale) => {
  it('has words for every code', () => {
    expect(locale.language).toBe(language)
    expect(Object.keys(locale.errors).toSorted()).toEqual(
      [...new Set(keys.map((key) => errorKinds[key].code))].toSorted(),
    )
    for (const { problem, advice } of Object.values(locale.errors)) {
      expect(problem).toMatch(/^\p{Lu}.*\.$/u)
      expect(advice).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('is what explainError says', () => {
    expect(explainError('internal', locale)).toMatchObject(locale.errors.internal)
  })
})

describe('the rules of an error', () => {
  it('exist', () => {
    const known = new Set([...tiktokBulkit.rules, ...tiktokContentPosting.rules].map(({ id }) => id))
    const named = Object.values(errorKinds).flatMap(({ rules }) => rules)
    expect(named.filter((rule) => !known.has(rule))).toEqual([])
  })
})
