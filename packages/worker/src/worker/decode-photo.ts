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
import { clearAround } from '../pixels/clear-around.ts'
import { crop } from '../pixels/crop.ts'
import { storedSize } from '../pixels/orient.ts'
import { type PixelRows, rasterOf, rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { unmultiply } from '../pixels/unmultiply.ts'
import { decodedPart } from '../protocol/decoded-part.ts'
import { findStep } from '../protocol/find-step.ts'
import type { Engine, PhotoJob } from '../protocol/photo-job.ts'
import { wholeScreenGif } from '../strip/whole-screen-gif.ts'
import { webpWithout, withoutExif } from '../strip/without-exif.ts'

/** A picture as its decoder gives it, and what is still to be done to its pixels. */
export interface DecodedPhoto {
  readonly pixels: PixelRows
  /** How the pixels are to be turned. */
  readonly orientation: Orientation
  /** The profile that their colours are to be converted from; `null` when they are sRGB. */
  readonly profile: ColorProfile | null
}

/** Decodes a photo, or throws what says that it is not for this one. */
export type Decoder = (job: PhotoJob) => Promise<DecodedPhoto>

/** For each format the decoders to try, in order: first those that cost the least time and download. */
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

/** Those that give what the browser gives: engine `wasm` takes them last. */
const ofBrowser: readonly Decoder[] = [imageDecoder, webpWithProfile, avifFrame, avifInBrowser, browser]

function inOrder(order: readonly Decoder[], engine: Engine): readonly Decoder[] {
  if (engine === 'auto') return order
  const browserLast = (decoder: Decoder): number => (ofBrowser.includes(decoder) ? 1 : 0)
  return [...order].sort((a, b) => browserLast(a) - browserLast(b))
}

/** Thrown by a decoder that is not right for a picture, though it could decode it. */
class NotForThis extends Error {}

/**
 * Decodes a photo, at its own size or, where that saves time, at a part of it that is no smaller than it will be shown.
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
      // What another decoder can do better is tried again; a picture that is broken stays broken.
      if (!(error instanceof NotForThis) && !isUnsupported(error) && !ofBrowser.includes(decoder)) throw error
      // What the caller can do about it says more than that yet another decoder could not, or was not asked.
      if (failure === undefined || !(isUnsupported(failure) || error instanceof NotForThis)) failure = error
    }
  }
  throw failure
}

/** A file without what decoders differ in: with an end, if that is missing; without an animation around a still picture. */
async function plainer(file: Blob, facts: ImageFacts): Promise<Blob> {
  const { format, truncated, frameCount, firstFrame } = facts
  if (format === 'png' && truncated) return decodeRare('PNG', ({ completedPng }) => completedPng(file))
  if (format === 'png' && frameCount > 1) return decodeRare('PNG', ({ stillPng }) => stillPng(file))
  if (format === 'gif' && firstFrame) return wholeScreenGif(file, facts)
  if (format !== 'webp') return file
  const announced = new DataView(await file.slice(4, 8).arrayBuffer()).getUint32(0, true)
  return 8 + announced > file.size ? decodeRare('WebP', ({ completedWebp }) => completedWebp(file)) : file
}

/** Makes sure that a picture is what it was planned for: scaled to another size it would be distorted. */
function assertAsLarge({ pixels, orientation }: DecodedPhoto, facts: ImageFacts): void {
  // It has no pixels of its own: it comes as large as it is shown.
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
 * A first frame that does not fill its canvas, with nothing around it: decoders fill that with black where the header says
 * that the file has no alpha (Chromium 156 with WebP).
 */
async function withinFrame(pixels: PixelRows, { firstFrame }: ImageFacts): Promise<PixelRows> {
  if (!firstFrame) return pixels
  const raster = await rasterOf(pixels)
  clearAround(raster, firstFrame)
  return rowsOf(raster)
}

function isUnsupported(error: unknown): boolean {
  return error instanceof PostfitError && error.code === 'unsupported'
}

/** The browser's own decoder without its canvas: stored pixels and the first frame, of whatever it can show. */
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
 * A JPEG of inks. Browsers that decode it at all pass over its profile, but for Chromium. Without one it is converted by
 * the same approximation everywhere: there is no profile that it could be taken for granted to have.
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
 * A WebP that has a profile, decoded by the browser without it: WebKitGTK 2.50 does not convert from it (it does in a
 * JPEG or PNG, whatever `colorSpaceConversion` says), so no browser is left to decide.
 */
async function webpWithProfile({ file, facts, steps }: PhotoJob): Promise<DecodedPhoto> {
  if (!findStep(steps, 'convert-color')) throw new NotForThis()
  const bytes = await file.arrayBuffer()
  const profile = await profileOf(facts, bytes)
  const plain = new Blob([webpWithout(['EXIF', 'ICCP'], new Uint8Array(bytes))])
  return { pixels: rowsOf(await decodeInBrowser(plain, 'webp')), orientation: facts.orientation, profile }
}

/**
 * Makes sure that decoders know what they get. Of what they do not, they show a part, take colours for something else, or
 * convert nothing.
 */
function assertKnown({ format, coding, codePoints, codedPicture }: ImageFacts): void {
  if (format === 'avif' && coding !== 'av1') {
    throw new PostfitError(
      'unsupported',
      `Expected a picture or a grid of pictures, but received an AVIF that is put together in another way (${coding}): save it anew as one picture`,
    )
  }
  if (codePoints) supportedMatrix(codePoints, codedPicture?.sampling ?? '4:4:4')
}

/** An AVIF whose coded picture core has found, by a decoder that gets nothing but that. */
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
 * By a canvas, which premultiplies: that leaves colours as they are where these are opaque. Firefox and WebKit are coarser than
 * need be with more than 8 bits and with 4:2:2.
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
 * An AVIF that has to be cut, turned or converted. WebKitGTK 2.50 does neither, and scales a picture on its side to the size
 * that it has upright.
 */
async function avifToFinish(job: PhotoJob): Promise<DecodedPhoto> {
  const { orientation, cleanAperture } = job.facts
  if (orientation === 1 && !cleanAperture && !findStep(job.steps, 'convert-color')) throw new NotForThis()
  return asStored(decodeAvif)(job)
}

/**
 * A decoder that gives the pixels as they are stored: not turned, not converted.
 *
 * @param isStill whether there is one picture in what it gets, whatever was in the file
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

/** A drawing, which the page has made a PNG of. */
async function drawing(job: PhotoJob): Promise<DecodedPhoto> {
  const { codedSize, ...facts } = job.facts
  if (!codedSize)
    throw new PostfitError('internal', 'Expected the picture of a drawing, but received the drawing')
  return decodePhoto({ ...job, facts: { ...facts, ...codedSize, format: 'png' } })
}

/** What few photos are, by decoders of its own. What an ink looks like without a profile is the same guess for all of them. */
async function rare(job: PhotoJob): Promise<DecodedPhoto> {
  const { file, facts, steps } = job
  const bytes = await file.arrayBuffer()
  return decodeRare(facts.format.toUpperCase(), async ({ decodeBmp, decodeTiff, cmykToRgb }) => {
    const decoded = facts.format === 'bmp' ? decodeBmp(bytes) : await decodeTiff(bytes)
    if ('format' in decoded) {
      const file = new Blob([decoded.bytes])
      return decodePhoto({ ...job, file, facts: { ...facts, format: decoded.format } })
    }
    const { raster, inks } = decoded
    const profile = await photoProfile(facts, bytes)
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

/** As browsers show it, and libvips: alpha that its header does not tell of (VP8X) counts for nothing. */
async function webp(bytes: ArrayBuffer, { facts }: PhotoJob): Promise<Raster> {
  const raster = await decodeWebp(bytes)
  if (!facts.hasAlpha) for (let at = 3; at < raster.data.length; at += 4) raster.data[at] = 255
  return raster
}

/** A JPEG at a part of its size, where that is no smaller than it will be shown. */
function shrunkJpeg(bytes: ArrayBuffer, job: PhotoJob): Promise<PixelRows> {
  return openJpeg(bytes, decodedPart(job))
}

/** The part of the stored pixels that is shown. */
function shown(pixels: PixelRows, { cleanAperture }: ImageFacts): PixelRows {
  return cleanAperture ? crop(pixels, cleanAperture) : pixels
}

/** What is to be done to pixels that are as they are stored. */
async function asDeclared(
  { facts, steps }: PhotoJob,
  bytes: ArrayBuffer,
): Promise<Omit<DecodedPhoto, 'pixels'>> {
  return {
    orientation: findStep(steps, 'orient')?.orientation ?? 1,
    profile: findStep(steps, 'convert-color') ? await profileOf(facts, bytes) : null,
  }
}

/** A decoder that gives upright pixels in sRGB. */
function finished(decode: (bytes: ArrayBuffer) => Promise<Raster>): Decoder {
  return async ({ file }) => ({
    pixels: rowsOf(await decode(await file.arrayBuffer())),
    orientation: 1,
    profile: null,
  })
}

/** The decoder that the caller brought (`@postfit/heic`): upright, in the colours of the file. */
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

/** The profile that a picture has to be converted from: where it cannot be read, the browser is to try. */
async function profileOf(facts: ImageFacts, bytes: ArrayBuffer): Promise<ColorProfile> {
  const profile = await photoProfile(facts, bytes)
  if (!profile) throw new NotForThis()
  return profile
}
