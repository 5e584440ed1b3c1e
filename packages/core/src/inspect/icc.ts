import type { IccSource, Piece } from '../facts/color-source.ts'
import type { ColorModel } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { entrySize, headerSize, maxTags, type ReadProfile, tagsIn } from './icc-tags.ts'
import { loadPart } from './load-part.ts'
import { joined } from './pieces.ts'
import { latin1 } from './text.ts'

/** Bytes read of the `desc` tag: several languages and a long name. */
const maxDescription = 2048

/** Size in bytes of the sRGB profile by HP and Microsoft, which most sRGB files have: it is trusted without a check. */
const usualSrgb = 3144

/** Classes of profiles that are not for pictures: device links, named colours, connection spaces. */
const otherClasses: readonly string[] = ['link', 'nmcl', 'abst']
const connectionSpaces: readonly string[] = ['XYZ ', 'Lab ']
const latestVersion = 4
/** The colour spaces of profiles that fit a colour model. */
const spacesOf: Readonly<Record<ColorModel, readonly string[]>> = {
  rgb: ['RGB '],
  gray: ['GRAY', 'RGB '],
  cmyk: ['CMYK'],
}

/** The colours of a picture, by its ICC profile. */
export interface IccColors {
  readonly colorProfile: string | null
  readonly colorSource?: IccSource
}

/**
 * Reads the profile in these parts of a file. The result is empty if there is none, or if it must not be used for
 * conversion.
 *
 * @param model of the picture; profiles of all colours count unless given
 */
export async function iccColors(
  source: ByteSource,
  pieces: readonly Piece[],
  model?: ColorModel,
): Promise<IccColors> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const colorProfile = await readIccName(joined(source, pieces), length, model)
  return colorProfile === null ? { colorProfile } : { colorProfile, colorSource: { kind: 'icc', pieces } }
}

/**
 * The name of an ICC profile (its `desc` tag; ICC.1:2022 section 9.2.41, and `textDescriptionType` of
 * ICC.1:2001). Only its header, its tag table and that tag are read. A profile without a readable name is
 * `unnamed`: its presence still matters. In the name of a profile that falsely claims to be sRGB, sRGB becomes RGB, since
 * everything else goes by names.
 *
 * `null` for an invalid profile, which must not be used: shorter than declared, with tags outside of it, of a version
 * or class that is not for pictures, or for another colour model. Chromium 156 and libpng do the same; in a JPEG, littleCMS
 * (libvips, WebKitGTK) accepts some that are too short.
 *
 * @param length bytes available
 * @param model of the picture; profiles of all colours count unless given
 * @param otherwise the name of a profile without one
 */
export async function readIccName(
  read: ReadProfile,
  length: number,
  model?: ColorModel,
  otherwise = 'unnamed',
): Promise<string | null> {
  const head = await read(0, headerSize + 4 + maxTags * entrySize)
  if (!isProfile(head, length, model)) return null
  const tags = tagsIn(head)
  const description = tags.find(({ name }) => name === 'desc')
  let name = otherwise
  try {
    if (description) {
      name = nameIn(await read(description.offset, Math.min(description.length, maxDescription))) ?? name
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  if (length === usualSrgb || !/srgb/i.test(name)) return name
  return (await loadPart(() => import('./icc-srgb.ts'), 'trueName')).trueName(name, read, tags)
}

/** ICC.1:2022, 7.2. */
function isProfile(head: DataView, length: number, model: ColorModel | undefined): boolean {
  if (head.byteLength < headerSize + 4) return false
  const size = head.getUint32(0)
  const tagsEnd = headerSize + 4 + head.getUint32(headerSize) * entrySize
  const space = latin1(head, 16, 4)
  return (
    size <= length &&
    tagsEnd <= size &&
    tagsIn(head).every((tag) => tag.offset + tag.length <= size) &&
    latin1(head, 36, 4) === 'acsp' &&
    head.getUint8(8) <= latestVersion &&
    !otherClasses.includes(latin1(head, 12, 4)) &&
    connectionSpaces.includes(latin1(head, 20, 4)) &&
    (model === undefined || spacesOf[model].includes(space))
  )
}

function nameIn(tag: DataView): string | null {
  if (tag.byteLength < 28) return null
  const name = latin1(tag, 0, 4) === 'mluc' ? localizedName(tag) : latin1(tag, 12, tag.getUint32(8))
  return name.replace(/\0.*$/s, '').trim() || null
}

function localizedName(tag: DataView): string {
  const length = Math.min(tag.getUint32(20), maxDescription)
  const start = tag.getUint32(24)
  let name = ''
  for (let i = start; i + 1 < Math.min(start + length, tag.byteLength); i += 2) {
    name += String.fromCharCode(tag.getUint16(i))
  }
  return name
}
