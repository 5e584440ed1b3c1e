/**
 * The strictest policy that Postfit works under, so that the demo proves it: the worker and the WebAssembly come from
 * the site itself, nothing is evaluated, and nothing can be sent to anyone else. `blob:` pictures and videos are what the
 * person added, as thumbnails and in the preview.
 */
export const contentSecurityPolicy: string = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "style-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
