import { foundPhotoPath, photoPath, rarePhotoPath } from '@postfit/fixtures'
import type { Embedding } from './embedding.ts'

/** Names for a policy's headers. */
const csp = (...directives: readonly string[]) => ({ 'content-security-policy': directives.join('; ') })

const strict = ["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"]
const strictInline = [...strict.slice(0, 2), 'worker-src blob:']
const trustedTypes = "require-trusted-types-for 'script'"
const isolating = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}
/** A sandboxed frame is on an origin of its own: even the page's own script has to be for any. */
const forAnyOrigin = { 'access-control-allow-origin': '*' }

const isWasm = (path: string): boolean => path.endsWith('.wasm')
const isWorker = (path: string): boolean => /\/worker-[^/]*\.js$/.test(path)

const missing = (isMeant: (path: string) => boolean): NonNullable<Embedding['answer']> => {
  return (path, whole) => (isMeant(path) ? new Response('', { status: 404 }) : whole)
}
/** What servers of single-page applications send for all that they do not have. */
const replacedByPage = (isMeant: (path: string) => boolean): NonNullable<Embedding['answer']> => {
  const page = '<!doctype html><title>Home</title>'
  const headers = { 'content-type': 'text/html' }
  return (path, whole) => (isMeant(path) ? new Response(page, { headers }) : whole)
}

/** A JPEG to turn and to scale, one whose decoder is a script of its own, and a HEIC, whose decoder the caller names. */
const photos = [photoPath('orientation-6.jpg'), photoPath('cmyk.jpg'), rarePhotoPath('still.heic')]

/** Pages that Postfit works in. */
export const welcoming = {
  'under a strict policy': { headers: csp(...strict), photos },
  'under a strict policy, inline': { headers: csp(...strictInline), inline: true, photos },
  'under Trusted Types': { headers: csp(...strict, trustedTypes, 'trusted-types postfit'), photos },
  'under Trusted Types, inline': {
    headers: csp(...strictInline, trustedTypes, 'trusted-types postfit'),
    inline: true,
    photos,
  },
  'cross-origin isolated': { headers: { ...csp(...strict), ...isolating }, photos },
  'cross-origin isolated, inline': {
    headers: { ...csp(...strictInline), ...isolating },
    inline: true,
    photos,
  },
  'in a sandboxed frame, inline': { headers: forAnyOrigin, page: 'sandbox', inline: true, photos },
  'whose server does not know the type of wasm': {
    answer(path, whole) {
      if (isWasm(path)) whole.headers.set('content-type', 'application/octet-stream')
      return whole
    },
    photos,
  },
} satisfies Record<string, Embedding>

/** Drawn by an image of the page, which its policy has a word in; with styles, which the policy forbids the page itself. */
const drawings = [foundPhotoPath('styled.svg')]

/** Pages that can draw, in that they allow images of one kind of address or the other. */
export const drawing = {
  'that shows images from blobs': { headers: csp(...strict, "img-src 'self' blob:"), photos: drawings },
  'that shows images from their data': { headers: csp(...strict, 'img-src data:'), photos: drawings },
  'that shows images from blobs, inline': {
    headers: csp(...strictInline, "style-src 'none'", 'img-src blob:'),
    inline: true,
    photos: drawings,
  },
} satisfies Record<string, Embedding>

/** One that cannot. */
export const notDrawing = {
  'that shows images of its own server alone': { headers: csp(...strict), photos: drawings },
} satisfies Record<string, Embedding>

/** An embedding that fails, and what it fails with. */
export interface Refusing extends Embedding {
  readonly code: 'worker-failed' | 'load-failed'
  /** What the message says of the cause. */
  readonly words: RegExp
}

/** To be turned, and written as a JPEG. */
const plain = [photoPath('exif-orientation.png')]

/** Pages that it cannot work in: it says why. */
export const refusing = {
  "without 'wasm-unsafe-eval'": {
    headers: csp("default-src 'self'"),
    photos: plain,
    code: 'load-failed',
    words: /CSP.* lacks 'wasm-unsafe-eval' \(script-src\)/,
  },
  'without workers': {
    headers: csp(...strict.slice(0, 2), "worker-src 'none'"),
    photos: plain,
    code: 'worker-failed',
    words: /\/worker-\S*\.js: the CSP forbids it \(worker-src\)/,
  },
  'without workers from blobs, inline': {
    headers: csp(...strict),
    inline: true,
    photos: plain,
    code: 'worker-failed',
    words: /the CSP forbids it \(worker-src\)/,
  },
  'without connections': {
    headers: csp(...strict, "connect-src 'none'"),
    photos: plain,
    code: 'load-failed',
    words: /\.wasm: .*CSP forbids it \(connect-src\)/,
  },
  'that trusts another policy for Trusted Types': {
    headers: csp(...strict, trustedTypes, 'trusted-types other'),
    photos: plain,
    code: 'worker-failed',
    words: /does not allow the policy postfit \(trusted-types\)/,
  },
  'in a sandboxed frame, with a worker from an address': {
    headers: forAnyOrigin,
    page: 'sandbox',
    photos: plain,
    code: 'worker-failed',
    words: /another origin .*sandboxed iframe.*use inlineWorker of @postfit\/worker\/inline/,
  },
  'in a sandboxed frame, whose codecs are not for it, inline': {
    page: 'sandbox',
    inline: true,
    answer(path, whole) {
      if (!isWasm(path)) whole.headers.set('access-control-allow-origin', '*')
      return whole
    },
    photos: plain,
    code: 'load-failed',
    words: /\.wasm: .*does not allow this origin \(Access-Control-Allow-Origin\)/,
  },
  'without the worker': {
    answer: missing(isWorker),
    photos: plain,
    code: 'worker-failed',
    words: /\/worker-\S*\.js: the server answered 404/,
  },
  'with a page in place of the worker': {
    answer: replacedByPage(isWorker),
    photos: plain,
    code: 'worker-failed',
    words: /\/worker-\S*\.js: its MIME type is text\/html/,
  },
  'without the codecs': {
    answer: missing(isWasm),
    photos: plain,
    code: 'load-failed',
    words: /\.wasm: the server answered 404/,
  },
  'with a page in place of the codecs': {
    answer: replacedByPage(isWasm),
    photos: plain,
    code: 'load-failed',
    words: /\.wasm: it is no WebAssembly \(MIME type text\/html\)/,
  },
  'without the decoder of CMYK': {
    answer: missing((path) => path.includes('image_decoders')),
    photos: [photoPath('cmyk.jpg')],
    code: 'load-failed',
    words: /CMYK decoder from \S*image_decoders\S*\.js: the server answered 404/,
  },
} satisfies Record<string, Refusing>
