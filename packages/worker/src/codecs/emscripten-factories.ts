// The glue code of Emscripten: it would be most of the worker's script, and few posts need it. No code of this package may be in here,
// since a module that is bundled into two scripts exists twice.
export { default as avifDecoder } from '@jsquash/avif/codec/dec/avif_dec.js'
export { default as jxlDecoder } from '@jsquash/jxl/codec/dec/jxl_dec.js'
export { default as webpDecoder } from '@jsquash/webp/codec/dec/webp_dec.js'
export { default as webpEncoder } from '@jsquash/webp/codec/enc/webp_enc.js'
