import scalarUrl from '../../assembly/scaling/scale.ts?wasm'
import simdUrl from '../../assembly/scaling/scale.ts?wasm-simd'
import { hasSimd } from '../codecs/simd.ts'
import { wasmModule } from '../codecs/wasm-module.ts'
import type { ScaleModule } from './scaler.ts'

/** A memory never shrinks. What an unusual picture made larger than this many bytes is not kept for the next. */
const keptBytes = 16 << 20

let idle: ScaleModule | undefined

/** An instance that nothing else uses: the one given back, or a new one. */
export async function takeScaleModule(): Promise<ScaleModule> {
  const compiled = await wasmModule(hasSimd() ? simdUrl : scalarUrl)
  const module = idle ?? (new WebAssembly.Instance(compiled).exports as unknown as ScaleModule)
  idle = undefined
  return module
}

/** Keeps an instance whose work is done for the next picture. */
export function giveBack(module: ScaleModule): void {
  if (module.memory.buffer.byteLength <= keptBytes) idle = module
}
