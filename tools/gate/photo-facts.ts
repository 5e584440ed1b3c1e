import sharp from 'sharp'
import type { MediaFile } from './media-file.ts'

export interface PhotoFacts {
  readonly byteLength: number
  /** libvips' name of the format, found by the bytes alone. */
  readonly format: string
  readonly mime: string
  /** As displayed: after the EXIF orientation. */
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly colorModel: string
  readonly depth: string
  readonly alpha: boolean
  /** The EXIF value, 1 to 8; null when there is none. */
  readonly orientation: number | null
  /** Kinds of metadata that can tell who took the photo, where or with what. */
  readonly privateMetadata: readonly string[]
  /** Why the pixels cannot be read to the end; null when they can. */
  readonly damage: string | null
}

/** Above this a full decode costs hundreds of megabytes, and the photo is refused for its size in any case. */
const DECODABLE_PIXELS = 64_000_000

/** Only these are decoded to the end: any other format is refused by its name. */
const DECODED_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'webp'])

// libvips remembers files by their path; a judge must read again what was written again.
sharp.cache(false)

/** What libvips says of the file; null when it does not take it for a picture. */
export async function readPhoto({ bytes }: MediaFile, byteLength: number): Promise<PhotoFacts | null> {
  const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (metadata === null) return null
  const { width, height } = metadata.autoOrient
  const decodes = DECODED_FORMATS.has(metadata.format) && width * height <= DECODABLE_PIXELS
  return {
    byteLength,
    format: metadata.format,
    mime: metadata.mediaType ?? `image/${metadata.format}`,
    width,
    height,
    frames: metadata.pages ?? 1,
    colorModel: metadata.space,
    depth: metadata.depth,
    alpha: metadata.hasAlpha,
    orientation: metadata.orientation ?? null,
    privateMetadata: [
      ...(metadata.exif ? ['EXIF'] : []),
      ...(metadata.xmp ? ['XMP'] : []),
      ...(metadata.iptc ? ['IPTC'] : []),
      ...(metadata.tifftagPhotoshop ? ['Photoshop resources'] : []),
      ...(metadata.comments ? ['comments'] : []),
    ],
    damage: decodes ? await damageOf(bytes) : null,
  }
}

async function damageOf(bytes: Uint8Array | string): Promise<string | null> {
  try {
    // Headers of a file cut short still parse: only a decode of every pixel shows it.
    await sharp(bytes, { failOn: 'warning', limitInputPixels: DECODABLE_PIXELS }).raw().toBuffer()
    return null
  } catch (error) {
    return error instanceof Error ? (error.message.trim().split('\n')[0] ?? error.message) : String(error)
  }
}
