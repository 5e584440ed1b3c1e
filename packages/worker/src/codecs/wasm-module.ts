import { fetchWasm } from '../assets/fetch-wasm.ts'
import { loadOnce } from '../assets/load-once.ts'
import type { ModuleLoader } from '../assets/wasm-modules.ts'
import { PostfitError } from '../errors/postfit-error.ts'

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
export async function wasmModule(name: string): Promise<WebAssembly.Module> {
  const compiled = await loader(name)
  assertAllowed()
  return compiled
}

/** The shortest module: its mark, and version 1. */
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** A worker can fall under another policy than its page; and WebKit forbids not to compile, but to instantiate. */
function assertAllowed(): void {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(emptyModule))
  } catch (cause) {
    throw new PostfitError('load-failed', "The CSP of the worker lacks 'wasm-unsafe-eval' (script-src)", {
      cause,
    })
  }
}
