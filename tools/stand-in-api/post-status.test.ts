import { photo } from '@postfit/gate/testing'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStandInApi, type Post } from './index.ts'

let time: number
let api: Hono
let uploadId: string

beforeEach(async () => {
  time = Date.parse('2030-01-01T00:00:00Z')
  api = createStandInApi({ now: () => new Date(time), pace: { processing: 10, review: 20 } })
  const form = new FormData()
  form.append('file', new File([new Uint8Array(await photo())], 'a.jpg'))
  form.append('teamId', 'team')
  uploadId = (await (await api.request('/api/v1/upload', { method: 'POST', body: form })).json()).id
})

function send(options: object = {}, body: object = {}, outcome?: string) {
  return api.request('/api/v1/post/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(outcome ? { 'x-stand-in-outcome': outcome } : {}) },
    body: JSON.stringify({
      teamId: 'team',
      title: 'Launch day',
      postDate: '2030-01-01T00:00:00Z',
      status: 'SCHEDULED',
      socialAccountTypes: ['TIKTOK'],
      data: {
        TIKTOK: { type: 'IMAGE', privacy: 'PUBLIC_TO_EVERYONE', uploadIds: [uploadId], ...options },
      },
      ...body,
    }),
  })
}

async function after(ms: number, { id }: Post): Promise<Post> {
  time += ms
  return (await api.request(`/api/v1/post/${id}`)).json()
}

describe('a post', () => {
  it('is processed, reviewed, and published with a permalink that stays', async () => {
    const post: Post = await (await send()).json()
    expect(post).toMatchObject({ status: 'PROCESSING', postedDate: null })
    expect(await after(10, post)).toMatchObject({
      status: 'REVIEW',
      externalData: { TIKTOK: { permalink: null } },
    })
    const posted = await after(20, post)
    expect(posted).toMatchObject({
      status: 'POSTED',
      postedDate: '2030-01-01T00:00:00.030Z',
      externalData: { TIKTOK: { permalink: expect.stringMatching(/^https:.*\/photo\/\d{14}$/) } },
    })
    expect((await after(1000, post)).externalData).toEqual(posted.externalData)
  })

  it('waits for its date', async () => {
    const post = await (await send({}, { postDate: '2030-01-01T00:00:01Z' })).json()
    expect(post.status).toBe('SCHEDULED')
    expect((await after(999, post)).status).toBe('SCHEDULED')
    expect((await after(1, post)).status).toBe('PROCESSING')
  })

  it('that is private or in the inbox gets no permalink, a draft is never published', async () => {
    for (const options of [{ privacy: 'SELF_ONLY' }, { uploadToDraft: true }]) {
      const post = await after(30, await (await send(options)).json())
      expect(post).toMatchObject({ status: 'POSTED', externalData: { TIKTOK: { permalink: null } } })
    }
    const draft = await after(30, await (await send({}, { status: 'DRAFT' })).json())
    expect(draft).toMatchObject({ status: 'DRAFT', postedDate: null, externalData: { TIKTOK: null } })
  })

  it.each([
    ['image_size_invalid', 'HTTP:422', /picture_size_check_failed/, 'non_retryable'],
    ['posting_rate_limited', 'HTTP:502', /spam_risk_too_many_posts/, 'retryable'],
    ['media_processing_timeout', 'media_processing_timeout', /in time/, 'unknown'],
  ])('fails with %s on demand, once it was processed', async (key, code, errorMessage, retryability) => {
    const post = await (await send({}, {}, key)).json()
    expect(post).toMatchObject({ status: 'PROCESSING', errorsVerbose: null })
    expect(await after(10, post)).toMatchObject({
      status: 'ERROR',
      errorsVerbose: { TIKTOK: { code, errorMessage: expect.stringMatching(errorMessage), retryability } },
      externalData: { TIKTOK: { permalink: null } },
    })
  })

  it('cannot be made to fail with what is not documented', async () => {
    const response = await send({}, {}, 'bad_luck')
    expect(response.status).toBe(400)
    expect((await response.json()).message).toMatch(/image_size_invalid.*received bad_luck/)
  })

  it('limits requests on demand, until the wait that it names is over', async () => {
    const refused = await send({}, {}, 'too_many_requests')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('3')
    time += 2500
    expect((await send({}, {}, 'too_many_requests')).headers.get('retry-after')).toBe('1')
    time += 500
    expect((await send({}, {}, 'too_many_requests')).status).toBe(200)
    expect((await send({}, {}, 'too_many_requests')).status).toBe(429)
  })
})

describe('the rate limit', () => {
  it('lets 100 requests a second through at an endpoint, and says when to come back', async () => {
    const ask = async (id: number) => api.request(`/api/v1/post/${id}`)
    for (let id = 0; id < 100; id++) expect((await ask(id)).status).toBe(404)
    const refused = await ask(100)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await api.request('/api/v1/misc/tiktok/cml/trending-list?teamId=team')).status).toBe(200)
    time += 1000
    expect((await ask(101)).status).toBe(404)
  })
})
