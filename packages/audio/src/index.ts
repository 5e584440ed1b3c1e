/**
 * Codecs for sound for `@postfit/worker`, where browsers have none: AAC is written by all but some (Chromium on Linux, and
 * Firefox, write none), AC-3 and E-AC-3 are read by hardly any.
 *
 * Both are FFmpeg's, under the LGPL, as Mediabunny builds them. Each is a file of its own, fetched only when a video needs
 * it, and can be replaced: any module that exports the same function will do.
 *
 * @packageDocumentation
 */

/** Where the AAC encoder's module lies; for `createPreparer({ aacEncoderUrl })`. */
export const aacEncoderUrl: URL = new URL(/* @vite-ignore */ './aac-encoder.js', import.meta.url)

/** Where the module lies that decodes AC-3 and E-AC-3; for `createPreparer({ ac3DecoderUrl })`. */
export const ac3DecoderUrl: URL = new URL(/* @vite-ignore */ './ac3-decoder.js', import.meta.url)
