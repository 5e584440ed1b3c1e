import type { IccSource, Piece } from '../facts/color-source.ts'
import type { ColorModel } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { entrySize, headerSize, maxTags, type ReadProfile, tagsIn } from './icc-tags.ts'
import { loadPart } from './load-part.ts'
import { joined } from './pieces.ts'
import { latin1 } from './text.ts'

/** Bytes of the `desc` tag that are read: several languages and a long name. */
const maxDescription = 2048

/** Bytes of the profile of HP and Microsoft, which most files have that have one of sRGB: it is believed. */
const usualSrgb = 3144

/** Classes of profiles that are for no picture: device links, named colours, spaces to convert in. */
const otherClasses: readonly string[] = ['link', 'nmcl', 'abst']
const connectionSpaces: readonly string[] = ['XYZ ', 'Lab ']
const latestVersion = 4
/** The colour spaces of profiles that can be for a picture of a colour model. */
const spacesOf: Readonly<Record<ColorModel, readonly string[]>> = {
  rgb: ['RGB '],
  gray: ['GRAY', 'RGB '],
  cmyk: ['CMYK'],
}

/** What a picture says of its colours by an ICC profile. */
export interface IccColors {
  readonly colorProfile: string | null
  readonly colorSource?: IccSource
}

/**
 * The profile that lies in these parts of a file; no colours where there are none, or where they are no profile that
 * anybody is to convert by.
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
 * The name an ICC profile gives itself (its `desc` tag; ICC.1:2022 section 9.2.41, and `textDescriptionType` of
 * ICC.1:2001). Only its header, its table of tags and that tag are read. A profile without a name, or with one that
 * cannot be read, is `unnamed`: that there is one still matters. One that is not the sRGB which its name speaks of is called RGB
 * there: all else goes by names.
 *
 * `null` for what is no profile of such a picture, which nobody is to convert by: one that is shorter than it says, or
 * whose tags lie outside of it, of a version or class that is none for pictures, or for other colours. So do Chromium
 * 156 and libpng; in a JPEG, littleCMS (libvips, WebKitGTK) reads some that are too short.
 *
 * @param length how many bytes there are
 * @param model of the picture; profiles of all colours count unless given
 * @param otherwise what to call it where it has no name
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
