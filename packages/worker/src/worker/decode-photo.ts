import type { ImageFacts, ImageFormat, Orientation } from '@postfit/core'
import { decodeAvifWith, type PlainAvifDecoder } from '../avif/decode-avif.ts'
import { isPortableMatrix, supportedMatrix } from '../avif/sample-coding.ts'
import { decodeAvif, decodeOpaqueAvif } from '../codecs/avif-decoder.ts'
import { decodeInBrowser } from '../codecs/browser-decoder.ts'
import { decodeCmykJpeg } from '../codecs/cmyk-jpeg-decoder.ts'
import { decodeExternally } from '../codecs/external-decoder.ts'
import { decodeAvifFrame } from '../codecs/image-decoder/avif-frame.ts'
import { decodeWithImageDecoder } from '../codecs/image-decoder/image-decoder.ts'
import { provenImageDecoder } from '../codecs/image-decoder/proof.ts'
import { openJpeg } from '../codecs/jpeg-decoder.ts'
import { decodeJxl } from '../codecs/jxl-decoder.ts'
import { decodePng } from '../codecs/png-decoder.ts'
import { decodeRare } from '../codecs/rare-decoder.ts'
import { decodeWebp } from '../codecs/webp-decoder.ts'
import type { ColorProfile } from '../color/color-profile.ts'
import { photoProfile } from '../color/photo-profile.ts'
import { convertToSrgb } from '../color/to-srgb.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { crop } from '../pixels/crop.ts'
import { storedSize } from '../pixels/orient.ts'
import { type PixelRows, rasterOf, rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { unmultiply } from '../pixels/unmultiply.ts'
import { decodedPart } from '../protocol/decoded-part.ts'
import { findStep } from '../protocol/find-step.ts'
import type { Engine, PhotoJob } from '../protocol/photo-job.ts'
import { webpWithout, withoutExif } from '../strip/without-exif.ts'

/** A decoded picture, and what still has to be applied to it. */
export interface DecodedPhoto {
  readonly pixels: PixelRows
  /** The orientation to apply. */
  readonly orientation: Orientation
  /** The profile to convert from; `null` if the pixels are sRGB. */
  readonly profile: ColorProfile | null
}

/** Decodes a photo, or throws that it is not suited for it. */
export type Decoder = (job: PhotoJob) => Promise<DecodedPhoto>

/** For each format the decoders to try, cheapest in time and download first. */
export const decoders: Readonly<Record<ImageFormat, readonly Decoder[]>> = {
  jpeg: [cmykJpeg, asStored(shrunkJpeg), browser],
  png: [imageDecoder, asStored(decodePng, true), browser],
  webp: [imageDecoder, webpWithProfile, browser, asStored(webp)],
  gif: [imageDecoder, browser],
  bmp: [rare],
  avif: [avifFrame, avifInBrowser, avifInWasm, avifToFinish, browser, asStored(decodeAvif)],
  jxl: [finished(decodeJxl)],
  heic: [browser, heic],
  tiff: [rare],
  svg: [drawing],
}

/** Decoders whose result depends on the browser: engine `wasm` tries them last. */
const ofBrowser: readonly Decoder[] = [imageDecoder, webpWithProfile, avifFrame, avifInBrowser, browser]

function inOrder(order: readonly Decoder[], engine: Engine): readonly Decoder[] {
  if (engine === 'auto') return order
  const browserLast = (decoder: Decoder): number => (ofBrowser.includes(decoder) ? 1 : 0)
  return [...order].sort((a, b) => browserLast(a) - browserLast(b))
}

/** Thrown by a decoder that could decode a picture, but not correctly. */
class NotForThis extends Error {}

/**
 * Decodes a photo, at full size or, to save time, at a reduced size that is not smaller than needed.
 *
 * @throws PostfitError `decode-failed` or `unsupported`, of the last decoder tried; a JPEG's damage may show only once it is read
 */
export async function decodePhoto(given: PhotoJob): Promise<DecodedPhoto> {
  let failure: unknown
  const { file, facts } = given
  assertKnown(facts)
  const job = { ...given, file: await plainer(file, facts) }
  for (const decoder of inOrder(decoders[job.facts.format], job.engine)) {
    try {
      const decoded = await decoder(job)
      assertAsLarge(decoded, job.facts)
      return { ...decoded, pixels: await withinFrame(decoded.pixels, job.facts) }
    } catch (error) {
      // Unsupported features are left to the next decoder; a damaged picture stays damaged.
      if (!(error instanceof NotForThis) && !isUnsupported(error) && !ofBrowser.includes(decoder)) throw error
      // What the caller can do about it says more than that yet another decoder could not, or was not asked.
      if (failure === undefined || !(isUnsupported(failure) || error instanceof NotForThis)) failure = error
    }
  }
  throw failure
}

/** A file without what decoders treat differently: with its missing end completed, and without an animation around its default image. */
async function plainer(file: Blob, facts: ImageFacts): Promise<Blob> {
  const { format, truncated, frameCount, firstFrame } = facts
  if (format === 'png' && truncated) return decodeRare('PNG', ({ completedPng }) => completedPng(file))
  if (format === 'png' && frameCount > 1) return decodeRare('PNG', ({ stillPng }) => stillPng(file))
  if (format === 'gif' && firstFrame)
    return decodeRare('GIF', ({ wholeScreenGif }) => wholeScreenGif(file, facts))
  if (format !== 'webp') return file
  const announced = new DataView(await file.slice(4, 8).arrayBuffer()).getUint32(0, true)
  return 8 + announced > file.size ? decodeRare('WebP', ({ completedWebp }) => completedWebp(file)) : file
}

/** Asserts that a picture has the size in its facts: scaling it would distort it otherwise. */
function assertAsLarge({ pixels, orientation }: DecodedPhoto, facts: ImageFacts): void {
  // A vector drawing has no stored size: it is rendered at the size that is needed.
  if (facts.format === 'svg') return
  const { width, height } = storedSize(facts, orientation)
  const isPart = (factor: number): boolean =>
    pixels.width === Math.ceil(width / factor) && pixels.height === Math.ceil(height / factor)
  if (![1, 2, 4, 8].some(isPart)) {
    throw new PostfitError(
      'decode-failed',
      `Expected ${width}x${height} pixels, as its header says, but it has ${pixels.width}x${pixels.height}`,
    )
  }
}

/**
 * Clears the canvas around a first frame that does not fill it: some decoders fill it with black if the header declares no alpha
 * (Chromium 156 with WebP).
 */
async function withinFrame(pixels: PixelRows, { firstFrame, format }: ImageFacts): Promise<PixelRows> {
  if (!firstFrame) return pixels
  const raster = await rasterOf(pixels)
  await decodeRare(format, ({ clearAround }) => clearAround(raster, firstFrame))
  return rowsOf(raster)
}

function isUnsupported(error: unknown): boolean {
  return error instanceof PostfitError && error.code === 'unsupported'
}

/** The browser's decoder without a canvas: stored pixels of the first frame, for every format that it supports. */
async function imageDecoder(job: PhotoJob): Promise<DecodedPhoto> {
  if (!(await provenImageDecoder())) throw new NotForThis()
  const bytes = await job.file.arrayBuffer()
  const declared = await asDeclared(job, bytes)
  const raster = await decodeWithImageDecoder(bytes, job.facts.format)
  return { pixels: shown(rowsOf(raster), job.facts), ...declared }
}

async function browser({ file, facts }: PhotoJob): Promise<DecodedPhoto> {
  const plain =
    facts.orientation === 1 ? null : withoutExif(facts.format, new Uint8Array(await file.arrayBuffer()))
  const raster = await decodeInBrowser(plain ?? file, facts.format)
  return { pixels: rowsOf(raster), orientation: plain ? facts.orientation : 1, profile: null }
}

/**
 * A CMYK JPEG. Of the browsers that decode it only Chromium applies its profile. Without a profile the same approximation is used
 * everywhere, since no profile can be assumed.
 */
async function cmykJpeg({ file, facts, steps }: PhotoJob): Promise<DecodedPhoto> {
  if (facts.colorModel !== 'cmyk') throw new NotForThis()
  const bytes = await file.arrayBuffer()
  const profile = await photoProfile(facts, bytes)
  const raster = await decodeCmykJpeg(bytes, profile ? 'inks' : 'rgb')
  // At once: whoever scales takes the fourth channel for alpha.
  if (profile) convertToSrgb(raster, profile)
  return { pixels: rowsOf(raster), orientation: findStep(steps, 'orient')?.orientation ?? 1, profile: null }
}

/**
 * A WebP with a profile: the browser decodes it without the profile, which is applied here. WebKitGTK 2.50 would not apply it (but
 * does so for JPEG and PNG, whatever `colorSpaceConversion` is).
 */
async function webpWithProfile({ file, facts, steps }: PhotoJob): Promise<DecodedPhoto> {
  if (!findStep(steps, 'convert-color')) throw new NotForThis()
  const bytes = await file.arrayBuffer()
  const profile = await profileOf(facts, bytes)
  const plain = new Blob([webpWithout(['EXIF', 'ICCP'], new Uint8Array(bytes))])
  return { pixels: rowsOf(await decodeInBrowser(plain, 'webp')), orientation: facts.orientation, profile }
}

/**
 * Asserts that decoders support the file. With unsupported features they decode a part, misinterpret colours, or skip
 * conversions.
 */
function assertKnown({ format, coding, codePoints, codedPicture }: ImageFacts): void {
  if (format === 'avif' && coding !== 'av1') {
    throw new PostfitError(
      'unsupported',
      `Expected a picture or a grid, but this AVIF is put together in another way (${coding}): save it as one picture`,
    )
  }
  if (!codePoints) return
  supportedMatrix(codePoints, codedPicture?.sampling ?? '4:4:4')
  const { transfer } = codePoints
  // H.273, table 3: Chromium refuses them, WebKit ignores them.
  if (transfer === 9 || transfer === 10) {
    throw new PostfitError('unsupported', 'Nothing converts its logarithmic transfer')
  }
}

/** An AVIF whose coded picture core has found: the decoder gets a file with nothing else in it. */
function codedAvif(decode: PlainAvifDecoder): Decoder {
  return async (job) => {
    const { file, facts } = job
    if (!facts.codedPicture) throw new NotForThis()
    const declared = await asDeclared(job, await file.arrayBuffer())
    const raster = await decodeAvifWith(decode, file, facts.codedPicture, facts)
    return { pixels: shown(rowsOf(raster), facts), ...declared }
  }
}

async function avifFrame(job: PhotoJob): Promise<DecodedPhoto> {
  if (!(await provenImageDecoder())) throw new NotForThis()
  return codedAvif(decodeAvifFrame)(job)
}

/**
 * Through a canvas, which premultiplies: harmless for opaque pictures. Firefox and WebKit are less exact than possible with more than
 * 8 bits and with 4:2:2.
 */
function avifInBrowser(job: PhotoJob): Promise<DecodedPhoto> {
  return codedAvif(async ({ file, coded, codePoints }) => {
    if (!isPortableMatrix(codePoints.matrix) || coded.bitDepth > 8 || coded.sampling === '4:2:2')
      throw new NotForThis()
    return decodeInBrowser(file, 'AVIF')
  })(job)
}

function avifInWasm(job: PhotoJob): Promise<DecodedPhoto> {
  return codedAvif(async ({ file }) => decodeOpaqueAvif(await file.arrayBuffer()))(job)
}

/**
 * An AVIF that has to be cropped, rotated or converted. WebKitGTK 2.50 does none of this, and scales a rotated picture to its upright
 * size.
 */
async function avifToFinish(job: PhotoJob): Promise<DecodedPhoto> {
  const { orientation, cleanAperture } = job.facts
  if (orientation === 1 && !cleanAperture && !findStep(job.steps, 'convert-color')) throw new NotForThis()
  return asStored(decodeAvif)(job)
}

/**
 * A decoder that yields stored pixels: orientation and profile are not applied.
 *
 * @param isStill whether its input has a single picture, whatever was in the file
 */
function asStored(
  decode: (bytes: ArrayBuffer, job: PhotoJob) => Promise<Raster | PixelRows>,
  isStill = false,
): Decoder {
  return async (job) => {
    if (!isStill && findStep(job.steps, 'first-frame')) throw new NotForThis()
    const bytes = await job.file.arrayBuffer()
    const declared = await asDeclared(job, bytes)
    const decoded = await decode(bytes, job)
    const pixels = 'read' in decoded ? decoded : rowsOf(decoded)
    return { pixels: shown(pixels, job.facts), ...declared }
  }
}

/** An SVG, which the page has rendered to a PNG. */
async function drawing(job: PhotoJob): Promise<DecodedPhoto> {
  const { codedSize, ...facts } = job.facts
  if (!codedSize) throw new PostfitError('internal', 'Expected the picture of a drawing')
  return decodePhoto({ ...job, facts: { ...facts, ...codedSize, format: 'png' } })
}

/** Rare formats, with decoders of their own. CMYK without a profile is approximated in the same way for all of them. */
async function rare(job: PhotoJob): Promise<DecodedPhoto> {
  const { file, facts, steps } = job
  const bytes = await file.arrayBuffer()
  return decodeRare(facts.format.toUpperCase(), async ({ decodeBmp, decodeTiff, cmykToRgb }) => {
    const decoded = facts.format === 'bmp' ? decodeBmp(bytes) : await decodeTiff(bytes)
    const profile = await photoProfile(facts, bytes)
    if ('format' in decoded) {
      // The profile is in the file around it, and nowhere in the picture.
      const { pixels, orientation } = await decodePhoto({
        ...job,
        file: new Blob([decoded.bytes]),
        facts: { ...facts, format: decoded.format },
        steps: steps.filter(({ kind }) => kind !== 'convert-color'),
      })
      return { pixels, orientation, profile: findStep(steps, 'convert-color') ? profile : null }
    }
    const { raster, inks } = decoded
    if (inks) {
      // At once: whoever scales takes the fourth channel for alpha.
      if (profile) convertToSrgb(raster, profile)
      else cmykToRgb(raster)
    }
    return {
      pixels: rowsOf(raster),
      orientation: findStep(steps, 'orient')?.orientation ?? 1,
      profile: inks || !findStep(steps, 'convert-color') ? null : profile,
    }
  })
}

/** As in browsers and libvips: alpha that the VP8X header does not declare is ignored. */
async function webp(bytes: ArrayBuffer, { facts }: PhotoJob): Promise<Raster> {
  const raster = await decodeWebp(bytes)
  if (!facts.hasAlpha) for (let at = 3; at < raster.data.length; at += 4) raster.data[at] = 255
  return raster
}

/** A JPEG decoded at a reduced size that is not smaller than needed. */
function shrunkJpeg(bytes: ArrayBuffer, job: PhotoJob): Promise<PixelRows> {
  return openJpeg(bytes, decodedPart(job))
}

/** The part of the stored pixels that is shown. */
function shown(pixels: PixelRows, { cleanAperture }: ImageFacts): PixelRows {
  return cleanAperture ? crop(pixels, cleanAperture) : pixels
}

/** What has to be applied to stored pixels. */
async function asDeclared(
  { facts, steps }: PhotoJob,
  bytes: ArrayBuffer,
): Promise<Omit<DecodedPhoto, 'pixels'>> {
  return {
    orientation: findStep(steps, 'orient')?.orientation ?? 1,
    profile: findStep(steps, 'convert-color') ? await profileOf(facts, bytes) : null,
  }
}

/** A decoder that yields upright pixels in sRGB. */
function finished(decode: (bytes: ArrayBuffer) => Promise<Raster>): Decoder {
  return async ({ file }) => ({
    pixels: rowsOf(await decode(await file.arrayBuffer())),
    orientation: 1,
    profile: null,
  })
}

/** The caller's decoder (`@postfit/heic`): upright pixels in the file's colour space. */
async function heic({ file, facts, steps, heicDecoderUrl }: PhotoJob): Promise<DecodedPhoto> {
  if (heicDecoderUrl === undefined) {
    throw new PostfitError(
      'unsupported',
      'This browser cannot decode HEIC, and no decoder is given (heicDecoderUrl of @postfit/heic)',
    )
  }
  const bytes = await file.arrayBuffer()
  const raster = await decodeExternally(heicDecoderUrl, 'HEIC', bytes)
  if (facts.isPremultiplied) unmultiply(raster)
  const profile = findStep(steps, 'convert-color') ? await photoProfile(facts, bytes) : null
  return { pixels: rowsOf(raster), orientation: 1, profile }
}

/** The profile to convert from. If it cannot be read, the browser gets a try. */
async function profileOf(facts: ImageFacts, bytes: ArrayBuffer): Promise<ColorProfile> {
  const profile = await photoProfile(facts, bytes)
  if (!profile) throw new NotForThis()
  return profile
}
