// As of AAC, the module itself, without the class around it that starts workers.
import createModule from '../node_modules/@mediabunny/ac3/dist/modules/build/ac3.js'

// CommonJS, whose exports an import takes for its default.
const factory = createModule as unknown as { readonly default: () => Promise<Ac3Module> }

/** FFmpeg's decoder of AC-3 and E-AC-3. Addresses are numbers in its memory; a context is one. */
export interface Ac3Module {
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  _init_decoder(codec: number): number
  _configure_decode_packet(context: number, bytes: number): number
  _decode_packet(context: number, time: bigint): number
  _get_decoded_format(context: number): number
  _get_decoded_plane_ptr(context: number, plane: number): number
  _get_decoded_channels(context: number): number
  _get_decoded_sample_rate(context: number): number
  _get_decoded_sample_count(context: number): number
  _close_decoder(context: number): void
}

/** Makes an instance, for one track. */
export function createAc3Module(): Promise<Ac3Module> {
  return factory.default()
}
