/**
 * HEIC photos for `@postfit/worker`, in browsers that cannot decode them (all but Safari).
 *
 * The decoder is libheif with libde265, under the LGPL. It is a file of its own, fetched only when a HEIC photo comes,
 * and can be replaced: any module at `heicDecoderUrl` that exports the same `decode` will do.
 *
 * @packageDocumentation
 */

/** Where the decoder's module lies; for `createPreparer({ heicDecoderUrl })`. About 700 kB gzip. */
export const heicDecoderUrl: URL = new URL(/* @vite-ignore */ './decoder.js', import.meta.url)
