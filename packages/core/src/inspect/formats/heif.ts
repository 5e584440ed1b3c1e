import type { Piece } from '../../facts/color-source.ts'
import type { MetadataKind } from '../../facts/media-facts.ts'
import { type Box, boxesOf } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExif } from '../exif.ts'
import { loadPart } from '../load-part.ts'
import { joined } from '../pieces.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import { c2paIdentifier, identifierIn } from '../uuid.ts'
import {
  alphaOf,
  alphaType,
  auxiliaryTypes,
  type HeifMeta,
  partsOf,
  readHeifMeta,
  shownItem,
} from './heif-meta.ts'
import { describePicture } from './heif-picture.ts'
import { type ImageSequence, readSequence } from './heif-sequence.ts'

/** A description of pictures is longer only where somebody means harm. */
const maxMeta = 256 * 1024
/** Nobody writes more than one. */
const maxExif = 4
/** Brands of files whose pictures are shown one after the other. */
const sequenceBrands: readonly string[] = ['avis', 'hevc', 'hevx', 'hevm', 'hevs', 'msf1']
/** What an auxiliary picture is, by its property `auxC`. */
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
  let isDataCut = false
  const metadata = new Set<MetadataKind>()
  const [brand, kind] = await brandsOf(source)
  let mini: Box | null = null
  for await (const { type, start, end } of boxesOf(source, 0)) {
    // Whether the pictures' data are complete follows from their offsets.
    const isCut = end > source.byteLength
    if (isCut && type === 'mdat') isDataCut = true
    else truncated ||= isCut
    if (type === 'meta' && !meta) {
      view = await joined(source, [{ offset: start, length: end - start }])(0, Math.min(end - start, maxMeta))
      meta = readHeifMeta(view, start)
      metaStart = start
    } else if (type === 'mini') {
      mini ??= { type, start, end }
    } else if (type === 'moov' && sequenceBrands.includes(brand)) {
      sequence = await readSequence(source, start, Math.min(end, source.byteLength))
    } else if (type === 'mpvd') {
      // Google's motion photo format 1.0.
      metadata.add('motion-video')
    } else if (
      type === 'jumb' ||
      (type === 'uuid' && identifierIn(await source.view(start, 16)) === c2paIdentifier)
    ) {
      metadata.add('credentials')
    }
  }
  if (!meta && mini) {
    const { describeMini } = await loadPart(() => import('./heif-mini.ts'), 'describeMini')
    return describeMini(source, mini, kind)
  }
  if (!meta) {
    if (!sequence) throw new DamagedFile('The file names no picture')
    return {
      ...sequence,
      format: sequence.coding === 'av1' ? 'avif' : 'heic',
      truncated: truncated || isDataCut,
      metadata: [...metadata],
    }
  }
  const picture = await describePicture(source, meta, view, metaStart)
  for (const kind of await otherContents(source, meta, view)) metadata.add(kind)
  for (const id of shownData(meta, view)) {
    for (const { offset, length } of meta.data.get(id) ?? [])
      truncated ||= offset + length > source.byteLength
  }
  return {
    ...picture,
    frameCount: sequence?.frameCount ?? 1,
    metadata: [...metadata],
    truncated,
  }
}

/** The major brand, and the minor version: of the brand `mif3` that is a brand as well. */
async function brandsOf(source: ByteSource): Promise<readonly [brand: string, kind: string]> {
  const view = await source.view(8, 8)
  return [latin1(view, 0, 4), latin1(view, 4, 4)]
}

/** The items whose data are needed to show the primary one: itself, what it is made of, and the alpha of these. */
function shownData(meta: HeifMeta, view: DataView): Set<number> {
  const needed = new Set([meta.primary])
  // Items that are added on the way are visited as well.
  for (const id of needed) {
    for (const part of partsOf(meta, id)) needed.add(part)
    const alpha = alphaOf(meta, view, id)
    if (alpha !== undefined) needed.add(alpha)
  }
  return needed
}

/** What the file holds besides its primary picture. */
async function otherContents(source: ByteSource, meta: HeifMeta, view: DataView): Promise<Set<MetadataKind>> {
  const found = new Set<MetadataKind>()
  const aux = auxiliaryTypes(meta, view, shownItem(meta).id)
  if (aux.some((type) => gainMap.test(type))) found.add('gain-map')
  if (aux.some((type) => !alphaType.test(type) && !gainMap.test(type))) found.add('multi-picture')
  const parts = new Set<number>()
  for (const { type, from, to } of meta.references) {
    if (type === 'dimg') for (const id of to) parts.add(id)
    else if (type === 'auxl' || type === 'thmb') parts.add(from)
    if (type === 'thmb' && to.includes(meta.primary)) found.add('thumbnail')
  }
  const exif: Piece[][] = []
  for (const [id, { type, contentType, hidden }] of meta.items) {
    if (type === 'Exif' && exif.length < maxExif) exif.push([...(meta.data.get(id) ?? [])])
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
    const start = 4 + head.getUint32(0)
    const told = await readExif((at, count) => read(start + at, count))
    for (const kind of told.metadata) found.add(kind)
  }
  return found
}
