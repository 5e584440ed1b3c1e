import { isSrgb } from '../../facts/colour-profile.ts'
import type { CodePoints, Piece } from '../../facts/colour-source.ts'
import type { ColourModel, ImageCoding, MetadataKind } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { Rectangle } from '../../geometry/ratio.ts'
import { boxesOf } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { cicpName } from '../cicp.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExif } from '../exif.ts'
import { iccColours } from '../icc-colours.ts'
import { joined } from '../pieces.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import { readAv1FrameSize } from './codecs/av1.ts'
import { type HeifMeta, type HeifProperty, readHeifMeta } from './heif-meta.ts'
import { asOrientation, mirror, type Placement, turn, upright } from './heif-orientation.ts'
import { type ImageSequence, readSequence } from './heif-sequence.ts'

/** A description of pictures is longer only where somebody means harm. */
const mostMeta = 256 * 1024
const exifRead = 4096
/** Nobody writes more than one. */
const mostExif = 4
/** Bytes that a stream of AV1 needs to say how large it is. */
const av1Head = 256
/** Of so many coded pictures it is asked: the one that is shown, its alpha, its gain map. */
const mostAsked = 4
/** Tiles of tiles of tiles: no file has more levels. */
const mostLevels = 4

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

/** Brands of files whose pictures are shown one after the other. */
const sequenceBrands: readonly string[] = ['avis', 'hevc', 'hevx', 'hevm', 'hevs', 'msf1']
/** What an auxiliary picture is (its property `auxC`). */
const alpha = /^urn:(mpeg:mpegB:cicp:systems:auxiliary:alpha|mpeg:(hevc|avc):2015:auxid:1)$/
const gainMap = /hdrgainmap/
/** A description of something else than a picture. */
const noPicture: readonly string[] = ['Exif', 'mime', 'uri ', 'tmap', 'text']

/** Reads a HEIF file (ISO/IEC 23008-12): HEIC, AVIF and their sequences. */
export async function inspectHeif(source: ByteSource): Promise<StoredImage | string> {
  let meta: HeifMeta | null = null
  let metaStart = 0
  let view = new DataView(new ArrayBuffer(0))
  let sequence: ImageSequence | null = null
  let truncated = false
  const metadata = new Set<MetadataKind>()
  const brand = latin1(await source.view(8, 4), 0, 4)
  for await (const { type, start, end } of boxesOf(source, 0)) {
    if (end > source.byteLength) truncated = true
    if (type === 'meta' && !meta) {
      view = await joined(source, [{ offset: start, length: end - start }])(
        0,
        Math.min(end - start, mostMeta),
      )
      meta = readHeifMeta(view, start)
      metaStart = start
    } else if (type === 'moov' && sequenceBrands.includes(brand)) {
      sequence = await readSequence(source, start, Math.min(end, source.byteLength))
    } else if (type === 'mpvd') {
      // Google's motion photo format 1.0.
      metadata.add('motion-video')
    }
  }
  if (!meta) {
    if (!sequence) throw new DamagedFile('The file names no picture')
    return { ...sequence, format: formatOf(sequence.coding), truncated, metadata: [...metadata] }
  }
  const picture = describePicture(meta, view)
  for (const kind of await otherContents(source, meta, view)) metadata.add(kind)
  for (const pieces of meta.data.values()) {
    for (const { offset, length } of pieces) truncated ||= offset + length > source.byteLength
  }
  const codedSize = await sizeBeyondDescription(source, meta, view)
  return {
    ...picture,
    ...(codedSize && { codedSize }),
    ...(await colourSpace(source, meta, metaStart)),
    format: formatOf(picture.coding),
    frameCount: sequence?.frameCount ?? 1,
    metadata: [...metadata],
    truncated,
  }
}

function formatOf(coding: ImageCoding | undefined): 'avif' | 'heic' {
  return coding === 'av1' ? 'avif' : 'heic'
}

