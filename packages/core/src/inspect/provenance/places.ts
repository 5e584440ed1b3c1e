import type { Piece } from '../../facts/color-source.ts'
import type { ImageFormat, VideoContainer } from '../../facts/media-facts.ts'
import { boxesOf } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { isDamage } from '../damaged-file.ts'
import { credentialHead, isCredentialSegment } from '../jumbf.ts'
import { loadPart } from '../load-part.ts'
import { joined } from '../pieces.ts'
import { latin1 } from '../text.ts'
import { c2paIdentifier, identifierIn, xmpIdentifier } from '../uuid.ts'

/** The parts of a file that can state its origin. */
export interface Places {
  /** Stores of C2PA manifests, each with all its pieces. */
  readonly credentials: (readonly Piece[])[]
  /** The segments, chunks and boxes that hold them, and what belongs to those, with their headers. */
  readonly credentialPieces: Piece[]
  readonly xmp: Piece[]
  readonly exif: Piece[]
  readonly iptc: Piece[]
  /** Texts of PNG: from their keyword on. */
  readonly texts: (Piece & { readonly type: string })[]
  /** Fields of TIFF that may name a model, by their tags. */
  readonly fields: (Piece & { readonly tag: number })[]
}

/** A limit: more parts than programs write next to a picture. */
const maxParts = 2000
/** Marker and length of a segment. */
const segmentHead = 4
/** Bytes fetched for the head of a part, which lie far from each other. */
const headRead = 64
const maxMeta = 256 * 1024

/**
 * Finds them, in bounded reads. What breaks further on is told by the format's own inspector: what lies before is found.
 */
export async function findPlaces(source: ByteSource, format: ImageFormat | VideoContainer): Promise<Places> {
  const places: Places = {
    credentials: [],
    credentialPieces: [],
    xmp: [],
    exif: [],
    iptc: [],
    texts: [],
    fields: [],
  }
  try {
    await look(source, format, places)
  } catch (error) {
    if (!isDamage(error)) throw error
  }
  return places
}

async function look(source: ByteSource, format: ImageFormat | VideoContainer, places: Places): Promise<void> {
  if (format === 'jpeg') await inJpeg(source, places)
  else if (format === 'png') await inPng(source, places)
  else if (format === 'webp') await inWebp(source, places)
  else if (format === 'tiff') await inTiff(source, places)
  else if (format === 'gif') await inGif(source, places)
  else if (/^(avif|heic|jxl)$/.test(format)) await inBoxes(source, false, places)
  else if (/^(mp4|mov|3gp)$/.test(format)) await inBoxes(source, true, places)
}

async function inJpeg(source: ByteSource, places: Places): Promise<void> {
  const stores = new Map<number, (Piece & { readonly number: number })[]>()
  for (let at = 2, parts = 0; parts < maxParts; parts++) {
    const head = await source.view(at, segmentHead + credentialHead, 1024)
    if (head.byteLength < 4) break
    const code = head.getUint8(1)
    // Stray bytes between segments, and fill bytes: every decoder goes on at the next marker.
    if (head.getUint8(0) !== 0xff || code === 0xff || code === 0) {
      at++
      continue
    }
    if (code === 0xda || code === 0xd9) break
    const length = head.getUint16(2) - 2
    const offset = at + 4
    const name = latin1(head, 4, 40)
    if (code === 0xeb && length > 16 && isCredentialSegment(contentOf(head))) {
      // ISO 19566-5, annex D: an instance, a number, and again the head of the box whose content goes on.
      const number = head.getUint32(8)
      const again = head.getUint32(12) === 1 ? 16 : 8
      const store = stores.get(head.getUint16(6)) ?? []
      const skipped = 8 + (store.length > 0 ? again : 0)
      store.push({ number, offset: offset + skipped, length: length - skipped })
      stores.set(head.getUint16(6), store)
      places.credentialPieces.push({ offset: at, length: length + 4 })
    } else if (code === 0xe1 && name.startsWith('Exif\0\0')) {
      places.exif.push({ offset: offset + 6, length: length - 6 })
    } else if (code === 0xe1 && /^http:\/\/ns\.adobe\.com\/x(ap\/1\.0|mp\/ext)/.test(name)) {
      places.xmp.push({ offset, length })
    } else if (code === 0xed) {
      places.iptc.push({ offset, length })
    }
    at = offset + length
  }
  for (const store of stores.values()) places.credentials.push(store.sort((a, b) => a.number - b.number))
}

