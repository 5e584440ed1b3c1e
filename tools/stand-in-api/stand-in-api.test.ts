import { clip, cutShort, photo, picture } from '@postfit/gate/testing'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStandInApi, type Post, type Upload } from './index.ts'

let api: Hono

beforeEach(() => {
  let ids = 0
  api = createStandInApi({ now: () => new Date('2030-01-01T00:00:00Z'), newId: () => `id-${++ids}` })
})

function form(fields: Record<string, string | Uint8Array>): FormData {
  const data = new FormData()
  for (const [key, value] of Object.entries(fields)) {
    // The declared type is a lie on purpose: only the bytes may count.
    if (typeof value === 'string') data.append(key, value)
    else data.append(key, new File([new Uint8Array(value)], 'holiday.jpg', { type: 'text/plain' }))
  }
  return data
}

const sendUpload = async (body: FormData) => api.request('/api/v1/upload', { method: 'POST', body })
const sendPost = async (body: unknown, type = 'application/json') =>
  api.request('/api/v1/post/', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': type },
  })

async function uploaded(file: Uint8Array, teamId = 'team'): Promise<Upload> {
  const response = await sendUpload(form({ file, teamId }))
  expect(response.status).toBe(200)
  return (await response.json()) as Upload
}

describe('POST /api/v1/upload', () => {
  it('answers a photo with what its bytes say', async () => {
    expect(await uploaded(await photo(640, 480))).toEqual({
      id: 'id-1',
      teamId: 'team',
      organizationId: null,
      iconUrl: null,
      thumbnailUrl: null,
      url: 'https://uploads.stand-in.invalid/id-1',
      externalLink: null,
      iconPath: null,
      thumbnailPath: null,
      path: null,
      type: 'image',
      width: 640,
      height: 480,
      fileSize: expect.any(Number),
      videoLength: null,
      mime: 'image/jpeg',
      ext: 'jpg',
      createdAt: '2030-01-01T00:00:00.000Z',
      updatedAt: '2030-01-01T00:00:00.000Z',
    })
    expect(await uploaded(await picture().webp().toBuffer())).toMatchObject({
      mime: 'image/webp',
      ext: 'webp',
    })
  })

  it('answers a video with its length', async () => {
    expect(await uploaded(await clip())).toMatchObject({
      type: 'video',
      width: 360,
      height: 640,
      videoLength: 1,
      mime: 'video/mp4',
      ext: 'mp4',
    })
  })

  it('holds a photo to the contract, not to what Postfit promises on top', async () => {
    const exif = await picture()
      .withExif({ IFD0: { Make: 'Camera' } })
      .jpeg()
      .toBuffer()
    expect(await uploaded(exif)).toMatchObject({ type: 'image' })
  })

  it.each([
    ['a PNG', () => picture().png().toBuffer(), 'unsupported_file_format', 'photo-format'],
    ['a photo cut short', async () => cutShort(await photo()), 'unsupported_file_format', 'photo-readable'],
    [
      'a text',
      async () => new TextEncoder().encode('no picture'),
      'unsupported_file_format',
      'photo-readable',
    ],
    ['an empty file', async () => new Uint8Array(), 'unsupported_file_format', 'photo-readable'],
    ['too large a photo', () => photo(2000, 1500), 'image_size_invalid', 'photo-size'],
  ])('refuses %s by its public error key', async (_, make, key, rule) => {
    const response = await sendUpload(form({ file: await make(), teamId: 'team' }))
    expect(response.status).toBe(400)
    const body = await response.json()
    expect(body).toEqual({
      statusCode: 400,
      message: expect.stringMatching(
        new RegExp(`^${key}: holiday\\.jpg breaks ${rule}: required .+; received .+`),
      ),
      issues: [{ code: expect.any(String), message: expect.any(String), path: ['file'] }],
    })
    expect(body.issues[0].message).toBe(body.message)
  })

  it.each([
    ['no file', { teamId: 'team' }, ['file']],
    ['no team', { file: new Uint8Array([1]) }, ['teamId']],
    ['a text for a file', { file: 'text', teamId: 'team' }, ['file']],
    ['a file for a team', { file: new Uint8Array([1]), teamId: new Uint8Array([1]) }, ['teamId']],
    ['an unknown field', { file: new Uint8Array([1]), teamId: 'team', teamID: 'team' }, ['teamID']],
  ])('refuses a form with %s', async (_, fields, path) => {
    const response = await sendUpload(form(fields))
    expect(response.status).toBe(400)
    expect((await response.json()).issues).toEqual([
      { code: expect.any(String), message: expect.any(String), path },
    ])
  })

  it('refuses two files in one form', async () => {
    const body = form({ file: await photo(), teamId: 'team' })
    body.append('file', new File(['second'], 'second.jpg'))
    expect((await sendUpload(body)).status).toBe(400)
  })

  it('refuses another content type and a broken form', async () => {
    const send = (type: string) =>
      api.request('/api/v1/upload', { method: 'POST', body: '{}', headers: { 'content-type': type } })
    for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x']) {
      const response = await send(type)
      expect(response.status, type).toBe(400)
      expect(await response.json()).toMatchObject({ statusCode: 400, issues: [{ path: [] }] })
    }
  })

  it('refuses more than 25 MB, and stops reading a body that goes on', async () => {
    const over = await sendUpload(form({ file: new Uint8Array(25_000_001), teamId: 'team' }))
    expect(over.status).toBe(413)
    expect(await over.json()).toMatchObject({
      statusCode: 413,
      issues: [{ code: 'too_big', path: ['file'] }],
    })

    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const response = await api.request(
      new Request('http://127.0.0.1/api/v1/upload', {
        method: 'POST',
        body: endless,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        duplex: 'half',
      } as RequestInit),
    )
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(40_000_000)
  })
})