/** Size, orientation, samples and alpha of the primary item. EXIF's orientation plays no part (section 6.5.10). */
function describePicture(meta: HeifMeta, view: DataView): StoredImage & { coding: ImageCoding } {
  let width = 0
  let height = 0
  let placement: Placement = upright
  let cleanAperture: Rectangle | undefined
  let bitDepth: number | undefined
  let colourModel: ColourModel | undefined
  for (const property of meta.properties.get(meta.primary) ?? []) {
    const at = (offset: number): number => property.offset + offset
    switch (property.type) {
      case 'ispe':
        width = view.getUint32(at(4))
        height = view.getUint32(at(8))
        break
      case 'pixi':
        bitDepth = view.getUint8(at(5))
        if (view.getUint8(at(4)) === 1) colourModel = 'grey'
        break
      case 'irot': {
        const quarters = view.getUint8(at(0)) & 3
        placement = turn(placement, quarters)
        if (quarters & 1) [width, height] = [height, width]
        break
      }
      case 'imir':
        placement = mirror(placement, (view.getUint8(at(0)) & 1) === 0 ? 'top-bottom' : 'left-right')
        break
      case 'clap':
        cleanAperture = apertureOf(view, property.offset, { width, height })
        ;({ width, height } = cleanAperture)
        break
    }
  }
  if (!(width > 0 && height > 0 && width < 2 ** 32 && height < 2 ** 32)) {
    throw new DamagedFile('The picture has no size')
  }
  const orientation = asOrientation(placement)
  const { coding, samples } = describeCoding(meta, view)
  return {
    // They were turned along the way; what is asked for is the size before.
    width: orientation >= 5 ? height : width,
    height: orientation >= 5 ? width : height,
    orientation,
    ...(cleanAperture && { cleanAperture }),
    bitDepth: bitDepth || samples?.bitDepth || 8,
    colourModel: colourModel ?? samples?.colourModel ?? 'rgb',
    coding,
    hasAlpha: auxiliaries(meta, view).some((type) => alpha.test(type)),
  }
}

/**
 * The part of a picture that is shown: its size, and how far its middle lies from that of the whole, a fraction each
 * (ISO/IEC 14496-12, section 12.1.4). It comes before any turning (ISO/IEC 23000-22, section 7.3.6.7).
 */
function apertureOf(view: DataView, offset: number, whole: Size): Rectangle {
  const fraction = (at: number): number => view.getInt32(offset + at) / view.getUint32(offset + at + 4)
  const width = Math.round(fraction(0))
  const height = Math.round(fraction(8))
  const x = Math.round(fraction(16) + (whole.width - width) / 2)
  const y = Math.round(fraction(24) + (whole.height - height) / 2)
  const inside = x >= 0 && y >= 0 && x + width <= whole.width && y + height <= whole.height
  if (!inside) throw new DamagedFile('What is to be shown lies outside of the picture')
  return { x, y, width, height }
}

/** The coded picture behind an item, which can be a grid of tiles or made of others some other way. */
function codedItem(meta: HeifMeta, item: number): number {
  let id = item
  for (let level = 0; level < mostLevels; level++) {
    const part = meta.references.find(({ type, from }) => type === 'dimg' && from === id)?.to[0]
    if (part === undefined) break
    id = part
  }
  return id
}

function describeCoding(
  meta: HeifMeta,
  view: DataView,
): { coding: ImageCoding; samples: Pick<StoredImage, 'bitDepth' | 'colourModel'> | null } {
  const id = codedItem(meta, meta.primary)
  const type = meta.items.get(id)?.type
  if (!type) throw new DamagedFile('The picture is missing')
  return { coding: codings[type] ?? type.trim(), samples: samplesOf(meta.properties.get(id) ?? [], view) }
}

/**
 * The size of a coded picture, where it is larger than the file says. Decoders make room for it all the same: a picture of
 * 64x48 pixels can take as many gigabytes as one of 65536x65536.
 */
async function sizeBeyondDescription(
  source: ByteSource,
  meta: HeifMeta,
  view: DataView,
): Promise<Size | undefined> {
  const aux = meta.references.flatMap(({ type, from, to }) =>
    type === 'auxl' && to.includes(meta.primary) ? [from] : [],
  )
  for (const item of [meta.primary, ...aux].slice(0, mostAsked)) {
    const id = codedItem(meta, item)
    const ispe = meta.properties.get(id)?.find(({ type }) => type === 'ispe')
    const data = meta.data.get(id)
    if (meta.items.get(id)?.type !== 'av01' || !ispe || !data) continue
    const coded = readAv1FrameSize(await joined(source, data)(0, av1Head))
    const width = view.getUint32(ispe.offset + 4)
    const height = view.getUint32(ispe.offset + 8)
    if (coded && (coded.width > width || coded.height > height)) return coded
  }
  return undefined
}

