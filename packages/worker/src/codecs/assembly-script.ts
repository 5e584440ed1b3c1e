import { hasSimd } from './simd.ts'
import { wasmModule } from './wasm-module.ts'

/** A memory never shrinks. What an unusual picture made larger than this many bytes is not kept for the next. */
const keptBytes = 20 << 20

/** Instances that are kept: luma, Cb and Cr have one each. */
const maxIdle = 3

/** Instances of a module of ours, each of which one picture has to itself. */
export interface AssemblyScriptCodec<M> {
  /**
   * Has the module at hand, without an instance of it.
   *
   * @throws PostfitError `load-failed`, with the URL and the likely cause
   */
  load(): Promise<void>
  /**
   * An instance that nothing else uses: one that was given back, or a new one.
   *
   * @throws PostfitError `load-failed`, with the URL and the likely cause
   */
  take(): Promise<M>
  /** Keeps an instance whose work is done for the next picture. */
  giveBack(module: M): void
}

/**
 * A module that was compiled from AssemblyScript.
 *
 * @param simdUrl of the one that browsers with SIMD get
 * @param scalarUrl of the one for others
 */
export function assemblyScriptCodec<M extends { readonly memory: WebAssembly.Memory }>(
  simdUrl: string,
  scalarUrl: string,
): AssemblyScriptCodec<M> {
  const idle: M[] = []
  const compiled = () => wasmModule(hasSimd() ? simdUrl : scalarUrl)
  return {
    load: async () => void (await compiled()),
    async take() {
      const kept = idle.pop()
      if (kept) return kept
      return new WebAssembly.Instance(await compiled()).exports as unknown as M
    },
    giveBack(module) {
      if (module.memory.buffer.byteLength <= keptBytes && idle.length < maxIdle) idle.push(module)
    },
  }
}
