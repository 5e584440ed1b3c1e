import mozjpegEncoder, {
  type EncodeOptions,
  type MozJPEGModule,
} from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import wasmUrl from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url'
import { defaultOptions } from '@jsquash/jpeg/meta.js'
import { hasFineColour } from '../pixels/fine-colour.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { encodeFailed } from './failures.ts'

const encoder = emscriptenCodec<MozJPEGModule>(mozjpegEncoder, wasmUrl)

/** What was measured to be best for photos of a post: docs/encoders.md. */
const settings: EncodeOptions = {
  ...defaultOptions,
  // Half the time of a progressive JPEG, for 3-5 % more bytes.
  baseline: true,
  progressive: false,
  // Otherwise the resolution of colours changes with the quality: 4:4:4 from 90 on, 4:2:0 below 80.
  auto_subsample: false,
}

/** Colours at full resolution (4:4:4), with the quantisation tables that are best for them: T.81, Annex K. */
const fullColour = { chroma_subsample: 1, quant_table: 0 }
/** Colours at half resolution (4:2:0), with the tables that are best for them: those tuned by MS-SSIM. */
const halfColour = { chroma_subsample: 2, quant_table: 2 }

/**
 * Encodes an opaque picture as a baseline JPEG, with colours at half resolution (4:2:0) where that is not seen.
 *
 * @param quality 1 to 100, as libjpeg counts it
 */
export async function encodeJpeg(raster: Raster, quality: number): Promise<ArrayBuffer> {
  assertWhole(raster)
  const { module, complaints } = await encoder()
  try {
    const { data, width, height } = raster
    const options = { ...settings, ...(hasFineColour(raster) ? fullColour : halfColour), quality }
    // The view lies in the encoder's heap, where the next call writes: copy it.
    return new Uint8Array(module.encode(data, width, height, options)).buffer
  } catch (cause) {
    throw encodeFailed('JPEG', complaints, cause)
  }
}
