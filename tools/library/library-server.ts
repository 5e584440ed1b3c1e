import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { photoPath, videosFolder } from '@postfit/fixtures'
import { type LoopbackServer, listenOnLoopback } from '@postfit/loopback'
import sharp from 'sharp'

/** How an address of the library is served. */
export type ServingMode =
  /** With ranges, its length and ETag, for pages of any origin. */
  | 'ranges'
  /** As S3 is without a word in its CORS policy: pages of another origin see neither `Content-Range` nor `ETag`. */
  | 'hidden'
  | 'redirected'
  /** Whole only. */
  | 'plain'
  /** Whole only, and without its length. */
  | 'chunked'
  | 'without-cors'
  /** With another ETag each time. */
  | 'changing'
  /** Fewer bytes than it says. */
  | 'short'
  /** Another range than asked for. */
  | 'elsewhere'
  /** The connection ends in the middle of an answer. */
  | 'broken'
  | 'silent'
  | '401'
  | '403'
  | '404'
  | '503'

/** One address, and what is expected of it: what it is, or why it cannot be read. */
export interface LibraryItem {
  readonly mode: ServingMode
  readonly name: string
  readonly expected: string
  /** The same on a page of another origin, where that differs. */
  readonly onPage?: string
}

const photo = 'image jpeg'
const video = 'video mp4'

/** A media library of thirty addresses, some of which are broken. */
export const library: readonly LibraryItem[] = [
  ...['compliant.jpg', 'oversized.jpg', 'orientation-6.jpg', 'progressive.jpg', 'metadata.jpg'].flatMap(
    (name): LibraryItem[] => [
      { mode: 'ranges', name, expected: photo },
      { mode: 'hidden', name, expected: photo },
    ],
  ),
  { mode: 'ranges', name: 'screenshot.png', expected: 'image png' },
  { mode: 'ranges', name: 'lossy.webp', expected: 'image webp' },
  { mode: 'hidden', name: 'screenshot.png', expected: 'image png' },
  { mode: 'ranges', name: 'phone.mp4', expected: video },
  { mode: 'hidden', name: 'phone.mp4', expected: video },
  { mode: 'redirected', name: 'phone.mp4', expected: video },
  { mode: 'redirected', name: 'compliant.jpg', expected: photo },
  { mode: 'plain', name: 'small.jpg', expected: photo },
  { mode: 'chunked', name: 'small.jpg', expected: photo },
  { mode: 'chunked', name: 'phone.mp4', expected: 'unknown-length' },
  { mode: 'without-cors', name: 'small.jpg', expected: photo, onPage: 'unreachable' },
  { mode: 'changing', name: 'phone.mp4', expected: 'changed' },
  { mode: 'short', name: 'compliant.jpg', expected: 'wrong-answer' },
  { mode: 'elsewhere', name: 'compliant.jpg', expected: 'wrong-answer' },
  { mode: 'broken', name: 'compliant.jpg', expected: 'unreachable' },
  { mode: 'silent', name: 'compliant.jpg', expected: 'timeout' },
  { mode: '401', name: 'compliant.jpg', expected: 'unauthorized' },
  { mode: '403', name: 'compliant.jpg', expected: 'forbidden' },
  { mode: '404', name: 'compliant.jpg', expected: 'not-found' },
  { mode: '503', name: 'compliant.jpg', expected: 'busy' },
]

/** Milliseconds that a server of the library may be silent. */
export const patience = 3000

export const addressOf = (url: string, { mode, name }: LibraryItem): string =>
  `${url}${mode}/${name}?key=secret`

/** A server that is disposed of. */
/** Serves the library on loopback. */
export async function serveLibrary(): Promise<LoopbackServer> {
  const files = new Map<string, Buffer>()
  for (const { name } of library) if (!files.has(name)) files.set(name, await contentOf(name))
  let version = 0
  const server = createServer((request, response) => {
    const [, mode = '', name = ''] = new URL(request.url ?? '', 'http://localhost').pathname.split('/')
    const bytes = files.get(name)
    if (bytes)
      answer(
        request,
        response,
        mode as ServingMode,
        bytes,
        `"${name}-${mode === 'changing' ? version++ : 0}"`,
      )
    else response.writeHead(404).end()
  })
  return listenOnLoopback(server)
}

/** A photo as large as a camera's; a video with its index in front, as phones upload them; small ones. */
async function contentOf(name: string): Promise<Buffer> {
  if (name === 'phone.mp4') {
    const size = Buffer.alloc(8)
    size.writeUInt32BE(60_000_000)
    size.write('free', 4, 'latin1')
    const bytes = await readFile(join(videosFolder, 'compliant.mp4'))
    return Buffer.concat([bytes, size, Buffer.alloc(60_000_000 - 8)])
  }
  if (name !== 'oversized.jpg') return readFile(photoPath(name))
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: 'gray', noise } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  mode: ServingMode,
  bytes: Buffer,
  etag: string,
): void {
  if (mode === 'silent') return
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream', etag }
  if (mode !== 'without-cors') headers['access-control-allow-origin'] = '*'
  if (mode !== 'hidden') headers['access-control-expose-headers'] = 'Content-Range, ETag'
  if (/^\d+$/.test(mode)) {
    response.writeHead(Number(mode), headers).end('<h1>No</h1>')
    return
  }
  if (mode === 'redirected') {
    const location = (request.url ?? '').replace('/redirected/', '/ranges/')
    response.writeHead(302, { ...headers, location }).end()
    return
  }
  if (mode === 'chunked' || mode === 'plain') {
    const length: Record<string, string> = mode === 'plain' ? { 'content-length': String(bytes.length) } : {}
    response.writeHead(200, { ...headers, ...length })
    response.write(bytes.subarray(0, 1000))
    response.end(bytes.subarray(1000))
    return
  }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (first === undefined) {
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes)
    return
  }
  const start = Number(first) + (mode === 'elsewhere' ? 7 : 0)
  const end = Math.min(Number(last) + 1, bytes.length)
  const part = bytes.subarray(start, mode === 'short' ? start + 500 : end)
  response.writeHead(206, {
    ...headers,
    'content-range': `bytes ${start}-${end - 1}/${bytes.length}`,
    'content-length': part.length,
  })
  if (mode === 'broken') response.write(part.subarray(0, 500), () => response.destroy())
  else response.end(part)
}
