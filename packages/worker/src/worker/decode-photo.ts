import type { ImageFacts, ImageFormat, Orientation } from '@postfit/core'
import { decodeAvif } from '../codecs/avif-decoder.ts'
import { decodeInBrowser } from '../codecs/browser-decoder.ts'
import { decodeCmykJpeg } from '../codecs/cmyk-jpeg-decoder.ts'
import { decodeExternally } from '../codecs/external-decoder.ts'
import { decodeJpeg } from '../codecs/jpeg-decoder.ts'
import { decodeJxl } from '../codecs/jxl-decoder.ts'
import { decodePng } from '../codecs/png-decoder.ts'
import { type ColourProfile, channelsOf } from '../colour/colour-profile.ts'
import { declaredProfile } from '../colour/declared-profile.ts'
import { convertToSrgb } from '../colour/to-srgb.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { webpWithout, withoutExif } from '../strip/without-exif.ts'
import { findStep } from './find-step.ts'

/** A picture as its decoder gave it, and what is still to be done to its pixels. */
export interface DecodedPhoto {
  readonly raster: Raster
  /** How the pixels are to be turned. */
  readonly orientation: Orientation
  /** The profile that their colours are to be converted from; `null` when they are sRGB. */
  readonly profile: ColourProfile | null
}

type Decoder = (job: PhotoJob) => Promise<DecodedPhoto>

/** For each format the decoders to try, in order. What is not named is left to the browser. */
const decoders: Partial<Record<ImageFormat, readonly Decoder[]>> = {
  jpeg: [cmykJpeg, asStored(decodeJpeg), browser],
  png: [asStored(decodePng), browser],
  webp: [webpWithProfile, browser],
  avif: [avifToFinish, browser, asStored(decodeAvif)],
  jxl: [finished(decodeJxl)],
  heic: [browser, heic],
}

/** The same, with the browser last: what engine `wasm` goes by. */
function browserLast(order: readonly Decoder[]): readonly Decoder[] {
  return [
    ...order.filter((decoder) => decoder !== browser),
    ...order.filter((decoder) => decoder === browser),
  ]
}

/** Thrown by a decoder that is not right for a picture, though it could decode it. */
class NotForThis extends Error {}

/**
 * Decodes a photo at full size: in WebAssembly, the same everywhere, or in the browser, which converts any profile,
 * gives the first frame, and brings decoders along that need not be fetched.
 *
 * @throws PostfitError `decode-failed` or `unsupported`, of the last decoder tried
 */
export async function decodePhoto(job: PhotoJob): Promise<DecodedPhoto> {
  const order = decoders[job.facts.format] ?? [browser]
  let failure: unknown
  for (const decoder of job.engine === 'wasm' ? browserLast(order) : order) {
    try {
      const decoded = await decoder(job)
      assertWhole(decoded.raster)
      return decoded
    } catch (error) {
      // What another decoder can do better is tried again; a picture that is broken stays broken.
      if (!(error instanceof NotForThis) && !isUnsupported(error) && decoder !== browser) throw error
      // What the caller can do about it says more than that yet another decoder could not, or was not asked.
      if (failure === undefined || !(isUnsupported(failure) || error instanceof NotForThis)) failure = error
    }
  }
  throw failure
}

function isUnsupported(error: unknown): boolean {
  return error instanceof PostfitError && error.code === 'unsupported'
}

async function browser({ file, facts }: PhotoJob): Promise<DecodedPhoto> {
  const plain =
    facts.orientation === 1 ? null : withoutExif(facts.format, new Uint8Array(await file.arrayBuffer()))
  const raster = await decodeInBrowser(plain ?? file, facts.format)
  return { raster, orientation: plain ? facts.orientation : 1, profile: null }
}

/**
 * A JPEG of inks. Browsers that decode it at all pass over its profile, but for Chromium. Without one it is converted by
 * the same approximation everywhere: there is no profile that it could be taken for granted to have.
 */
async function cmykJpeg({ file, facts, steps }: PhotoJob): Promise<DecodedPhoto> {
  if (facts.colourModel !== 'cmyk') throw new NotForThis()
  const bytes = await file.arrayBuffer()
  const profile = await readProfile(facts, bytes)
  const raster = await decodeCmykJpeg(bytes, profile ? 'inks' : 'rgb')
  // At once: whoever scales takes the fourth channel for alpha.
  if (profile) convertToSrgb(raster, profile)
  return { raster, orientation: findStep(steps, 'orient')?.orientation ?? 1, profile: null }
}

/**
 * A WebP that has a profile, decoded by the browser without it: WebKitGTK 2.50 does not convert from it (it does in a
 * JPEG or PNG, whatever `colorSpaceConversion` says), so no browser is left to decide.
 */
async function webpWithProfile({ file, facts, steps }: PhotoJob): Promise<DecodedPhoto> {
  if (!findStep(steps, 'convert-colour')) throw new NotForThis()
  const bytes = await file.arrayBuffer()
  const profile = await profileOf(facts, bytes)
  const plain = new Blob([webpWithout(['EXIF', 'ICCP'], new Uint8Array(bytes))])
  return { raster: await decodeInBrowser(plain, 'webp'), orientation: facts.orientation, profile }
}

/**
 * An AVIF that has to be turned or converted. WebKitGTK 2.50 does neither, and scales a picture on its side to the size
 * that it has upright.
 */
async function avifToFinish(job: PhotoJob): Promise<DecodedPhoto> {
  if (job.facts.orientation === 1 && !findStep(job.steps, 'convert-colour')) throw new NotForThis()
  return asStored(decodeAvif)(job)
}

/** A decoder that gives the pixels as they are stored: not turned, not converted, first frames only of stills. */
function asStored(decode: (bytes: ArrayBuffer) => Promise<Raster>): Decoder {
  return async ({ file, facts, steps }) => {
    if (findStep(steps, 'first-frame')) throw new NotForThis()
    const bytes = await file.arrayBuffer()
    const profile = findStep(steps, 'convert-colour') ? await profileOf(facts, bytes) : null
    const orientation = findStep(steps, 'orient')?.orientation ?? 1
    return { raster: await decode(bytes), orientation, profile }
  }
}

/** A decoder that gives upright pixels in sRGB. */
function finished(decode: (bytes: ArrayBuffer) => Promise<Raster>): Decoder {
  return async ({ file }) => ({
    raster: await decode(await file.arrayBuffer()),
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
  const profile = findStep(steps, 'convert-colour') ? await readProfile(facts, bytes) : null
  return { raster, orientation: 1, profile }
}

/** The profile that a picture has to be converted from: where it cannot be read, the browser is to try. */
async function profileOf(facts: ImageFacts, bytes: ArrayBuffer): Promise<ColourProfile> {
  const profile = await readProfile(facts, bytes)
  if (!profile) throw new NotForThis()
  return profile
}

/** A picture's profile, unless it is for other colours than the picture has: libvips and browsers pass over that, too. */
async function readProfile(
  { format, colourModel }: ImageFacts,
  bytes: ArrayBuffer,
): Promise<ColourProfile | null> {
  const profile = await declaredProfile(format, new Uint8Array(bytes))
  if (!profile) return null
  const channels = channelsOf(profile)
  const fits = channels === 1 ? colourModel === 'grey' : (channels === 4) === (colourModel === 'cmyk')
  return fits ? profile : null
}
