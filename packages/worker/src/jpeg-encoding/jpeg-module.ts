import scalarUrl from '../../assembly/jpeg/jpeg-encoder.ts?wasm'
import simdUrl from '../../assembly/jpeg/jpeg-encoder.ts?wasm-simd'
import { type AssemblyScriptCodec, assemblyScriptCodec } from '../codecs/assembly-script.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'

/** The module that writes JPEGs. */
export const jpegCodec: AssemblyScriptCodec<JpegModule> = assemblyScriptCodec(simdUrl, scalarUrl)