/** What the configuration of the codec says of the samples. */
function samplesOf(properties: readonly HeifProperty[], view: DataView) {
  for (const { type, offset } of properties) {
    if (type === 'hvcC') {
      // ISO/IEC 14496-15 section 8.3.3.1: chroma format, then the depth, at bytes 16 and 17.
      const mono = (view.getUint8(offset + 16) & 3) === 0
      return { bitDepth: 8 + (view.getUint8(offset + 17) & 7), colourModel: mono ? 'grey' : 'rgb' } as const
    }
    if (type === 'av1C') {
      // AV1 in ISOBMFF section 2.3.3: high_bitdepth, twelve_bit, monochrome.
      const bits = view.getUint8(offset + 2)
      const bitDepth = bits & 0x40 ? (bits & 0x20 ? 12 : 10) : 8
      return { bitDepth, colourModel: bits & 0x10 ? 'grey' : 'rgb' } as const
    }
  }
  return null
}

/** The types of the primary item's auxiliary pictures. */
function auxiliaries(meta: HeifMeta, view: DataView): string[] {
  return meta.references
    .filter(({ type, to }) => type === 'auxl' && to.includes(meta.primary))
    .map(({ from }) => {
      const auxC = meta.properties.get(from)?.find(({ type }) => type === 'auxC')
      return auxC ? latin1(view, auxC.offset + 4, Math.min(auxC.length - 4, 256)).replace(/\0.*$/s, '') : ''
    })
}

/** The ICC profile, or the code points where there is none (section 12.1.5 of ISO/IEC 14496-12). */
async function colourSpace(
  source: ByteSource,
  meta: HeifMeta,
  metaStart: number,
): Promise<Pick<StoredImage, 'colourProfile' | 'colourSource' | 'codePoints'>> {
  let codePoints: CodePoints | undefined
  let profile: Piece | undefined
  // A tile can have it in place of the grid.
  const tile = meta.references.find(({ type, from }) => type === 'dimg' && from === meta.primary)?.to[0] ?? -1
  for (const { type, offset, length } of [
    ...(meta.properties.get(meta.primary) ?? []),
    ...(meta.properties.get(tile) ?? []),
  ]) {
    if (type !== 'colr' || length < 4) continue
    const start = metaStart + offset
    const view = await source.view(start, 11)
    const kind = latin1(view, 0, 4)
    if (kind === 'nclx') codePoints ??= codePointsIn(view)
    if (kind === 'prof' || kind === 'rICC') profile ??= { offset: start + 4, length: length - 4 }
  }
  const told = codePoints && { codePoints }
  if (profile) return { ...told, ...(await iccColours(source, [profile])) }
  const colourProfile = codePoints ? cicpName(codePoints.primaries, codePoints.transfer) : null
  if (!codePoints || isSrgb(colourProfile)) return { ...told, colourProfile }
  return { ...told, colourProfile, colourSource: { kind: 'code-points', ...codePoints } }
}

/** A box of type `nclx`; files of QuickTime leave out its last byte. */
function codePointsIn(view: DataView): CodePoints {
  return {
    primaries: view.getUint16(4),
    transfer: view.getUint16(6),
    matrix: view.getUint16(8),
    fullRange: view.byteLength > 10 && view.getUint8(10) >= 0x80,
  }
}

/** What the file tells besides its primary picture. */
async function otherContents(source: ByteSource, meta: HeifMeta, view: DataView): Promise<Set<MetadataKind>> {
  const found = new Set<MetadataKind>()
  const aux = auxiliaries(meta, view)
  if (aux.some((type) => gainMap.test(type))) found.add('gain-map')
  if (aux.some((type) => !alpha.test(type) && !gainMap.test(type))) found.add('multi-picture')
  const parts = new Set<number>()
  for (const { type, from, to } of meta.references) {
    if (type === 'dimg') for (const id of to) parts.add(id)
    else if (type === 'auxl' || type === 'thmb') parts.add(from)
    if (type === 'thmb' && to.includes(meta.primary)) found.add('thumbnail')
  }
  const exif: Piece[][] = []
  for (const [id, { type, contentType, hidden }] of meta.items) {
    if (type === 'Exif' && exif.length < mostExif) exif.push([...(meta.data.get(id) ?? [])])
    else if (type === 'mime' && contentType === 'application/rdf+xml') found.add('xmp')
    else if (type === 'tmap') found.add('gain-map')
    else if (id !== meta.primary && !hidden && !parts.has(id) && !noPicture.includes(type)) {
      found.add('multi-picture')
    }
  }
  for (const pieces of exif) {
    found.add('exif')
    const read = joined(source, pieces)
    const head = await read(0, 4)
    // The item starts with the distance to the TIFF header.
    if (head.byteLength < 4) continue
    for (const kind of readExif(await read(4 + head.getUint32(0), exifRead)).metadata) found.add(kind)
  }
  return found
}
