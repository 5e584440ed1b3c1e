import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'

/** What the module of a decoder that does not come with Postfit exports: upright RGBA in the colours of the file. */
interface DecoderModule {
  decode(bytes: ArrayBuffer): Promise<Raster>
}

/** Decodes with a module that the caller named, fetched on first use. */
export async function decodeExternally(url: string, format: string, bytes: ArrayBuffer): Promise<Raster> {
  let decoder: DecoderModule
  try {
    decoder = await import(/* @vite-ignore */ url)
  } catch (cause) {
    throw new PostfitError('load-failed', `Could not load the ${format} decoder from ${url}`, {
      retryable: true,
      cause,
    })
  }
  try {
    const { width, height, data } = await decoder.decode(bytes)
    return { width, height, data }
  } catch (cause) {
    throw decodeFailed(format, [], cause)
  }
}
