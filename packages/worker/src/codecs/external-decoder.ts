import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'
import { scriptModule } from './script-module.ts'

/** The exports of a decoder module that is not part of this package: upright RGBA in the file's colour space. */
interface DecoderModule {
  decode(bytes: ArrayBuffer): Promise<Raster>
}

/** Decodes with a module of the caller's, fetched on first use. */
export async function decodeExternally(url: string, format: string, bytes: ArrayBuffer): Promise<Raster> {
  const decoder = await scriptModule<DecoderModule>(`${format} decoder`, url)
  try {
    const { width, height, data } = await decoder.decode(bytes)
    return { width, height, data }
  } catch (cause) {
    throw decodeFailed(format, undefined, cause)
  }
}
