import type { CodedPicture, CodedTiles } from '../../facts/coded-picture.ts'
import type { CodePoints, Piece } from '../../facts/color-source.ts'
import type { MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { Box } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExif } from '../exif.ts'
import { joined } from '../pieces.ts'
import type { StoredImage } from '../stored-image.ts'
import { HighBitReader } from './codecs/high-bit-reader.ts'
import { av1TilesOf } from './heif-coded.ts'
import { describeColors, sizeBeyondDescription } from './heif-picture.ts'

/** The fields in front of the data take less, with all that there is on brightness. */
const maxFields = 512
const unspecified = 2
/** How samples of colour are told: none, half as many in both directions, or across alone; 3 is as many as of brightness. */
const sampling = { none: 0, half: 1, halfAcross: 2 }

/**
 * Reads the box `mini`, which small files have in place of `meta` (ISO/IEC 23008-12:2025, annex O): one picture, its alpha, a profile,
 * and what tells of it, in fields of single bits.
 *
 * @param kind the minor version of the file, which says how pictures are coded where the box does not
 */
export async function describeMini(
  source: ByteSource,
  { start, end }: Box,
  kind: string,
): Promise<StoredImage> {
  const view = await joined(source, [{ offset: start, length: end - start }])(0, maxFields)
  const bits = new HighBitReader(view)
  const fields = readFields(bits, kind)
  const { size, hasAlpha, lengths, isAv1 } = fields
  let next = start + bits.byteOffset + lengths.configuration + lengths.alphaConfiguration
  const piece = (length: number): Piece => {
    next += length
    return { offset: next - length, length }
  }
  const profile = lengths.profile > 0 ? piece(lengths.profile) : undefined
  piece(lengths.gainMapProfile + lengths.gainMapMetadata)
  const alpha = piece(lengths.alpha)
  piece(lengths.gainMap)
  const colors = piece(lengths.picture)
  const exif = lengths.exif > 0 ? piece(lengths.exif) : undefined
  const hasXmp = piece(lengths.xmp).length > 0
  const codedPicture = isAv1 ? await readCoded(source, fields, colors, alpha) : undefined
  const codedSize = sizeBeyondDescription(codedPicture)
  const metadata = new Set<MetadataKind>()
  if (exif) for (const kind of await exifIn(source, exif, fields.isPacked)) metadata.add(kind)
  if (hasXmp) metadata.add('xmp')
  if (fields.hasGainMap) metadata.add('gain-map')
  const colorModel = fields.isGray ? 'gray' : 'rgb'
  return {
    ...size,
    format: isAv1 ? 'avif' : 'heic',
    coding: isAv1 ? 'av1' : 'hevc',
    orientation: fields.orientation,
    bitDepth: fields.bitDepth,
    colorModel,
    hasAlpha,
    ...(!isAv1 && fields.isPremultiplied && { isPremultiplied: true }),
    ...(codedPicture && { codedPicture }),
    ...(codedSize && { codedSize }),
    ...(await describeColors(source, colorModel, profile, fields.codePoints)),
    metadata: [...metadata],
    truncated: next > source.byteLength,
  }
}

async function readCoded(
  source: ByteSource,
  { size, hasAlpha, isPremultiplied }: Fields,
  colors: Piece,
  alpha: Piece,
): Promise<CodedPicture | undefined> {
  const tilesOf = (piece: Piece): Promise<CodedTiles | undefined> =>
    av1TilesOf(source, { tiles: [[piece]], columns: 1, shown: size })
  const picture = await tilesOf(colors)
  if (!picture || !hasAlpha) return picture && { ...picture, isPremultiplied: false }
  const coded = await tilesOf(alpha)
  return coded && { ...picture, alpha: coded, isPremultiplied }
}

/** Unlike in other files, the item starts with the TIFF header. */
async function exifIn(source: ByteSource, exif: Piece, isPacked: boolean): Promise<readonly MetadataKind[]> {
  if (isPacked) return ['exif']
  return (await readExif(joined(source, [exif]))).metadata
}

interface Fields {
  readonly size: Size
  readonly orientation: Orientation
  readonly bitDepth: number
  readonly isGray: boolean
  readonly hasAlpha: boolean
  readonly isPremultiplied: boolean
  readonly codePoints: CodePoints
  readonly isAv1: boolean
  readonly hasGainMap: boolean
  /** Whether EXIF and XMP are compressed. */
  readonly isPacked: boolean
  /** Of what follows after the fields, in bytes; 0 for what there is none of. */
  readonly lengths: Readonly<
    Record<
      | 'configuration'
      | 'alphaConfiguration'
      | 'profile'
      | 'gainMapProfile'
      | 'gainMapMetadata'
      | 'gainMap'
      | 'picture'
      | 'alpha'
      | 'exif'
      | 'xmp',
      number
    >
  >
}

