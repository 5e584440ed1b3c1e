import scalarUrl from '../../assembly/jpeg-decoding/jpeg-decoder.ts?wasm'
import simdUrl from '../../assembly/jpeg-decoding/jpeg-decoder.ts?wasm-simd'
import { type AssemblyScriptCodec, assemblyScriptCodec } from '../codecs/assembly-script.ts'
import type { JpegDecoderModule } from './decoder-module.ts'

/** The module that reads JPEGs. */
export const jpegDecoderCodec: AssemblyScriptCodec<JpegDecoderModule> = assemblyScriptCodec(
  simdUrl,
  scalarUrl,
)
