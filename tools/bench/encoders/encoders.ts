import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import mozjpegEncoder, {
  type EncodeOptions as JpegOptions,
  type MozJPEGModule,
} from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions as jpegDefaults } from '@jsquash/jpeg/meta.js'
import type { WebPModule, EncodeOptions as WebpOptions } from '@jsquash/webp/codec/enc/webp_enc.js'
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.js'
import { defaultOptions as webpDefaults } from '@jsquash/webp/meta.js'
import sharp, { type JpegOptions as JpegOptionsOfSharp } from 'sharp'
import { hasChromaDetail } from '../../../packages/worker/src/jpeg-encoding/chroma-detail.ts'
import {
  createJpegEncoder,
  type JpegModule,
  type JpegSettings,
} from '../../../packages/worker/src/jpeg-encoding/create-jpeg-encoder.ts'
import {
  photoQuantization,
  settings420,
  settings444,
} from '../../../packages/worker/src/jpeg-encoding/photo-quantization.ts'
import { compileAssembly } from '../../build/assembly-script.ts'
import type { Picture } from './pictures.ts'

export type { JpegOptions, WebpOptions }

/** Writes a picture with the settings that it was made for. */
export type Encode = (picture: Picture, quality: number) => Uint8Array | Promise<Uint8Array>

/** mozjpeg as it is in `@jsquash/jpeg`, with these settings. */
export async function jpegEncoder(): Promise<(settings: Partial<JpegOptions>) => Encode> {
  const module = await instantiate<MozJPEGModule>(mozjpegEncoder, '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')
  return (settings) =>
    ({ data, width, height }, quality) =>
      // The view lies in the encoder's heap, where the next call writes: copy it.
      new Uint8Array(module.encode(data, width, height, { ...jpegDefaults, quality, ...settings }))
}

/** sharp, with these settings. */
export function sharpEncoder(settings: JpegOptionsOfSharp): Encode {
  return ({ data, width, height }, quality) =>
    sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .jpeg({ quality, ...settings })
      .toBuffer()
}

/** The encoder that the preparer uses, with SIMD, with these settings. */
export async function ownJpegEncoder(): Promise<(settings: JpegSettings) => Encode> {
  const module = await ownModule()
  return (settings) =>
    ({ data, width, height }, quality) => {
      const raster = { width, height, data: new Uint8ClampedArray(data.buffer) }
      return new Uint8Array(createJpegEncoder(module, raster, settings).encode(quality))
    }
}

/** The same as photos are written: with colours at the resolution that their detail asks for. */
export async function ownPhotoEncoder(): Promise<Encode> {
  const [module, encoder] = [await ownModule(), await ownJpegEncoder()]
  const withChroma = (chroma420: boolean): Encode => {
    const settings = chroma420 ? settings420 : settings444
    return encoder({ chroma420, quantization: (quality) => photoQuantization(settings, quality) })
  }
  const [half, full] = [withChroma(true), withChroma(false)]
  return (picture, quality) => {
    const { data, width, height } = picture
    const isFine = hasChromaDetail(module, { width, height, data: new Uint8ClampedArray(data.buffer) })
    return (isFine ? full : half)(picture, quality)
  }
}

async function ownModule(): Promise<JpegModule> {
  const source = fileURLToPath(
    new URL('../../../packages/worker/assembly/jpeg/jpeg-encoder.ts', import.meta.url),
  )
  const compiled = await WebAssembly.compile(await readFile(await compileAssembly(source, true)))
  return new WebAssembly.Instance(compiled).exports as unknown as JpegModule
}

/** libwebp as it is in `@jsquash/webp`, with SIMD, with these settings. */
export async function webpEncoderOf(): Promise<(settings: Partial<WebpOptions>) => Encode> {
  const module = await instantiate<WebPModule>(webpEncoder, '@jsquash/webp/codec/enc/webp_enc_simd.wasm')
  return (settings) =>
    ({ data, width, height }, quality) => {
      const bytes = module.encode(data, width, height, { ...webpDefaults, quality, ...settings })
      if (!bytes) throw new Error('The WebP encoder gave no file')
      return new Uint8Array(bytes)
    }
}

async function instantiate<M>(factory: (options: never) => Promise<M>, wasm: string): Promise<M> {
  const path = createRequire(import.meta.url).resolve(wasm)
  const compiled = await WebAssembly.compile(await readFile(path))
  return factory({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compiled, imports)
      done(instance)
      return instance.exports
    },
  } as never)
}
