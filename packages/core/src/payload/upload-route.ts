import type { MediaFacts } from '../facts/media-facts.ts'

/** Bytes in a part of a multipart upload: 64 MiB, except for the last one, which holds the rest. */
export const partSize: number = 64 * 1024 * 1024

/** Up to here a simple upload is advised (bundle.social, "upload content": larger ones should use init). */
const simpleLimit = 25_000_000
/** Up to here one PUT is enough; above it a broken connection should not cost the whole file. */
const singlePutLimit = 90_000_000

/** The MIME types that the API takes for an upload by init or in parts (npm `bundlesocial` 2.64.2). */
export type UploadMimeType = 'image/jpeg' | 'image/png' | 'image/gif' | 'video/mp4' | 'video/quicktime'

/** A request of the API: where, how and with which JSON. */
export interface ApiRequest<B> {
  readonly method: 'POST'
  readonly path: string
  readonly body: B
}

/** One part of a file, in bytes: `file.slice(start, end)`. Parts are numbered from 1. */
export interface UploadPart {
  readonly partNumber: number
  readonly start: number
  readonly end: number
}

/** The form of `POST /api/v1/upload`, see {@link uploadForm}. */
export interface SimpleRoute {
  readonly kind: 'simple'
  readonly method: 'POST'
  readonly path: '/api/v1/upload'
}

/** Init, then a PUT of the bytes to the `url` of its answer (good for 30 minutes), then finalize with its `path`. */
export interface SinglePutRoute {
  readonly kind: 'single-put'
  readonly init: ApiRequest<{ teamId: string; fileName: string; mimeType: UploadMimeType; fileSize: number }>
  finalize(answer: { path: string }): ApiRequest<{ teamId: string; path: string }>
}

/** Init, then a PUT of each part to its `url`, then complete with the `ETag` of each answer; or abort. */
export interface MultipartRoute {
  readonly kind: 'multipart'
  readonly init: ApiRequest<{ teamId: string; fileName: string; mimeType: UploadMimeType; fileSize: number }>
  readonly parts: readonly UploadPart[]
  /** Asks for fresh addresses of parts whose address ran out. */
  sign(
    answer: MultipartAnswer,
    partNumbers: readonly number[],
  ): ApiRequest<MultipartAnswer & { teamId: string; partNumbers: number[] }>
  complete(
    answer: MultipartAnswer,
    etags: readonly string[],
  ): ApiRequest<MultipartAnswer & { teamId: string; parts: { partNumber: number; etag: string }[] }>
  abort(answer: MultipartAnswer): ApiRequest<MultipartAnswer & { teamId: string }>
}

/** What the answer to a multipart init names the upload by. */
export interface MultipartAnswer {
  path: string
  uploadId: string
}

/** How a file gets to the API, as data: Postfit sends nothing itself. */
export type UploadRoute = SimpleRoute | SinglePutRoute | MultipartRoute

/**
 * The best way to upload a file. Init and finalize carry the API's secret key, and so belong on a server; the bytes go
 * from the browser to the addresses that init gives.
 *
 * WebP and other formats that init does not take are always uploaded simply.
 *
 * @param facts of the file to upload
 * @param name its file name
 */
export function uploadRoute(facts: MediaFacts, teamId: string, name: string = facts.name): UploadRoute {
  const mimeType = mimeTypeOf(facts)
  const fileSize = facts.byteLength
  if (mimeType === null || fileSize <= simpleLimit) {
    return { kind: 'simple', method: 'POST', path: '/api/v1/upload' }
  }
  const init = { teamId, fileName: name, mimeType, fileSize }
  if (fileSize <= singlePutLimit) {
    return {
      kind: 'single-put',
      init: post('init', init),
      finalize: ({ path }) => post('finalize', { teamId, path }),
    }
  }
  return {
    kind: 'multipart',
    init: post('multipart/init', init),
    parts: partsOf(fileSize),
    sign: ({ path, uploadId }, partNumbers) =>
      post('multipart/sign', { teamId, path, uploadId, partNumbers: [...partNumbers] }),
    complete: ({ path, uploadId }, etags) =>
      post('multipart/complete', {
        teamId,
        path,
        uploadId,
        parts: etags.map((etag, index) => ({ partNumber: index + 1, etag })),
      }),
    abort: ({ path, uploadId }) => post('multipart/abort', { teamId, path, uploadId }),
  }
}

function post<B>(path: string, body: B): ApiRequest<B> {
  return { method: 'POST', path: `/api/v1/upload/${path}`, body }
}

function partsOf(fileSize: number): UploadPart[] {
  return Array.from({ length: Math.ceil(fileSize / partSize) }, (_, index) => ({
    partNumber: index + 1,
    start: index * partSize,
    end: Math.min((index + 1) * partSize, fileSize),
  }))
}

function mimeTypeOf(facts: MediaFacts): UploadMimeType | null {
  if (facts.kind === 'video') {
    if (facts.container === 'mp4') return 'video/mp4'
    return facts.container === 'mov' ? 'video/quicktime' : null
  }
  if (facts.kind !== 'image') return null
  const { format } = facts
  return format === 'jpeg' || format === 'png' || format === 'gif' ? `image/${format}` : null
}
