import type { CodedPicture } from '../../facts/coded-picture.ts'
import { isSrgb } from '../../facts/color-profile.ts'
import type { CodePoints, Piece } from '../../facts/color-source.ts'
import type { ColorModel, ImageCoding } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { Rectangle } from '../../geometry/ratio.ts'
import type { ByteSource } from '../byte-source.ts'
import { cicpName } from '../cicp.ts'
import { DamagedFile } from '../damaged-file.ts'
import { iccColors } from '../icc.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import { readCodedPicture } from './heif-coded.ts'
import {
  alphaOf,
  type HeifMeta,
  type HeifProperty,
  isPremultiplied,
  partsOf,
  type ShownItem,
  shownItem,
} from './heif-meta.ts'
import { asOrientation, mirror, type Placement, partBefore, turn, upright } from './heif-orientation.ts'

/** Tiles of tiles of tiles: no file has more levels. */
const maxLevels = 4

const codings: Readonly<Record<string, ImageCoding>> = {
  hvc1: 'hevc',
  hev1: 'hevc',
  av01: 'av1',
  avc1: 'h264',
  vvc1: 'vvc',
  jpeg: 'jpeg',
  j2k1: 'jpeg-2000',
  unci: 'uncompressed',
}

/** The primary item: its size, how it is placed, its samples, alpha and colours. EXIF's orientation plays no part (section 6.5.10). */
export async function describePicture(
  source: ByteSource,
  meta: HeifMeta,
  view: DataView,
  metaStart: number,
): Promise<StoredImage> {
  const item = shownItem(meta)
  const { format, coding, samples } = describeCoding(meta, view, item.id)
  const codedPicture = await readCodedPicture(source, meta, view, item.id)
  const described = pixi(item, view)
  const codedSize = sizeBeyondDescription(codedPicture)
  const alpha = alphaOf(meta, view, item.id)
  const declared = await declaredColors(source, meta, item, metaStart, codedPicture !== undefined)
  const colorModel = described.colorModel ?? samples?.colorModel ?? 'rgb'
  return {
    ...describePlace(item, view),
    bitDepth: codedPicture?.bitDepth || described.bitDepth || samples?.bitDepth || 8,
    colorModel,
    format,
    coding,
    hasAlpha: alpha !== undefined || codedPicture?.alpha !== undefined,
    ...(format === 'heic' && isPremultiplied(meta, item.id, alpha) && { isPremultiplied: true }),
    ...(codedPicture && { codedPicture }),
    ...(codedSize && { codedSize }),
    // As in libavif, which browsers use: the container's statement takes precedence over the coded picture's own.
    ...(await describeColors(
      source,
      colorModel,
      declared.profile,
      declared.told ?? codedPicture?.codePoints,
    )),
  }
}

function describePlace(
  { properties }: ShownItem,
  view: DataView,
): Pick<StoredImage, 'width' | 'height' | 'orientation' | 'cleanAperture' | 'codedSize'> {
  const ispe = properties.find(({ type }) => type === 'ispe')
  const whole = ispe
    ? { width: view.getUint32(ispe.offset + 4), height: view.getUint32(ispe.offset + 8) }
    : { width: 0, height: 0 }
  if (!(whole.width > 0 && whole.height > 0)) throw new DamagedFile('The picture has no size')
  let placement: Placement = upright
  let part: Rectangle = { x: 0, y: 0, ...whole }
  for (const property of properties) {
    const { type, offset } = property
    switch (type) {
      case 'irot':
        placement = turn(placement, view.getUint8(offset) & 3)
        break
      case 'imir':
        placement = mirror(placement, (view.getUint8(offset) & 1) === 0 ? 'top-bottom' : 'left-right')
        break
      case 'ispe':
        if (property !== ispe) assertSize(sizeAfter(placement, part), view, offset)
        break
      case 'clap': {
        const aperture = apertureOf(view, offset, sizeAfter(placement, part))
        if (!aperture) break
        const { x, y, ...inner } = partBefore(placement, aperture, part)
        part = { x: part.x + x, y: part.y + y, ...inner }
        break
      }
    }
  }
  const isCut = part.width < whole.width || part.height < whole.height
  return {
    width: part.width,
    height: part.height,
    orientation: asOrientation(placement),
    // Decoders make room for all of it, whatever little is shown.
    ...(isCut && { cleanAperture: part, codedSize: whole }),
  }
}

