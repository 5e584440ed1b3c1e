import { PostfitError } from '../errors/postfit-error.ts'
import { assetUrl } from './asset-urls.ts'
import { fetchWasm } from './fetch-wasm.ts'
import { loadOnce } from './load-once.ts'

/** Gives the codec that has a name in the published package (or, in a worker run from its sources, an address). */
export type ModuleLoader = (name: string) => Promise<WebAssembly.Module>

/** Gives a codec by the name of its file, `jpeg-decoder_simd.wasm` for example; `undefined` where it has none of that name. */
export type WasmSource = (
  name: string,
) => WebAssembly.Module | BufferSource | undefined | Promise<WebAssembly.Module | BufferSource | undefined>

/** How often a codec is fetched before it counts as missing: a network that failed once often works at once again. */
const maxTries = 2

/**
 * The codecs of a page, each fetched and compiled once, however many workers use it: a compiled module crosses to a
 * worker without being copied.
 *
 * @param folder where the `.wasm` files lie, when the bundler does not know it
 * @param source asked first
 * @returns a loader that throws PostfitError `load-failed`, with the URL and the likely cause
 */
export function wasmModules(folder?: string | URL, source?: WasmSource): ModuleLoader {
  return loadOnce(async (name) => {
    const given = await takeFrom(source, name)
    if (given) return given
    const url = assetUrl(name, folder)
    for (let tries = 1; ; tries++) {
      try {
        return await fetchWasm(url, insistently)
      } catch (cause) {
        if (tries >= maxTries) throw cause
      }
    }
  })
}

/** Milliseconds after which a server that has said nothing is asked once more: a network that hangs often hangs for one request. */
const mostSilence = 10_000

/** The first of two answers. The request that is silent is not given up: it may only be slow. */
async function insistently(url: string): Promise<Response> {
  const first = fetch(url)
  let timer: ReturnType<typeof setTimeout> | undefined
  const second = new Promise<Response>((resolve, reject) => {
    timer = setTimeout(() => fetch(url).then(resolve, reject), mostSilence)
  })
  try {
    return await Promise.race([first, second])
  } finally {
    clearTimeout(timer)
  }
}

async function takeFrom(
  source: WasmSource | undefined,
  name: string,
): Promise<WebAssembly.Module | undefined> {
  try {
    const given = await source?.(name)
    return given === undefined || given instanceof WebAssembly.Module
      ? given
      : await WebAssembly.compile(given)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PostfitError('load-failed', `Could not use what \`wasm\` gave for ${name}: ${reason}`, {
      cause,
    })
  }
}
