// What comes with types is Mediabunny's class around this module, which starts a worker from a blob: URL for each track: a strict
// Content-Security-Policy forbids that, and Postfit is in a worker already.
import createModule from '../node_modules/@mediabunny/aac-encoder/dist/modules/build/aac.js'

// CommonJS, whose exports an import takes for its default.
const factory = createModule as unknown as { readonly default: () => Promise<AacModule> }

/** FFmpeg's AAC encoder. Addresses are numbers in its memory; a context is one. */
export interface AacModule {
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  _init_encoder(channels: number, sampleRate: number, bitrate: number): number
  _get_encoder_frame_size(context: number): number
  _get_encoder_extradata(context: number): number
  _get_encoder_extradata_size(context: number): number
  _get_encode_input_ptr(context: number, bytes: number): number
  _send_frame(context: number, time: bigint): number
  _receive_packet(context: number): number
  _flush_encoder_start(context: number): void
  _get_encoded_data(context: number): number
  _get_encoded_pts(context: number): bigint
  _get_encoded_duration(context: number): number
}

/** Makes an instance, for one track. */
export function createAacModule(): Promise<AacModule> {
  return factory.default()
}
