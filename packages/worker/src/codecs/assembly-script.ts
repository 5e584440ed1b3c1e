import { hasSimd } from './simd.ts'
import { wasmModule } from './wasm-module.ts'

/** WebAssembly memory never shrinks: instances that an unusual picture grew beyond this many bytes are not kept. */
const keptBytes = 20 << 20

/** Idle instances to keep: one each for luma, Cb and Cr. */
const maxIdle = 3

/** A pool of instances of a module; each is used by one picture at a time. */
export interface AssemblyScriptCodec<M> {
  /**
   * Loads the module, without creating an instance.
   *
   * @throws PostfitError `load-failed`, with the URL and the likely cause
   */
  load(): Promise<void>
  /**
   * Takes an idle instance, or creates one.
   *
   * @throws PostfitError `load-failed`, with the URL and the likely cause
   */
  take(): Promise<M>
  /** Returns an instance to the pool. */
  giveBack(module: M): void
}

/**
 * Creates the pool of a module that was compiled from AssemblyScript.
 *
 * @param simdUrl of the build for browsers with SIMD
 * @param scalarUrl of the build for other browsers
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
