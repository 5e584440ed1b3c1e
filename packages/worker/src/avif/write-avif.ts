import type { ChromaSampling, CodedTiles, CodePoints } from '@postfit/core'
import { joinedBytes } from '../bytes/joined-bytes.ts'

/** The bits of `av1C` for chroma subsampling: monochrome, subsampling x and y. */
const samplingBits: Readonly<Record<ChromaSampling, number>> = {
  '4:0:0': 0b11100,
  '4:2:0': 0b01100,
  '4:2:2': 0b01000,
  '4:4:4': 0,
}

/**
 * Writes an AVIF (AV1 Image File Format 1.1) with one opaque, upright picture and all properties that the strictest decoder
 * demands: libavif 1.0 refuses items that lack one, share data with another item, or have contradictory sizes.
 *
 * @param data of each tile
 * @param codePoints the colour description for decoders
 */
export function writeAvif(picture: CodedTiles, data: readonly Uint8Array[], codePoints: CodePoints): Blob {
  const ftyp = box('ftyp', text('avif'), u32(0), text('avifmif1miaf'))
  // Offsets have a fixed width, so that the size of the box does not depend on them.
  const { byteLength: metaLength } = describe(picture, data, codePoints, 0)
  const start = ftyp.byteLength + metaLength + 8
  const meta = describe(picture, data, codePoints, start)
  const length = data.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return new Blob([ftyp, meta, joinedBytes([u32(8 + length), text('mdat')]), ...data] as BlobPart[], {
    type: 'image/avif',
  })
}

/** The `meta` box; `start` is the file offset of the first tile's data. */
function describe(
  picture: CodedTiles,
  data: readonly Uint8Array[],
  codePoints: CodePoints,
  start: number,
): Uint8Array {
  const { columns, shown } = picture
  const isGrid = data.length > 1
  const whole = isGrid ? shown : picture.size
  // Tiles are the items from 1 on; the grid is the last item.
  const primary = isGrid ? data.length + 1 : 1
  const grid = joinedBytes([u8(0, 1, data.length / columns - 1, columns - 1), u32(shown.width, shown.height)])
  const tiles = data.map((_, at) => at + 1)
  let next = start
  const locations = data.map(({ byteLength }, at) => {
    next += byteLength
    return location(at + 1, 0, next - byteLength, byteLength)
  })
  if (isGrid) locations.push(location(primary, 1, 0, grid.byteLength))
  const entries = tiles.map((id) => entry(id, 'av01', isGrid))
  if (isGrid) entries.push(entry(primary, 'grid', false))
  // By index: size of a tile, size of the whole, depth, configuration (essential), colours.
  const properties = box(
    'ipco',
    fullBox('ispe', 0, u32(picture.size.width, picture.size.height)),
    fullBox('ispe', 0, u32(whole.width, whole.height)),
    fullBox('pixi', 0, depths(picture)),
    box('av1C', configuration(picture)),
    box('colr', text('nclx'), colors(codePoints)),
  )
  const associations = tiles.map((id) => joinedBytes([u32(id), u8(4, 1, 3, 0x80 | 4, 5)]))
  if (isGrid) associations.push(joinedBytes([u32(primary), u8(3, 2, 3, 5)]))
  return fullBox(
    'meta',
    0,
    fullBox('hdlr', 0, u32(0), text('pict'), u32(0, 0, 0), u8(0)),
    fullBox('pitm', 1, u32(primary)),
    // Offsets and lengths of four bytes each, no base offset.
    fullBox('iloc', 2, u8(0x44, 0), u32(locations.length), ...locations),
    fullBox('iinf', 1, u32(entries.length), ...entries),
    ...(isGrid ? [fullBox('iref', 1, box('dimg', u32(primary), u16(tiles.length), u32(...tiles)))] : []),
    box('iprp', properties, fullBox('ipma', 1, u32(associations.length), ...associations)),
    ...(isGrid ? [box('idat', grid)] : []),
  )
}

/** @param method 0 counts from the start of the file, 1 from that of the box `idat` */
function location(id: number, method: number, offset: number, length: number): Uint8Array {
  return joinedBytes([u32(id), u16(method), u16(0), u16(1), u32(offset, length)])
}

function entry(id: number, type: string, isHidden: boolean): Uint8Array {
  return box('infe', u32((3 << 24) | (isHidden ? 1 : 0), id), u16(0), text(type), u8(0))
}

function depths({ sampling, bitDepth }: CodedTiles): Uint8Array {
  return sampling === '4:0:0' ? u8(1, bitDepth) : u8(3, bitDepth, bitDepth, bitDepth)
}

/** AV1 Codec ISO Media File Format Binding, section 2.3.3. */
function configuration({ profile, level, tier, bitDepth, sampling, chromaPosition }: CodedTiles): Uint8Array {
  const depth = bitDepth === 12 ? 0x60 : bitDepth === 10 ? 0x40 : 0
  const position = sampling === '4:2:0' ? chromaPosition : 0
  return u8(0x81, (profile << 5) | level, (tier << 7) | depth | samplingBits[sampling] | position, 0)
}

function colors({ primaries, transfer, matrix, fullRange }: CodePoints): Uint8Array {
  return joinedBytes([u16(primaries), u16(transfer), u16(matrix), u8(fullRange ? 0x80 : 0)])
}

function fullBox(type: string, version: number, ...content: readonly Uint8Array[]): Uint8Array {
  return box(type, u32(version << 24), ...content)
}

function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const payload = joinedBytes(content)
  return joinedBytes([u32(8 + payload.byteLength), text(type), payload])
}

function text(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

function u8(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values)
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 8, value]))
}

function u32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 24, value >> 16, value >> 8, value]))
}
