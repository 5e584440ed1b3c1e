import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'
import { scriptModule } from './script-module.ts'

/** What the module of a decoder that does not come with Postfit exports: upright RGBA in the colours of the file. */
interface DecoderModule {
  decode(bytes: ArrayBuffer): Promise<Raster>
}

/** Decodes with a module that the caller named, fetched on first use. */
export async function decodeExternally(url: string, format: string, bytes: ArrayBuffer): Promise<Raster> {
  const decoder = await scriptModule<DecoderModule>(`${format} decoder`, url)
  try {
    const { width, height, data } = await decoder.decode(bytes)
    return { width, height, data }
  } catch (cause) {
    throw decodeFailed(format, [], cause)
  }
}