function postBody(uploadIds: readonly string[], options: Record<string, unknown> = {}) {
  return {
    teamId: 'team',
    title: 'Launch day',
    postDate: '2030-01-31T12:00:00Z',
    status: 'SCHEDULED',
    socialAccountTypes: ['TIKTOK'],
    data: { TIKTOK: { type: 'IMAGE', text: 'Hi', privacy: 'PUBLIC_TO_EVERYONE', uploadIds, ...options } },
  }
}

async function refusal(body: unknown): Promise<{ code: string; path: (string | number)[] }[]> {
  const response = await sendPost(body)
  expect(response.status).toBe(400)
  const { statusCode, message, issues } = await response.json()
  expect(statusCode).toBe(400)
  expect(message).toBe(issues[0].message)
  return issues.map(({ code, path }: { code: string; path: (string | number)[] }) => ({ code, path }))
}

const tiktok = (...path: (string | number)[]) => ['data', 'TIKTOK', ...path]

describe('POST /api/v1/post/', () => {
  let photoId: string

  beforeEach(async () => {
    photoId = (await uploaded(await photo())).id
  })

  it('takes photos, and keeps the post until its date', async () => {
    const response = await sendPost(postBody([photoId]))
    expect(response.status).toBe(200)
    const post = (await response.json()) as Post
    expect(post).toMatchObject({
      id: 'id-2',
      teamId: 'team',
      title: 'Launch day',
      postDate: '2030-01-31T12:00:00.000Z',
      status: 'SCHEDULED',
      data: { TIKTOK: { type: 'IMAGE', uploadIds: [photoId] } },
      errors: null,
      externalData: { TIKTOK: null },
      createdAt: '2030-01-01T00:00:00.000Z',
      uploads: [{ postId: 'id-2', uploadId: photoId, upload: { id: photoId, type: 'image' } }],
    })
    expect(await (await api.request(`/api/v1/post/${post.id}`)).json()).toEqual(post)
  })

  it('takes a video, the default type', async () => {
    const { id } = await uploaded(await clip())
    const { type: _, ...options } = postBody([id]).data.TIKTOK
    const music = { musicSoundId: 'song', musicSoundVolume: 50 }
    const data = { TIKTOK: { ...options, musicSoundInfo: music } }
    const post = await (await sendPost({ ...postBody([id]), data })).json()
    expect(post.data.TIKTOK).toMatchObject({ type: 'VIDEO', musicSoundInfo: music })
  })

  it('takes an uploaded photo as the cover of a video, and no other address', async () => {
    const video = await uploaded(await clip())
    const cover = await uploaded(await photo())
    const options = { type: 'VIDEO', thumbnail: cover.url }
    expect((await sendPost(postBody([video.id], options))).status).toBe(200)
    for (const thumbnail of ['https://cdn.example/cover.jpg', video.url]) {
      expect(await refusal(postBody([video.id], { ...options, thumbnail }))).toEqual([
        { code: 'custom', path: tiktok('thumbnail') },
      ])
    }
  })

  it('strips the music of photos to its id', async () => {
    const musicSoundInfo = { musicSoundId: 'song', musicSoundVolume: 50, musicSoundStart: 0 }
    const post = await (await sendPost(postBody([photoId], { musicSoundInfo }))).json()
    expect(post.data.TIKTOK.musicSoundInfo).toEqual({ musicSoundId: 'song' })
  })

  it.each([
    ['a caption of 2201', { text: 'x'.repeat(2201) }, 'too_big', tiktok('text')],
    ['no privacy', { privacy: undefined }, 'invalid_type', tiktok('privacy')],
    ['privacy null', { privacy: null }, 'invalid_enum_value', tiktok('privacy')],
    ['an unknown privacy', { privacy: 'FRIENDS' }, 'invalid_enum_value', tiktok('privacy')],
    ['an unknown option', { privcy: 'SELF_ONLY' }, 'unrecognized_keys', tiktok('privcy')],
    ['an unknown type', { type: 'CAROUSEL' }, 'invalid_enum_value', tiktok('type')],
    ['no uploads', { uploadIds: [] }, 'too_small', tiktok('uploadIds')],
    ['an unknown upload', { uploadIds: ['gone'] }, 'custom', tiktok('uploadIds', 0)],
    ['photos without IMAGE', { type: undefined }, 'custom', tiktok('type')],
    ['a cover outside the list', { photoCoverIndex: 1 }, 'custom', tiktok('photoCoverIndex')],
    ['branded SELF_ONLY', { isBrandContent: true, privacy: 'SELF_ONLY' }, 'custom', tiktok('privacy')],
    ['music without id', { musicSoundInfo: {} }, 'invalid_type', tiktok('musicSoundInfo', 'musicSoundId')],
  ])('refuses %s', async (_, options, code, path) => {
    expect(await refusal(postBody([photoId], options))).toEqual([{ code, path }])
  })

  it.each([
    ['no title', { title: undefined }, 'invalid_type', ['title']],
    ['a local date', { postDate: '2030-01-31T12:00:00+01:00' }, 'invalid_string', ['postDate']],
    ['a day that never comes', { postDate: '2030-02-31T12:00:00Z' }, 'custom', ['postDate']],
    ['a status only the server sets', { status: 'POSTED' }, 'invalid_enum_value', ['status']],
    ['no platform', { socialAccountTypes: [] }, 'too_small', ['socialAccountTypes']],
    ['no TikTok data', { data: {} }, 'invalid_type', ['data', 'TIKTOK']],
    ['an unknown field', { titel: 'x' }, 'unrecognized_keys', ['titel']],
    [
      'a comment of 151',
      { firstComment: { TIKTOK: 'x'.repeat(151) } },
      'too_big',
      ['firstComment', 'TIKTOK'],
    ],
  ])('refuses a body with %s', async (_, fields, code, path) => {
    expect(await refusal({ ...postBody([photoId]), ...fields })).toEqual([{ code, path }])
  })

  it('collects every issue of a body', async () => {
    const issues = await refusal(postBody([photoId], { text: 'x'.repeat(2201), privacy: 'FRIENDS' }))
    expect(issues.map(({ path }) => path.at(-1))).toEqual(['text', 'privacy'])
  })

  it('takes 10 photos and no more, and no mixture', async () => {
    expect((await sendPost(postBody(Array(10).fill(photoId)))).status).toBe(200)
    expect(await refusal(postBody(Array(11).fill(photoId)))).toEqual([
      { code: 'custom', path: tiktok('uploadIds') },
    ])
    const video = await uploaded(await clip())
    expect(await refusal(postBody([photoId, video.id]))).toEqual([
      { code: 'custom', path: tiktok('uploadIds') },
    ])
    expect(await refusal(postBody([video.id, video.id], { type: 'VIDEO' }))).toEqual([
      { code: 'custom', path: tiktok('uploadIds') },
    ])
  })

  it("does not know another team's upload", async () => {
    const foreign = await uploaded(await photo(), 'rivals')
    expect(await refusal(postBody([photoId, foreign.id]))).toEqual([
      { code: 'custom', path: tiktok('uploadIds', 1) },
    ])
  })

  it('refuses what is not JSON, and a body without end', async () => {
    expect((await sendPost('{')).status).toBe(400)
    expect((await sendPost(postBody([photoId]), 'text/plain')).status).toBe(400)
    const long = await sendPost(JSON.stringify({ title: 'x'.repeat(300_000) }))
    expect(long.status).toBe(413)
    expect(await long.json()).toMatchObject({ statusCode: 413, message: expect.any(String) })
  })
})

it('answers 404 in the shape of an error', async () => {
  for (const path of ['/api/v1/post/gone', '/api/v1/nothing']) {
    const response = await api.request(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ statusCode: 404, message: expect.any(String) })
  }
})

it('forgets the oldest upload when it remembers too many', async () => {
  api = createStandInApi({ capacity: 1 })
  const first = await uploaded(await photo())
  const second = await uploaded(await photo())
  expect(await refusal(postBody([first.id]))).toHaveLength(1)
  expect((await sendPost(postBody([second.id]))).status).toBe(200)
})