/** What follows the head of a segment. */
function contentOf({ buffer, byteOffset, byteLength }: DataView): DataView {
  return new DataView(buffer, byteOffset + segmentHead, byteLength - segmentHead)
}

async function inPng(source: ByteSource, places: Places): Promise<void> {
  for (let at = 8, parts = 0; parts < maxParts; parts++) {
    const head = await source.view(at, 8, headRead)
    if (head.byteLength < 8) return
    const piece = { offset: at + 8, length: head.getUint32(0) }
    const type = latin1(head, 4, 4)
    if (type === 'IDAT') {
      const { endOfPng } = await loadPart(() => import('../formats/png-end.ts'), 'endOfPng')
      for (const chunk of (await endOfPng(source, at)).trailingChunks) addChunk(chunk, places)
      return
    }
    addChunk({ ...piece, type }, places)
    at = piece.offset + piece.length + 4
  }
}

function addChunk(chunk: Piece & { readonly type: string }, places: Places): void {
  if (chunk.type === 'caBX') places.credentials.push([chunk])
  else if (chunk.type === 'eXIf') places.exif.push(chunk)
  else if (/^(tEXt|zTXt|iTXt)$/.test(chunk.type)) places.texts.push(chunk)
}

async function inWebp(source: ByteSource, places: Places): Promise<void> {
  for (let at = 12, parts = 0; parts < maxParts; parts++) {
    const head = await source.view(at, 16, headRead)
    if (head.byteLength < 8) return
    const piece = { offset: at + 8, length: head.getUint32(4, true) }
    const type = latin1(head, 0, 4)
    if (type === 'C2PA') {
      places.credentials.push([piece])
      places.credentialPieces.push({ offset: at, length: 8 + piece.length })
    } else if (type === 'XMP ') places.xmp.push(piece)
    else if (type === 'EXIF') {
      const skip = latin1(head, 8, 6) === 'Exif\0\0' ? 6 : 0
      places.exif.push({ offset: piece.offset + skip, length: piece.length - skip })
    }
    at = piece.offset + piece.length + (piece.length & 1)
  }
}

/** @param isVideo whether the file can be handed over with its credentials: photos of these formats are always written again */
async function inBoxes(source: ByteSource, isVideo: boolean, places: Places): Promise<void> {
  let next = 0
  for await (const { type, start, end } of boxesOf(source, 0)) {
    const head = next
    const last = Math.min(end, source.byteLength)
    next = end
    // Packed with Brotli, which browsers do not unpack for pages: it is there, and not readable.
    const packed = type === 'brob' ? latin1(await source.view(start, 4), 0, 4) : ''
    if (packed === 'jumb') places.credentials.push([{ offset: start, length: last - start }])
    else if (type === 'Exif') await addExif({ offset: start, length: last - start }, source, places)
    else if (type === 'jumb') places.credentials.push([{ offset: start - 8, length: last - start + 8 }])
    else if (type === 'uuid') {
      if ((await inIdentified(source, start, last, places)) && isVideo)
        places.credentialPieces.push({ offset: head, length: last - head })
    } else if (type === 'xml ') places.xmp.push({ offset: start, length: last - start })
    else if (type === 'meta') await inMeta(source, start, last, places)
    else if (type === 'moov') await inMovie(source, start, last, places)
  }
}