/** In the order of the specification. */
function readFields(bits: HighBitReader, kind: string): Fields {
  if (bits.bits(2) !== 0) throw new DamagedFile('The box is of an unknown version')
  const hasTypes = bits.flag()
  const isFloat = bits.flag()
  const fullRange = bits.flag()
  const hasAlpha = bits.flag()
  const hasCodePoints = bits.flag()
  const isHdr = bits.flag()
  const hasProfile = bits.flag()
  const hasExif = bits.flag()
  const hasXmp = bits.flag()
  const colors = bits.bits(2)
  const orientation = (bits.bits(3) + 1) as Orientation
  const sizeBits = bits.flag() ? 15 : 7
  const size = { width: bits.bits(sizeBits) + 1, height: bits.bits(sizeBits) + 1 }
  skipChromaPosition(bits, colors)
  const bitDepth = readDepth(bits, isFloat)
  const isPremultiplied = hasAlpha && bits.flag()
  const isGray = colors === sampling.none
  const codePoints = hasCodePoints
    ? readCodePoints(bits, fullRange, !isGray)
    : {
        ...(hasProfile ? { primaries: unspecified, transfer: unspecified } : { primaries: 1, transfer: 13 }),
        matrix: isGray ? unspecified : 6,
        fullRange,
      }
  const type = hasTypes ? typeOf(bits) : kind
  if (hasTypes) bits.skip(32)
  const gainMap = isHdr && bits.flag() ? readGainMap(bits, sizeBits) : undefined
  if (isHdr) skipBrightness(bits)
  if (gainMap) skipBrightness(bits)
  // What follows are lengths, some of them less one.
  const metadataBits = (hasProfile || hasExif || hasXmp || gainMap) && bits.flag() ? 20 : 10
  const configurationBits = bits.flag() ? 12 : 3
  const dataBits = bits.flag() ? 28 : 15
  const profile = hasProfile ? bits.bits(metadataBits) + 1 : 0
  const gainMapProfile = gainMap?.hasProfile ? bits.bits(metadataBits) + 1 : 0
  const gainMapMetadata = gainMap ? bits.bits(metadataBits) : 0
  const gainMapData = gainMap ? bits.bits(dataBits) : 0
  const gainMapConfiguration = gainMapData > 0 ? bits.bits(configurationBits) : 0
  const configuration = bits.bits(configurationBits)
  const picture = bits.bits(dataBits) + 1
  const alpha = hasAlpha ? bits.bits(dataBits) : 0
  const alphaConfiguration = alpha > 0 ? bits.bits(configurationBits) : 0
  const isPacked = (hasExif || hasXmp) && bits.flag()
  const exif = hasExif ? bits.bits(metadataBits) + 1 : 0
  const xmp = hasXmp ? bits.bits(metadataBits) + 1 : 0
  return {
    ...{ size, orientation, bitDepth, isGray, hasAlpha, isPremultiplied, codePoints, isPacked },
    isAv1: type === 'av01' || type === 'avif',
    hasGainMap: gainMap !== undefined,
    lengths: {
      ...{
        configuration,
        profile,
        gainMapProfile,
        gainMapMetadata,
        gainMap: gainMapData,
        picture,
        alpha,
        exif,
        xmp,
      },
      // Where there is none of its own, that of the picture counts.
      alphaConfiguration: alphaConfiguration + gainMapConfiguration,
    },
  }
}

/** Four characters. */
function typeOf(bits: HighBitReader): string {
  return String.fromCharCode(bits.bits(8), bits.bits(8), bits.bits(8), bits.bits(8))
}

/** Between which samples of brightness those of colour lie, which the coded picture says as well. */
function skipChromaPosition(bits: HighBitReader, colors: number): void {
  if (colors === sampling.half) bits.skip(2)
  if (colors === sampling.halfAcross) bits.skip(1)
}

function readDepth(bits: HighBitReader, isFloat: boolean): number {
  if (isFloat) return 2 ** (bits.bits(2) + 4)
  return bits.flag() ? bits.bits(3) + 9 : 8
}

function readCodePoints(bits: HighBitReader, fullRange: boolean, hasMatrix: boolean): CodePoints {
  const [primaries, transfer] = [bits.bits(8), bits.bits(8)]
  return { primaries, transfer, matrix: hasMatrix ? bits.bits(8) : unspecified, fullRange }
}

/** A second picture that says how much brighter parts of the first are on a screen of high dynamic range. */
function readGainMap(bits: HighBitReader, sizeBits: number): { readonly hasProfile: boolean } {
  // Its size, matrix and range.
  bits.skip(2 * sizeBits + 8 + 1)
  skipChromaPosition(bits, bits.bits(2))
  readDepth(bits, bits.flag())
  const hasProfile = bits.flag()
  if (bits.flag()) bits.skip(3 * 8 + 1)
  return { hasProfile }
}

/** Bits of the boxes `clli`, `mdcv`, `cclv`, `amve`, `reve` and `ndwt`, which a flag each says that there are. */
const brightness = [2 * 16, 10 * 16 + 32, 0, 4 * 16, 8 * 16, 32]
const volumeParts = [6 * 32, 32, 32, 32]

function skipBrightness(bits: HighBitReader): void {
  const has = brightness.map(() => bits.flag())
  for (const [n, count] of brightness.entries()) {
    if (!has[n]) continue
    if (count > 0) bits.skip(count)
    else skipVolume(bits)
  }
}

/** `cclv`, the one of them whose parts are optional. */
function skipVolume(bits: HighBitReader): void {
  bits.skip(2)
  const has = volumeParts.map(() => bits.flag())
  bits.skip(2)
  for (const [n, count] of volumeParts.entries()) if (has[n]) bits.skip(count)
}
