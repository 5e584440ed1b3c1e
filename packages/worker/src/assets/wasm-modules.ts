import { assetUrl } from './asset-urls.ts'
import { fetchWasm } from './fetch-wasm.ts'
import { loadOnce } from './load-once.ts'

/** Gives the codec that has a name in the published package (or, in a worker run from its sources, an address). */
export type ModuleLoader = (name: string) => Promise<WebAssembly.Module>

/** How often a codec is fetched before it counts as missing: a network that failed once often works at once again. */
const mostTries = 2

/**
 * The codecs of a page, each fetched and compiled once, however many workers use it: a compiled module crosses to a
 * worker without being copied.
 *
 * @param folder where the `.wasm` files lie, when the bundler does not know it
 * @returns a loader that throws PostfitError `load-failed`, with the URL and the likely cause
 */
export function wasmModules(folder?: string | URL): ModuleLoader {
  return loadOnce(async (name) => {
    const url = assetUrl(name, folder)
    for (let tries = 1; ; tries++) {
      try {
        return await fetchWasm(url)
      } catch (cause) {
        if (tries >= mostTries) throw cause
      }
    }
  })
}
