import scalarUrl from '../../assembly/scaling/scale.ts?wasm'
import simdUrl from '../../assembly/scaling/scale.ts?wasm-simd'
import { type AssemblyScriptCodec, assemblyScriptCodec } from '../codecs/assembly-script.ts'
import type { ScaleModule } from './scaler.ts'

/** The module that scales. */
export const scaleCodec: AssemblyScriptCodec<ScaleModule> = assemblyScriptCodec(simdUrl, scalarUrl)
