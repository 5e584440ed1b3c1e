// What emscripten wrote for its codecs: most of what a worker's script would be, and needed by few posts. Nothing of ours
// is here, since a module that lies in two scripts is there twice.
export { default as avifDecoder } from '@jsquash/avif/codec/dec/avif_dec.js'
export { default as jxlDecoder } from '@jsquash/jxl/codec/dec/jxl_dec.js'
export { default as webpDecoder } from '@jsquash/webp/codec/dec/webp_dec.js'
export { default as webpEncoder } from '@jsquash/webp/codec/enc/webp_enc.js'
