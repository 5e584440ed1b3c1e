// Mozilla's decoder (pdf.js): the only one that yields CMYK in a browser. A file of its own, which most pages never fetch.
import decoderName from 'pdfjs-dist/image_decoders/pdf.image_decoders.min.mjs?url'
import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'
import { scriptModule } from './script-module.ts'

/** The exports of the module that are used here; it has no types. */
interface ImageDecoders {
  readonly JpegImage: new () => JpegImage
  readonly VerbosityLevel: { readonly ERRORS: number }
  setVerbosityLevel(level: number): void
}

interface JpegImage {
  readonly width: number
  readonly height: number
  parse(bytes: Uint8Array): void
  /** @param options `isSourcePDF`: whether CMYK is stored without inversion */
  getData(options: {
    readonly width: number
    readonly height: number
    readonly forceRGBA: boolean
    readonly isSourcePDF: boolean
  }): Uint8ClampedArray<ArrayBuffer>
}

/**
 * Decodes a JPEG of four inks (CMYK, or YCCK, which is turned into it), as it is stored.
 *
 * @param as `inks`: cyan, magenta, yellow and black in place of red, green, blue and alpha, 255 for all of an ink; or
 *   `rgb`: colours as they would be in print on coated paper (U.S. Web Coated SWOP, by an approximation), for a file
 *   that does not say what its inks look like
 * @throws PostfitError `load-failed` or `decode-failed`
 */
export async function decodeCmykJpeg(bytes: ArrayBuffer, as: 'inks' | 'rgb'): Promise<Raster> {
  const { JpegImage, VerbosityLevel, setVerbosityLevel } = await scriptModule<ImageDecoders>(
    'CMYK decoder',
    decoderName,
  )
  // It must not write to the console.
  setVerbosityLevel(VerbosityLevel.ERRORS)
  try {
    const image = new JpegImage()
    image.parse(new Uint8Array(bytes))
    const { width, height } = image
    // Adobe's programs store CMYK inverted; so do all others by now, with or without an Adobe segment.
    const isSourcePDF = false
    const data = image.getData({ width, height, forceRGBA: as === 'rgb', isSourcePDF })
    return { width, height, data }
  } catch (cause) {
    throw decodeFailed('JPEG', undefined, cause)
  }
}
