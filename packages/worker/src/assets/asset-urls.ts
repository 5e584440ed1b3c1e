/**
 * Every file that the client fetches or starts, in the one form that bundlers know as an asset: they copy it and put
 * its new address here. Not `new Worker(new URL(…))`, which makes them bundle the worker anew (Vite 6 and 7 fail at
 * it); ours is one self-contained file. The addresses are those of the published package: see vite.config.ts.
 */
const addresses: Readonly<Record<string, () => URL>> = {
  'worker.js': () => new URL(/* @vite-ignore */ './worker.js', import.meta.url),
  'video.js': () => new URL(/* @vite-ignore */ './video.js', import.meta.url),
  'rare-decoders.js': () => new URL(/* @vite-ignore */ './rare-decoders.js', import.meta.url),
  'prores-decoder.js': () => new URL(/* @vite-ignore */ './prores-decoder.js', import.meta.url),
  'emscripten-factories.js': () => new URL(/* @vite-ignore */ './emscripten-factories.js', import.meta.url),
  'avif_dec.wasm': () => new URL(/* @vite-ignore */ './avif_dec.wasm', import.meta.url),
  'jpeg-decoder.wasm': () => new URL(/* @vite-ignore */ './jpeg-decoder.wasm', import.meta.url),
  'jpeg-decoder_simd.wasm': () => new URL(/* @vite-ignore */ './jpeg-decoder_simd.wasm', import.meta.url),
  'jpeg-encoder.wasm': () => new URL(/* @vite-ignore */ './jpeg-encoder.wasm', import.meta.url),
  'jpeg-encoder_simd.wasm': () => new URL(/* @vite-ignore */ './jpeg-encoder_simd.wasm', import.meta.url),
  'jxl_dec.wasm': () => new URL(/* @vite-ignore */ './jxl_dec.wasm', import.meta.url),
  'scale.wasm': () => new URL(/* @vite-ignore */ './scale.wasm', import.meta.url),
  'scale_simd.wasm': () => new URL(/* @vite-ignore */ './scale_simd.wasm', import.meta.url),
  'pdf.image_decoders.min.js': () =>
    new URL(/* @vite-ignore */ './pdf.image_decoders.min.js', import.meta.url),
  'squoosh_png_bg.wasm': () => new URL(/* @vite-ignore */ './squoosh_png_bg.wasm', import.meta.url),
  'webp_dec.wasm': () => new URL(/* @vite-ignore */ './webp_dec.wasm', import.meta.url),
  'webp_enc.wasm': () => new URL(/* @vite-ignore */ './webp_enc.wasm', import.meta.url),
  'webp_enc_simd.wasm': () => new URL(/* @vite-ignore */ './webp_enc_simd.wasm', import.meta.url),
}

/** The names of all files that are fetched or started on need. */
export const assetNames: readonly string[] = Object.keys(addresses)

/**
 * Where an asset lies.
 *
 * @param name its name in the published package, or, in a worker that runs from its sources, its address
 * @param folder where the caller put the assets, when the bundler does not know them
 */
export function assetUrl(name: string, folder?: string | URL): string {
  const address = addresses[name]
  if (!address) return name
  return folder === undefined
    ? unbundled(address().href)
    : new URL(name, new URL(folder, globalThis.location?.href)).href
}

/**
 * While developing, Vite 6 and 7 move a package's scripts to `node_modules/.vite/deps`, and leave behind what their
 * addresses name (https://github.com/vitejs/vite/issues/8427): it is where npm put it.
 */
function unbundled(url: string): string {
  return url.replace(/\/\.vite\/deps\w*\/(?=[^/]+$)/, '/@postfit/worker/dist/')
}
