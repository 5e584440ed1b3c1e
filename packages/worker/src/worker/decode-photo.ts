import type { ImageFacts, ImageFormat, Orientation, Step } from '@postfit/core'
import { decodeInBrowser } from '../codecs/browser-decoder.ts'
import { decodeJpeg } from '../codecs/jpeg-decoder.ts'
import { decodePng } from '../codecs/png-decoder.ts'
import { embeddedProfile } from '../colour/embedded-profile.ts'
import { readIccProfile, type SimpleProfile } from '../colour/icc-profile.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { findStep } from './find-step.ts'

/** A picture as its decoder gave it, and what is still to be done to its pixels. */
export interface DecodedPhoto {
  readonly raster: Raster
  /** How the pixels are to be turned. */
  readonly orientation: Orientation
  /** The profile that their colours are to be converted from; `null` when they are sRGB. */
  readonly profile: SimpleProfile | null
}

type WasmDecoder = (bytes: ArrayBuffer) => Promise<Raster>

/** Formats that WebAssembly decodes, the same in every browser. */
const wasmDecoders: Partial<Record<ImageFormat, WasmDecoder>> = { jpeg: decodeJpeg, png: decodePng }

/**
 * Decodes a photo at full size. In WebAssembly where that is right; in the browser where a format, a second frame or
 * a colour profile that is more than a matrix needs it: browsers convert those, and give the first frame upright.
 */
export async function decodePhoto(
  file: Blob,
  { format, colourModel }: ImageFacts,
  steps: readonly Step[],
): Promise<DecodedPhoto> {
  const decoder = wasmDecoders[format]
  const orientation = findStep(steps, 'orient')?.orientation ?? 1
  if (decoder && colourModel !== 'cmyk' && !findStep(steps, 'first-frame')) {
    const bytes = await file.arrayBuffer()
    const profile = findStep(steps, 'convert-colour') ? await simpleProfile(format, bytes) : null
    if (profile !== 'complex') return whole({ raster: await decoder(bytes), orientation, profile })
  }
  return whole({ raster: await decodeInBrowser(file, format), orientation: 1, profile: null })
}

async function simpleProfile(format: ImageFormat, bytes: ArrayBuffer): Promise<SimpleProfile | 'complex'> {
  const embedded = await embeddedProfile(format, new Uint8Array(bytes))
  return (embedded && readIccProfile(embedded)) ?? 'complex'
}

function whole(decoded: DecodedPhoto): DecodedPhoto {
  assertWhole(decoded.raster)
  return decoded
}
