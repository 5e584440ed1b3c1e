import { uploadRoute } from '@postfit/core/upload'
import { clip, photo, picture } from '@postfit/gate/testing'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStandInApi } from './index.ts'

let time: number
let api: Hono

beforeEach(() => {
  time = Date.parse('2030-01-01T00:00:00Z')
  api = createStandInApi({ now: () => new Date(time) })
})

const call = (path: string, body: object) =>
  api.request(`/api/v1/upload/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const put = (url: string, bytes: Uint8Array) =>
  api.request(url, { method: 'PUT', body: new Uint8Array(bytes) })
const file = { teamId: 'team', fileName: 'a.jpg', mimeType: 'image/jpeg' }

describe('init, PUT, finalize', () => {
  async function init(fileSize?: number) {
    const response = await call('init', { ...file, ...(fileSize === undefined ? {} : { fileSize }) })
    expect(response.status).toBe(200)
    return (await response.json()) as { url: string; path: string }
  }

  it('takes a file, and forgets the pending one', async () => {
    const bytes = await photo(640, 480)
    const { url, path } = await init(bytes.length)
    const stored = await put(url, bytes)
    expect(stored.status).toBe(200)
    expect(stored.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
    const upload = await (await call('finalize', { teamId: 'team', path })).json()
    expect(upload).toMatchObject({ type: 'image', width: 640, height: 480, fileSize: bytes.length })
    expect((await call('finalize', { teamId: 'team', path })).status).toBe(404)
  })

  it('judges the bytes, not what was announced', async () => {
    const png = await picture().png().toBuffer()
    const { url, path } = await init(png.length)
    await put(url, png)
    const refused = await call('finalize', { teamId: 'team', path })
    expect(refused.status).toBe(400)
    expect((await refused.json()).message).toContain('unsupported_file_format: a.jpg breaks photo-format')
  })

  it('refuses other sizes than announced, another team, and an address that ran out', async () => {
    const bytes = await photo()
    const { url, path } = await init(bytes.length)
    expect((await put(url, new Uint8Array([...bytes, 0]))).status).toBe(413)
    expect((await call('finalize', { teamId: 'rivals', path })).status).toBe(404)
    await put(url, bytes.subarray(1))
    expect((await call('finalize', { teamId: 'team', path })).status).toBe(400)
    time += 31 * 60_000
    expect((await put(url, bytes)).status).toBe(403)
  })

  it('takes no type that the API does not document', async () => {
    const response = await call('init', { ...file, mimeType: 'image/webp' })
    expect(response.status).toBe(400)
    expect((await response.json()).issues).toMatchObject([{ code: 'invalid_enum_value', path: ['mimeType'] }])
  })
})

describe('multipart', () => {
  /** A real video with a free box behind it: two parts, the second a small one. */
  async function largeVideo(): Promise<Uint8Array> {
    const video = await clip()
    const free = 91_000_000
    const bytes = new Uint8Array(video.length + free)
    bytes.set(video)
    new DataView(bytes.buffer).setUint32(video.length, free)
    bytes.set(new TextEncoder().encode('free'), video.length + 4)
    return bytes
  }

  it('takes a video in the parts that Postfit cuts it into, and refuses missing ones', async () => {
    const bytes = await largeVideo()
    const facts = { kind: 'video', container: 'mp4', byteLength: bytes.length, name: 'a.mp4' }
    const route = uploadRoute(facts as Parameters<typeof uploadRoute>[0], 'team')
    if (route.kind !== 'multipart') throw new Error(`expected multipart, received ${route.kind}`)
    const init = await (await call('multipart/init', route.init.body)).json()
    expect(init.parts).toHaveLength(route.parts.length)
    expect(init.partSize).toBe(route.parts[0]?.end)

    const etags: string[] = []
    for (const [index, { start, end }] of route.parts.entries()) {
      const stored = await put(init.parts[index].url, bytes.subarray(start, end))
      etags.push(stored.headers.get('etag') ?? '')
    }
    const signed = await (await call('multipart/sign', route.sign(init, [2]).body)).json()
    expect(signed.parts).toMatchObject([{ partNumber: 2, url: expect.stringContaining('/2') }])
    const upload = await (await call('multipart/complete', route.complete(init, etags).body)).json()
    expect(upload).toMatchObject({ type: 'video', fileSize: bytes.length })

    const again = await (await call('multipart/init', route.init.body)).json()
    await put(again.parts[0].url, bytes.subarray(0, init.partSize))
    const refused = await call('multipart/complete', route.complete(again, etags).body)
    expect(refused.status).toBe(400)
    expect((await refused.json()).message).toBe('parts: missing, cut short or misnamed: 2')
  })

  it('forgets what is aborted', async () => {
    const init = await (await call('multipart/init', { ...file, fileSize: 100_000_000 })).json()
    const named = { teamId: 'team', path: init.path, uploadId: init.uploadId }
    expect((await call('multipart/abort', named)).status).toBe(200)
    expect((await call('multipart/abort', named)).status).toBe(404)
    expect((await put(init.parts[0].url, new Uint8Array(1))).status).toBe(403)
  })
})