async function inMovie(source: ByteSource, start: number, end: number, places: Places): Promise<void> {
  for await (const box of boxesOf(source, start, end)) {
    if (box.type === 'uuid') await inIdentified(source, box.start, Math.min(box.end, end), places)
    if (box.type !== 'udta') continue
    for await (const { type, start, end } of boxesOf(
      source,
      box.start,
      Math.min(box.end, source.byteLength),
    )) {
      if (type === 'XMP_') places.xmp.push({ offset: start, length: end - start })
    }
  }
}

/** @returns whether it is a box of Content Credentials */
async function inIdentified(
  source: ByteSource,
  start: number,
  end: number,
  places: Places,
): Promise<boolean> {
  const view = await source.view(start, 64, headRead)
  const identifier = identifierIn(view)
  if (identifier === xmpIdentifier) places.xmp.push({ offset: start + 16, length: end - start - 16 })
  if (identifier !== c2paIdentifier) return false
  // C2PA 2.2, annex A.5: a full box, then its purpose, and before manifests the place of a further box.
  const purpose = latin1(view, 20, 40).replace(/\0.*$/s, '')
  // The hashes of parts of what is streamed.
  if (purpose === 'merkle') return true
  const offset = start + 20 + purpose.length + 1 + 8
  places.credentials.push([{ offset, length: Math.max(0, end - offset) }])
  return true
}

async function inMeta(source: ByteSource, start: number, end: number, places: Places): Promise<void> {
  const view = await joined(source, [{ offset: start, length: end - start }])(
    0,
    Math.min(end - start, maxMeta),
  )
  const { readHeifMeta } = await loadPart(() => import('../formats/heif-meta.ts'), 'readHeifMeta')
  const { items = [], data } = readHeifMeta(view, start) ?? {}
  for (const [item, { type, contentType }] of items) {
    const [first, ...others] = data?.get(item) ?? []
    if (!first || others.length > 0) continue
    if (type === 'mime' && /rdf\+xml/.test(contentType)) places.xmp.push(first)
    if (type === 'Exif') await addExif(first, source, places)
  }
}

/** EXIF in a box or an item, after its place in there (ISO/IEC 23008-12, annex A.2.1). */
async function addExif({ offset, length }: Piece, source: ByteSource, places: Places): Promise<void> {
  if (length < 4) return
  const skip = 4 + (await source.view(offset, 4)).getUint32(0)
  if (skip < length) places.exif.push({ offset: offset + skip, length: length - skip })
}

/** Of TIFF: Content Credentials (C2PA 2.2, annex A.3.4), XMP, IPTC. */
const tiffTag = { credentials: 0xcd41, xmp: 0x02bc, iptc: 0x83bb, photoshop: 0x8649 }

async function inTiff(source: ByteSource, places: Places): Promise<void> {
  const { tiffFields } = await loadPart(() => import('../formats/tiff.ts'), 'tiffFields')
  for (const [tag, piece] of await tiffFields(source)) {
    if (tag === tiffTag.credentials) places.credentials.push([piece])
    else if (tag === tiffTag.xmp) places.xmp.push(piece)
    else if (tag === tiffTag.iptc || tag === tiffTag.photoshop) places.iptc.push(piece)
    else places.fields.push({ ...piece, tag })
  }
}

/** Adobe puts XMP into a GIF as it is: it is no sub-blocks, and what reads it as such comes out at its end (XMP part 3, 1.1.2). */
const maxXmp = 64 * 1024

async function inGif(source: ByteSource, places: Places): Promise<void> {
  const { gifExtensions } = await loadPart(() => import('../formats/gif.ts'), 'gifExtensions')
  for (const { kind, start, pieces } of await gifExtensions(source)) {
    if (kind === 'credentials') places.credentials.push(pieces)
    else if (kind === 'xmp') places.xmp.push({ offset: start, length: maxXmp })
  }
}
