import type { PostCreateResponse, PostGetResponse, PostUpdateResponse, WebhookEvent } from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type PostAnswer, postAnswerSchema } from './post-answer.ts'
import { readOutcome } from './read-outcome.ts'

const url = 'https://www.tiktok.com/@someone/video/7300000000000000000'

/** A whole post of the published SDK's type. */
function post(changes: Partial<PostGetResponse>): PostGetResponse {
  return {
    id: 'post-1',
    teamId: 'team-1',
    title: 'Launch',
    postDate: '2026-11-22T09:30:00.000Z',
    status: 'SCHEDULED',
    data: { TIKTOK: { type: 'IMAGE', uploadIds: ['a'], privacy: 'PUBLIC_TO_EVERYONE' } },
    retryCount: 0,
    createdAt: '2026-11-21T09:30:00.000Z',
    updatedAt: null,
    uploads: [],
    socialAccounts: [],
    ...changes,
  }
}

describe('readOutcome', () => {
  it('reads where a post is before it is published', () => {
    expect(readOutcome(post({ status: 'DRAFT' }))).toEqual({ state: 'draft', final: true, postId: 'post-1' })
    expect(readOutcome(post({ status: 'SCHEDULED' }))).toEqual({
      state: 'scheduled',
      final: false,
      postId: 'post-1',
      postDate: '2026-11-22T09:30:00.000Z',
    })
    expect(readOutcome(post({ status: 'PROCESSING' }))).toMatchObject({ state: 'processing', final: false })
    expect(readOutcome(post({ status: 'REVIEW' }))).toMatchObject({ state: 'in-review', final: false })
    expect(readOutcome(post({ status: 'DELETED' }))).toMatchObject({ state: 'deleted', final: true })
  })

  it('tells why it is being tried again', () => {
    const errorsVerbose = { TIKTOK: { code: 'internal' } }
    expect(readOutcome(post({ status: 'RETRYING', retryCount: 2, errorsVerbose }))).toMatchObject({
      state: 'retrying',
      final: false,
      retryCount: 2,
      error: { code: 'internal' },
    })
    expect(readOutcome(post({ status: 'RETRYING' }))).toMatchObject({ error: null })
  })

  it('gives the permalink of a published post', () => {
    const posted = post({
      status: 'POSTED',
      postedDate: '2026-11-22T09:31:00.000Z',
      externalData: { TIKTOK: { id: '73', permalink: url } },
    })
    expect(readOutcome(posted)).toEqual({
      state: 'posted',
      final: true,
      postId: 'post-1',
      postedDate: '2026-11-22T09:31:00.000Z',
      permalink: { kind: 'url', url },
    })
  })

  it('keeps asking while a published post has no permalink', () => {
    for (const permalink of [null, undefined, '', 'pending', 'javascript:alert(1)']) {
      const externalData = { TIKTOK: permalink === undefined ? {} : { permalink } }
      expect(readOutcome(post({ status: 'POSTED', externalData }))).toMatchObject({
        final: false,
        permalink: { kind: 'not-yet', url: null },
      })
    }
    expect(readOutcome(post({ status: 'POSTED' }))).toMatchObject({ permalink: { kind: 'not-yet' } })
  })

  it('says that a private post has no public permalink', () => {
    const data: PostGetResponse['data'] = { TIKTOK: { privacy: 'SELF_ONLY' } }
    expect(readOutcome(post({ status: 'POSTED', data }))).toMatchObject({
      final: true,
      permalink: { kind: 'private', url: null },
    })
    expect(
      readOutcome(post({ status: 'POSTED', data, externalData: { TIKTOK: { permalink: url } } })),
    ).toMatchObject({ permalink: { kind: 'private', url } })
  })

  it("says that a draft waits in the creator's inbox, until they publish it", () => {
    const data: PostGetResponse['data'] = { TIKTOK: { privacy: 'SELF_ONLY', uploadToDraft: true } }
    expect(readOutcome(post({ status: 'POSTED', data }))).toMatchObject({
      final: true,
      permalink: { kind: 'inbox', url: null },
    })
    expect(
      readOutcome(post({ status: 'POSTED', data, externalData: { TIKTOK: { permalink: url } } })),
    ).toMatchObject({ permalink: { kind: 'url', url } })
  })

  it('gives the error of a failed post, from the newest field that holds one', () => {
    const verbose = { code: 'HTTP:422', errorMessage: 'Media upload failed', httpStatus: 422 }
    const failed = post({
      status: 'ERROR',
      error: 'oldest',
      errors: { TIKTOK: 'older' },
      errorsVerbose: { TIKTOK: { ...verbose, meta: { trace: 1 } } },
    })
    expect(readOutcome(failed)).toEqual({ state: 'failed', final: true, postId: 'post-1', error: verbose })
    expect(readOutcome({ ...failed, errorsVerbose: null })).toMatchObject({
      error: { errorMessage: 'older' },
    })
    expect(readOutcome({ ...failed, errorsVerbose: null, errors: {} })).toMatchObject({
      error: { errorMessage: 'oldest' },
    })
    expect(readOutcome(post({ status: 'ERROR' }))).toMatchObject({ state: 'failed', error: {} })
  })

  it('sees that TikTok published when only another platform failed', () => {
    const elsewhere = post({
      status: 'ERROR',
      error: 'Instagram failed',
      errorsVerbose: { INSTAGRAM: { code: 'IG:190' } },
      externalData: { TIKTOK: { permalink: url } },
    })
    expect(readOutcome(elsewhere)).toMatchObject({ state: 'posted', permalink: { url } })
    expect(readOutcome({ ...elsewhere, errorsVerbose: { TIKTOK: { code: 'internal' } } })).toMatchObject({
      state: 'failed',
      error: { code: 'internal' },
    })
  })

  it('names what it cannot read', () => {
    expect(readOutcome({ statusCode: 404, message: 'Post not found' })).toEqual({
      state: 'unreadable',
      final: false,
      postId: null,
      problems: [
        { path: ['id'], expected: '"id"', received: 'undefined' },
        { path: ['status'], expected: '"status"', received: 'undefined' },
      ],
    })
    expect(readOutcome({ ...post({}), status: 'ARCHIVED' })).toMatchObject({
      state: 'unreadable',
      problems: [{ path: ['status'], received: '"ARCHIVED"' }],
    })
    expect(readOutcome({ ...post({}), data: { TIKTOK: { privacy: 3 } } })).toMatchObject({
      problems: [{ path: ['data', 'TIKTOK', 'privacy'], expected: 'string', received: '3' }],
    })
  })

  it('never throws, and always says where the post is', () => {
    const keys = fc.constantFrom('id', 'status', 'data', 'errors', 'externalData', 'errorsVerbose', 'TIKTOK')
    const likeAPost = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('POSTED', 'ERROR', 'RETRYING', url, null),
        fc.jsonValue(),
        fc.dictionary(keys, tie('tree')),
      ),
    })).tree
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), likeAPost), (json) => {
        expect(readOutcome(json).state).toMatch(/^[a-z-]+$/)
      }),
    )
  })
})