/** The size of a picture once it is placed. */
function sizeAfter({ quarters }: Placement, { width, height }: Size): Size {
  return quarters & 1 ? { width: height, height: width } : { width, height }
}

/** An identity derivation (`iden`) states a size of its own, which has to be that of the picture it is derived from. */
function assertSize({ width, height }: Size, view: DataView, offset: number): void {
  if (view.getUint32(offset + 4) !== width || view.getUint32(offset + 8) !== height) {
    throw new DamagedFile('The sizes that the picture is said to have contradict each other')
  }
}

/**
 * The part of a picture that is shown: its size, and how far its middle lies from that of the whole, a fraction each
 * (ISO/IEC 14496-12, section 12.1.4). As libheif has it, half a pixel is cut off at the top and kept at the left, and of a part
 * that reaches beyond the picture what lies within is shown. `undefined` for one of which nothing does: browsers show all.
 */
function apertureOf(view: DataView, offset: number, whole: Size): Rectangle | undefined {
  const fraction = (at: number): number => view.getInt32(offset + at) / view.getUint32(offset + at + 4)
  const width = Math.round(fraction(0))
  const height = Math.round(fraction(8))
  const left = Math.floor(fraction(16) + (whole.width - width) / 2)
  const top = Math.round(fraction(24) + (whole.height - height) / 2)
  const [x, y] = [Math.max(0, left), Math.max(0, top)]
  const part = {
    ...{ x, y },
    width: Math.min(whole.width, left + width) - x,
    height: Math.min(whole.height, top + height) - y,
  }
  return part.width > 0 && part.height > 0 ? part : undefined
}

/** What the property `pixi` says about the samples. */
function pixi(
  { properties }: ShownItem,
  view: DataView,
): { readonly bitDepth?: number; readonly colorModel?: ColorModel } {
  const property = properties.find(({ type }) => type === 'pixi')
  if (!property) return {}
  const isGray = view.getUint8(property.offset + 4) === 1
  return { bitDepth: view.getUint8(property.offset + 5), ...(isGray && { colorModel: 'gray' }) }
}

/** The coded picture behind an item, which can be a grid of tiles. */
function codedItem(meta: HeifMeta, item: number): number {
  let id = item
  for (let level = 0; level < maxLevels; level++) {
    const [part] = partsOf(meta, id)
    if (part === undefined) break
    id = part
  }
  return id
}

/**
 * How the samples are coded; of a picture that is put together from others in another way than a grid, the name of that way:
 * few decoders know any.
 */
function describeCoding(
  meta: HeifMeta,
  view: DataView,
  item: number,
): {
  format: 'avif' | 'heic'
  coding: ImageCoding
  samples: Pick<StoredImage, 'bitDepth' | 'colorModel'> | null
} {
  const id = codedItem(meta, item)
  const type = meta.items.get(id)?.type
  const derivation = meta.items.get(item)?.type ?? ''
  if (!type) throw new DamagedFile('The picture is missing')
  return {
    format: type === 'av01' ? 'avif' : 'heic',
    coding: id === item || derivation === 'grid' ? (codings[type] ?? type.trim()) : derivation.trim(),
    samples: samplesOf(meta.properties.get(id) ?? [], view),
  }
}

/**
 * The size of what is coded, where it is larger than the file says. Decoders make room for it all the same: a picture of
 * 64x48 pixels can take as many gigabytes as one of 65536x65536.
 */
