import type {
  UploadAbortMultipartUploadData,
  UploadCompleteMultipartUploadData,
  UploadFinalizeLargeUploadData,
  UploadInitLargeUploadData,
  UploadInitMultipartUploadData,
  UploadInitMultipartUploadResponse,
  UploadSignMultipartPartsData,
} from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { photo, unknown, video } from '../../test/facts.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import { uploadForm } from './upload-form.ts'
import {
  type MultipartRoute,
  partSize,
  type SinglePutRoute,
  type UploadRoute,
  uploadRoute,
} from './upload-route.ts'

function multipart(byteLength: number): MultipartRoute {
  const route = uploadRoute(video({ byteLength }), 'team-1', 'clip.mp4')
  if (route.kind !== 'multipart') throw new Error(`Expected multipart but received ${route.kind}`)
  return route
}

describe('uploadRoute', () => {
  it.each<[number, UploadRoute['kind']]>([
    [0, 'simple'],
    [25_000_000, 'simple'],
    [25_000_001, 'single-put'],
    [90_000_000, 'single-put'],
    [90_000_001, 'multipart'],
    [4_000_000_000, 'multipart'],
  ])('of %d bytes is %s', (byteLength, kind) => {
    expect(uploadRoute(video({ byteLength }), 'team-1').kind).toBe(kind)
  })

  it.each<[MediaFacts, string | null]>([
    [photo({ format: 'jpeg', byteLength: 30_000_000 }), 'image/jpeg'],
    [photo({ format: 'png', byteLength: 30_000_000 }), 'image/png'],
    [photo({ format: 'gif', byteLength: 30_000_000 }), 'image/gif'],
    [video({ container: 'mp4', byteLength: 30_000_000 }), 'video/mp4'],
    [video({ container: 'mov', byteLength: 30_000_000 }), 'video/quicktime'],
    [photo({ format: 'webp', byteLength: 30_000_000 }), null],
    [photo({ format: 'heic', byteLength: 30_000_000 }), null],
    [video({ container: 'webm', byteLength: 300_000_000 }), null],
    [{ ...unknown('unrecognized'), byteLength: 30_000_000 }, null],
  ])('of %o names the type %s, or is simple where init takes none', (facts, mimeType) => {
    const route = uploadRoute(facts, 'team-1')
    expect(route.kind === 'simple' ? null : route.init.body.mimeType).toBe(mimeType)
  })

  it('is a form for a small file', () => {
    expect(uploadRoute(photo(), 'team-1')).toEqual({ kind: 'simple', method: 'POST', path: '/api/v1/upload' })
  })

  it('is init, a PUT and finalize for a larger one', () => {
    const route = uploadRoute(video({ byteLength: 30_000_000 }), 'team-1')
    expect(route).toMatchObject({
      kind: 'single-put',
      init: {
        method: 'POST',
        path: '/api/v1/upload/init',
        body: { teamId: 'team-1', fileName: 'video.mp4', mimeType: 'video/mp4', fileSize: 30_000_000 },
      },
    })
    expect((route as SinglePutRoute).finalize({ path: 'tmp/1' })).toEqual({
      method: 'POST',
      path: '/api/v1/upload/finalize',
      body: { teamId: 'team-1', path: 'tmp/1' },
    })
  })

  it('is parts of 64 MiB for a large one', () => {
    const route = multipart(2 * partSize + 1)
    expect(partSize).toBe(67_108_864)
    expect(route.init).toEqual({
      method: 'POST',
      path: '/api/v1/upload/multipart/init',
      body: { teamId: 'team-1', fileName: 'clip.mp4', mimeType: 'video/mp4', fileSize: 134_217_729 },
    })
    expect(route.parts).toEqual([
      { partNumber: 1, start: 0, end: 67_108_864 },
      { partNumber: 2, start: 67_108_864, end: 134_217_728 },
      { partNumber: 3, start: 134_217_728, end: 134_217_729 },
    ])
    expect(multipart(2 * partSize).parts).toHaveLength(2)
    const answer = { path: 'tmp/1', uploadId: 'u-1', partSize, parts: [] }
    const named = { teamId: 'team-1', path: 'tmp/1', uploadId: 'u-1' }
    expect(route.sign(answer, [2, 3])).toEqual({
      method: 'POST',
      path: '/api/v1/upload/multipart/sign',
      body: { ...named, partNumbers: [2, 3] },
    })
    expect(route.complete(answer, ['"a"', '"b"', '"c"'])).toEqual({
      method: 'POST',
      path: '/api/v1/upload/multipart/complete',
      body: {
        ...named,
        parts: [
          { partNumber: 1, etag: '"a"' },
          { partNumber: 2, etag: '"b"' },
          { partNumber: 3, etag: '"c"' },
        ],
      },
    })
    expect(route.abort(answer)).toEqual({
      method: 'POST',
      path: '/api/v1/upload/multipart/abort',
      body: named,
    })
  })

  it('covers a file with its parts, each byte once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 90_000_001, max: 5_368_709_120 }), (byteLength) => {
        const { parts } = multipart(byteLength)
        let end = 0
        for (const [index, part] of parts.entries()) {
          expect(part.partNumber).toBe(index + 1)
          expect(part.start).toBe(end)
          expect(part.end).toBeGreaterThan(part.start)
          if (index < parts.length - 1) expect(part.end - part.start).toBe(partSize)
          else expect(part.end - part.start).toBeLessThanOrEqual(partSize)
          end = part.end
        }
        expect(end).toBe(byteLength)
        expect(parts.length).toBeLessThanOrEqual(10_000)
      }),
    )
  })

  it("has bodies as the API's own package wants them", () => {
    type Body<T extends { requestBody?: unknown }> = NonNullable<T['requestBody']>
    expectTypeOf<SinglePutRoute['init']['body']>().toExtend<Body<UploadInitLargeUploadData>>()
    expectTypeOf<ReturnType<SinglePutRoute['finalize']>['body']>().toExtend<
      Body<UploadFinalizeLargeUploadData>
    >()
    expectTypeOf<MultipartRoute['init']['body']>().toExtend<Body<UploadInitMultipartUploadData>>()
    expectTypeOf<ReturnType<MultipartRoute['sign']>['body']>().toExtend<Body<UploadSignMultipartPartsData>>()
    expectTypeOf<ReturnType<MultipartRoute['complete']>['body']>().toExtend<
      Body<UploadCompleteMultipartUploadData>
    >()
    expectTypeOf<ReturnType<MultipartRoute['abort']>['body']>().toExtend<
      Body<UploadAbortMultipartUploadData>
    >()
    // The API's answer is what the further requests take.
    expectTypeOf<UploadInitMultipartUploadResponse>().toExtend<Parameters<MultipartRoute['abort']>[0]>()
  })
})

describe('uploadForm', () => {
  it('holds the team and the file, under its name', async () => {
    const form = uploadForm(
      new File([new Uint8Array([1, 2, 3])], 'photo.jpg', { type: 'image/jpeg' }),
      'team-1',
    )
    expect([...form.keys()]).toEqual(['teamId', 'file'])
    expect(form.get('teamId')).toBe('team-1')
    const file = form.get('file')
    if (!(file instanceof File)) throw new Error('Expected a file')
    expect([file.name, file.type, file.size]).toEqual(['photo.jpg', 'image/jpeg', 3])
  })
})
