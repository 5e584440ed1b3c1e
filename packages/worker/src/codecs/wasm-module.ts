import { fetchWasm } from '../assets/fetch-wasm.ts'
import { loadOnce } from '../assets/load-once.ts'
import type { ModuleLoader } from '../assets/wasm-modules.ts'

let loader: ModuleLoader = loadOnce(fetchWasm)

/** Takes the codecs from the page from now on, which fetches and compiles each once for all its workers. */
export function loadModulesWith(given: ModuleLoader): void {
  loader = loadOnce(given)
}

/**
 * A compiled codec.
 *
 * @param name what the import of its file gives: its name in the published package, else its address
 * @throws PostfitError `load-failed`, with the URL and the likely cause
 */
export function wasmModule(name: string): Promise<WebAssembly.Module> {
  return loader(name)
}