describe('against the published SDK', () => {
  it('has its types', () => {
    expectTypeOf<PostGetResponse>().toExtend<PostAnswer>()
    expectTypeOf<PostCreateResponse>().toExtend<PostAnswer>()
    expectTypeOf<PostUpdateResponse>().toExtend<PostAnswer>()
    expectTypeOf<Extract<WebhookEvent, { type: 'post.published' }>['data']>().toExtend<PostAnswer>()
    expectTypeOf<PostGetResponse['status']>().toEqualTypeOf<PostAnswer['status']>()
  })

  it('reads every post that they allow', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const text = maybe(fc.string())
    const date = maybe(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((d) => d.toISOString()),
    )
    type TikTok<Field extends 'data' | 'externalData' | 'errorsVerbose'> = NonNullable<
      NonNullable<PostGetResponse[Field]>['TIKTOK']
    >
    const data: fc.Arbitrary<TikTok<'data'>> = fc.record(
      {
        type: fc.constantFrom('VIDEO' as const, 'IMAGE' as const),
        text,
        privacy: maybe(fc.constantFrom('SELF_ONLY' as const, 'PUBLIC_TO_EVERYONE' as const)),
        uploadToDraft: maybe(fc.boolean()),
      },
      { requiredKeys: [] },
    )
    const external: fc.Arbitrary<TikTok<'externalData'>> = fc.record(
      { id: text, shareId: text, requestId: text, permalink: text, status: text },
      { requiredKeys: [] },
    )
    const verbose: fc.Arbitrary<TikTok<'errorsVerbose'>> = fc.record(
      {
        code: text,
        errorMessage: text,
        isTransient: maybe(fc.boolean()),
        retryability: maybe(
          fc.constantFrom('retryable' as const, 'non_retryable' as const, 'unknown' as const),
        ),
        httpStatus: maybe(fc.integer()),
        meta: fc.jsonValue(),
        userFacingMessage: text,
      },
      { requiredKeys: [] },
    )
    const posts: fc.Arbitrary<PostGetResponse> = fc.record(
      {
        id: fc.string(),
        teamId: fc.string(),
        title: fc.string(),
        status: fc.constantFrom(
          ...([
            'DRAFT',
            'SCHEDULED',
            'POSTED',
            'ERROR',
            'DELETED',
            'PROCESSING',
            'REVIEW',
            'RETRYING',
          ] as const),
        ),
        postDate: date,
        postedDate: date,
        data: fc.record({ TIKTOK: maybe(data) }, { requiredKeys: [] }),
        externalData: maybe(fc.record({ TIKTOK: maybe(external) }, { requiredKeys: [] })),
        errorsVerbose: maybe(fc.record({ TIKTOK: maybe(verbose) }, { requiredKeys: [] })),
        errors: maybe(fc.record({ TIKTOK: text }, { requiredKeys: [] })),
        error: text,
        retryCount: fc.nat(),
        createdAt: date,
        updatedAt: date,
        uploads: fc.constant([]),
        socialAccounts: fc.constant([]),
      },
      {
        requiredKeys: [
          'id',
          'teamId',
          'title',
          'status',
          'postDate',
          'data',
          'retryCount',
          'createdAt',
          'updatedAt',
          'uploads',
          'socialAccounts',
        ],
      },
    )
    fc.assert(
      fc.property(posts, (answer) => {
        expect(readOutcome(answer).state).not.toBe('unreadable')
      }),
    )
  })

  it('is a Standard Schema', async () => {
    const result = await postAnswerSchema['~standard'].validate(post({}))
    expect(result).toMatchObject({ value: { id: 'post-1', status: 'SCHEDULED' } })
  })
})
