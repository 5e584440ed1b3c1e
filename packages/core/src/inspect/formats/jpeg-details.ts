import type { IccSource, Piece } from '../../facts/color-source.ts'
import type { ColorModel, MetadataKind } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { iccColors } from '../icc.ts'
import { latin1 } from '../text.ts'
import { endOfJpeg } from './jpeg-end.ts'
import { readMultiPicture } from './jpeg-multi-picture.ts'
import { type ProfilePart, wholeProfile } from './jpeg-profile.ts'

/** What {@link jpegDetails} adds to the facts of a JPEG. */
export interface JpegDetails {
  readonly colorProfile: string | null
  readonly colorSource?: IccSource
  readonly metadata: readonly MetadataKind[]
  readonly truncated: boolean
}

const icc = 'ICC_PROFILE\0'
const xmp = 'http://ns.adobe.com/'
const isoGainMap = 'urn:iso:std:iso:ts:21496:-1\0'
/** More than any other signature of a segment is long. */
const signatureRead = 32
/** Bytes of XMP that are searched: phones write their entries first. */
const xmpRead = 16 * 1024

/** What is known of a JPEG before its details are read. */
export interface JpegOutline {
  /** Where the data of the first scan start. */
  readonly scan: number
  /** Whether the last bytes of the file are those that end an image. */
  readonly endsInEoi: boolean
  readonly colorModel: ColorModel
}

/**
 * Reads what only some JPEGs have: a colour profile, XMP, further pictures, a gain map, a video after the end.
 *
 * @param segments the contents of the segments APP1 and APP2, except EXIF
 */
export async function jpegDetails(
  source: ByteSource,
  segments: readonly Piece[],
  { scan, endsInEoi, colorModel }: JpegOutline,
): Promise<JpegDetails> {
  const metadata = new Set<MetadataKind>()
  const profile: ProfilePart[] = []
  let motionBytes: number | null = null
  for (const { offset, length } of segments) {
    const head = await source.view(offset, Math.min(length, signatureRead))
    const name = latin1(head, 0, signatureRead)
    if (name.startsWith(icc) && head.byteLength >= 14) {
      profile.push({
        number: head.getUint8(12),
        count: head.getUint8(13),
        piece: { offset: offset + 14, length: length - 14 },
      })
    } else if (name.startsWith(xmp)) {
      metadata.add('xmp')
      const text = latin1(await source.view(offset, Math.min(length, xmpRead)), 0, xmpRead)
      if (/exif:GPSL/.test(text)) metadata.add('gps')
      if (/hdrgm:Version|Semantic(="|>)GainMap/.test(text)) metadata.add('gain-map')
      motionBytes ??= motionVideoLength(text)
    } else if (name.startsWith(isoGainMap)) {
      metadata.add('gain-map')
    } else if (name.startsWith('MPF\0') && !metadata.has('multi-picture')) {
      for (const kind of await readMultiPicture(source, offset + 4, length - 4)) metadata.add(kind)
    } else if (!name.startsWith('MPF\0')) {
      metadata.add('application')
    }
  }
  const pieces = wholeProfile(profile)
  const colors = await iccColors(source, pieces, colorModel)
  // Some program or other converts by a profile that does not count.
  if (profile.length > (colors.colorSource ? pieces.length : 0)) metadata.add('application')
  const end = endsInEoi
    ? { trailing: false, motion: false, complete: true }
    : await endOfJpeg(source, scan, motionBytes)
  if (end.motion) metadata.add('motion-video')
  if (end.trailing) metadata.add('trailing')
  return { ...colors, metadata: [...metadata], truncated: !end.complete }
}

/**
 * How many bytes at the end of the file are a motion photo's video, as its XMP says: Google's motion photo format 1.0
 * (the `Length` of the container item that is the video) and the older micro video.
 */
function motionVideoLength(text: string): number | null {
  const micro = /MicroVideoOffset(?:="|>)(\d{1,15})/.exec(text)
  if (micro) return Number(micro[1])
  const item = /<[^<]*Semantic="MotionPhoto"[^<]*/.exec(text)?.[0]
  const length = item && /Length="(\d{1,15})"/.exec(item)
  return length ? Number(length[1]) : null
}