export function sizeBeyondDescription(coded: CodedPicture | undefined): Size | undefined {
  for (const tiles of coded ? [coded, coded.alpha ?? coded] : []) {
    const { size, columns, shown } = tiles
    const rows = Math.ceil(tiles.tiles.length / columns)
    const whole = { width: size.width * columns, height: size.height * rows }
    // The last tiles of a grid may reach beyond it, by less than one tile.
    const max = tiles.tiles.length > 1 ? 2 : 1
    if (whole.width > shown.width * max || whole.height > shown.height * max) return whole
  }
  return undefined
}

/** What the codec's configuration says about the samples. */
function samplesOf(properties: readonly HeifProperty[], view: DataView) {
  for (const { type, offset } of properties) {
    if (type === 'hvcC') {
      // ISO/IEC 14496-15 section 8.3.3.1: chroma format, then the depth, at bytes 16 and 17.
      const mono = (view.getUint8(offset + 16) & 3) === 0
      return { bitDepth: 8 + (view.getUint8(offset + 17) & 7), colorModel: mono ? 'gray' : 'rgb' } as const
    }
    if (type === 'av1C') {
      // AV1 in ISOBMFF section 2.3.3: high_bitdepth, twelve_bit, monochrome.
      const bits = view.getUint8(offset + 2)
      const bitDepth = bits & 0x40 ? (bits & 0x20 ? 12 : 10) : 8
      return { bitDepth, colorModel: bits & 0x10 ? 'gray' : 'rgb' } as const
    }
  }
  return null
}

/** What the container says about the colours of the item that is shown, whatever other items state. */
async function declaredColors(
  source: ByteSource,
  meta: HeifMeta,
  item: ShownItem,
  metaStart: number,
  isCoded: boolean,
): Promise<{ readonly profile: Piece | undefined; readonly told: CodePoints | undefined }> {
  let told: CodePoints | undefined
  let profile: Piece | undefined
  // In a HEIC a tile can have it in place of the grid.
  const tile = isCoded ? [] : (meta.properties.get(partsOf(meta, item.id)[0] ?? -1) ?? [])
  // For an identity derivation (`iden`), its own statement takes precedence.
  for (const { type, offset, length } of [
    ...(meta.properties.get(meta.primary) ?? []),
    ...item.properties,
    ...tile,
  ]) {
    if (type !== 'colr' || length < 4) continue
    const start = metaStart + offset
    const view = await source.view(start, 11)
    const kind = latin1(view, 0, 4)
    if (kind === 'nclx') told ??= codePointsIn(view, length)
    if (kind === 'prof' || kind === 'rICC') profile ??= { offset: start + 4, length: length - 4 }
  }
  return { profile, told }
}

/** By the ICC profile, or the code points where there is none for such a picture (section 12.1.5 of ISO/IEC 14496-12). */
export async function describeColors(
  source: ByteSource,
  model: ColorModel,
  profile: Piece | undefined,
  codePoints: CodePoints | undefined,
): Promise<Pick<StoredImage, 'colorProfile' | 'colorSource' | 'codePoints'>> {
  const samples = codePoints && { codePoints }
  const byProfile = profile && (await iccColors(source, [profile], model))
  if (byProfile?.colorSource) return { ...samples, ...byProfile }
  const colorProfile = codePoints ? cicpName(codePoints.primaries, codePoints.transfer) : null
  if (!codePoints || isSrgb(colorProfile)) return { ...samples, colorProfile }
  return { ...samples, colorProfile, colorSource: { kind: 'code-points', ...codePoints } }
}

/** A box of type `nclx`; files of QuickTime leave out its last byte. */
function codePointsIn(view: DataView, length: number): CodePoints {
  return {
    primaries: view.getUint16(4),
    transfer: view.getUint16(6),
    matrix: view.getUint16(8),
    fullRange: length > 10 && view.getUint8(10) >= 0x80,
  }
}
