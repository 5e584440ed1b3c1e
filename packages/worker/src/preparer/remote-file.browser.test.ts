import { remoteMedia } from '@postfit/core/remote'
import { afterAll, describe, expect, it } from 'vitest'
import { photo } from '../testing/photos.ts'
import { built } from '../testing/worker-urls.ts'
import { createPreparer } from './create-preparer.ts'

const preparer = createPreparer(built)
afterAll(() => preparer.dispose())

/** A server of one file, with ranges, and what it was asked for. */
async function serverOf(name: string, { etag = () => '"1"' }: { etag?: () => string } = {}) {
  const bytes = new Uint8Array(await (await photo(name)).arrayBuffer())
  const asked: (string | null)[] = []
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('range')
    asked.push(range)
    const [, first = 0, last = bytes.length - 1] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
    const part = bytes.slice(Number(first), Number(last) + 1)
    const headers = { etag: etag(), 'content-length': String(part.length) }
    const of = { 'content-range': `bytes ${first}-${Number(first) + part.length - 1}/${bytes.length}` }
    return new Response(part, { status: range ? 206 : 200, headers: range ? { ...headers, ...of } : headers })
  }
  return { fetch: fetch as typeof globalThis.fetch, asked, url: `https://media.example/${name}?key=1` }
}

const options = { type: 'IMAGE', privacy: 'SELF_ONLY' } as const

describe('a file behind an address', () => {
  it('keeps its upload id, and is not fetched, where it is fine as it is', async () => {
    const { url, fetch, asked } = await serverOf('compliant.jpg')
    const media = await remoteMedia(url, { fetch, uploadId: 'upload-7' })
    const post = await preparer.prepare({ ...options, media: [media] })
    expect(post.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(post.media.map(({ uploadId, file }) => [uploadId, file.name])).toEqual([
      ['upload-7', 'compliant.jpg'],
    ])
    expect(media.bytesRead).toBeLessThanOrEqual(65_536)
    // To inspect it once more costs nothing.
    const before = asked.length
    await preparer.prepare({ ...options, media: [media] })
    expect(asked.length).toBe(before)
    expect(asked).not.toContain(null)
  })

  it('is fetched whole where there is something to repair, or nobody has it yet', async () => {
    const [png, jpeg] = [await serverOf('screenshot.png'), await serverOf('compliant.jpg')]
    const media = [
      await remoteMedia(png.url, { fetch: png.fetch, uploadId: 'upload-8' }),
      await remoteMedia(jpeg.url, { fetch: jpeg.fetch }),
    ]
    const post = await preparer.prepare({ ...options, media })
    expect(post.ok).toBe(true)
    expect(post.media.map(({ uploadId }) => uploadId)).toEqual([null, null])
    for (const { file } of post.media) {
      expect(file).toBeInstanceOf(File)
      expect(file.type).toBe('image/jpeg')
      await createImageBitmap(file)
    }
  })

  it('is refused with the reason where it is another one by then', async () => {
    let version = 1
    const { url, fetch } = await serverOf('oversized.jpg', { etag: () => `"${version}"` })
    const media = await remoteMedia(url, { fetch })
    version = 2
    const post = await preparer.prepare({ ...options, media: [media] })
    expect(post.files[0]).toMatchObject({ output: null, error: { code: 'remote-failed', retryable: false } })
    expect(post.issues.map(({ code }) => code)).toContain('file-unreadable')
  })
})
