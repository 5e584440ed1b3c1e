import { annexK, tunedByMsSsim } from '../../../packages/worker/src/jpeg-encoding/jpeg-tables.ts'
import {
  photoQuantization,
  settings420,
  settings444,
} from '../../../packages/worker/src/jpeg-encoding/photo-quantization.ts'
import { plainQuantization } from '../../../packages/worker/src/jpeg-encoding/quantization.ts'
import {
  type Encode,
  type JpegOptions,
  jpegEncoder,
  ownJpegEncoder,
  ownPhotoEncoder,
  sharpEncoder,
  type WebpOptions,
  webpEncoderOf,
} from './encoders.ts'

/** One way to write pictures. The first of a list is what the others are compared with. */
export interface Trial {
  readonly settings: string
  readonly encode: Encode
  readonly qualities: readonly number[]
}

/** Settings of mozjpeg that are worth a comparison. */
export async function jpegTrials(): Promise<Trial[]> {
  const encoder = await jpegEncoder()
  const trial = (settings: string, options: Partial<JpegOptions>): Trial => ({
    settings,
    encode: encoder({ baseline: true, progressive: false, auto_subsample: false, ...options }),
    qualities: [80, 86, 90, 94],
  })
  const full = { chroma_subsample: 1 }
  const half = { chroma_subsample: 2 }
  const progressive = { baseline: false, progressive: true }
  const annexK = { quant_table: 0 }
  return [
    trial('4:4:4', full),
    trial('4:2:0', half),
    trial('4:4:4, tables of Annex K', { ...full, ...annexK }),
    trial('4:2:0, tables of Annex K', { ...half, ...annexK }),
    trial('4:4:4, tables tuned by MS-SSIM', { ...full, quant_table: 2 }),
    trial('4:2:0, tables of Annex K, progressive', { ...half, ...annexK, ...progressive }),
    trial('4:2:0, tables tuned by MS-SSIM', { ...half, quant_table: 2 }),
    trial('4:2:0, tables tuned by PSNR-HVS-M', { ...half, quant_table: 4 }),
  ]
}

/** Our own encoder, rounding in one way or another (0.5 is to the nearest), next to mozjpeg with the same tables. */
export async function ownTrials(chroma420: boolean): Promise<Trial[]> {
  const qualities = [80, 86, 90, 94]
  const [own, mozjpeg] = [await ownJpegEncoder(), await jpegEncoder()]
  const settings = chroma420 ? settings420 : settings444
  const tables = chroma420 ? tunedByMsSsim : annexK
  const options = chroma420
    ? { chroma_subsample: 2, quant_table: 2 }
    : { chroma_subsample: 1, quant_table: 0 }
  return [
    {
      settings: 'mozjpeg',
      encode: mozjpeg({ baseline: true, progressive: false, auto_subsample: false, ...options }),
      qualities,
    },
    {
      settings: 'as photos are written',
      encode: own({ chroma420, quantization: (quality) => photoQuantization(settings, quality) }),
      qualities,
    },
    ...[0.5, 0.64].map((roundsUpFrom) => ({
      settings: `rounded up from ${roundsUpFrom}`,
      encode: own({
        chroma420,
        quantization: (quality) => plainQuantization(tables, quality, roundsUpFrom),
      }),
      qualities,
    })),
  ]
}

/** Postfit's encoder beside those that others would take, each as it is without settings but the quality. */
export async function peerTrials(): Promise<Trial[]> {
  const qualities = [60, 70, 80, 86, 90, 94]
  return [
    { settings: 'mozjpeg (@jsquash/jpeg)', encode: (await jpegEncoder())({}), qualities },
    { settings: 'Postfit', encode: await ownPhotoEncoder(), qualities },
    { settings: 'sharp (libjpeg-turbo)', encode: sharpEncoder({}), qualities },
    { settings: 'sharp, mozjpeg: true', encode: sharpEncoder({ mozjpeg: true }), qualities },
  ]
}

/** Settings of libwebp that are worth a comparison. WebP has 4:2:0 only. */
export async function webpTrials(): Promise<Trial[]> {
  const encoder = await webpEncoderOf()
  const trial = (settings: string, options: Partial<WebpOptions>): Trial => ({
    settings,
    encode: encoder(options),
    qualities: [80, 86, 90, 94],
  })
  return [
    trial('method 4', {}),
    ...[0, 2, 6].map((method) => trial(`method ${method}`, { method })),
    trial('method 2, sharp', { method: 2, use_sharp_yuv: 1 }),
    trial('method 4, sharp', { use_sharp_yuv: 1 }),
  ]
}
