import type { Piece } from '../../facts/color-source.ts'
import type { ColorModel, ImageCoding, MetadataKind } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { type ExifBlocks, readExifBlocks } from '../exif-blocks.ts'
import { isCredentialSegment } from '../jumbf.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

/** A segment of a JPEG's header. */
export interface HeaderSegment {
  readonly code: number
  /** Bytes after its length, as many as were read. */
  readonly payload: DataView
  /** Bytes that there are after its length. */
  readonly length: number
}

interface Component {
  readonly id: number
  readonly blocks: number
}

const marker = {
  sof0: 0xc0,
  sof2: 0xc2,
  dht: 0xc4,
  jpg: 0xc8,
  dac: 0xcc,
  sof15: 0xcf,
  sos: 0xda,
  dqt: 0xdb,
  dnl: 0xdc,
  dri: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app11: 0xeb,
  app13: 0xed,
  app14: 0xee,
  sof55: 0xf7,
  com: 0xfe,
}
/** T.81 B.2.3: of all components of a scan together. */
const maxBlocks = 10

/** What the segments before a JPEG's first scan say, except APP1 and APP2, whose content is read elsewhere. */
export type JpegHeader = ExifBlocks &
  Required<Pick<StoredImage, 'width' | 'height' | 'bitDepth' | 'colorModel' | 'coding' | 'metadata'>>

/**
 * @param segments up to the first scan's header, which is the last
 * @param exif where in the file EXIF lies
 */
export async function readHeader(
  source: ByteSource,
  segments: readonly HeaderSegment[],
  exif: readonly Piece[],
): Promise<JpegHeader> {
  const [frame, second] = segments.filter(({ code }) => isFrame(code))
  assert(frame !== undefined, 'There is no frame')
  const { code, payload } = frame as HeaderSegment
  const [height, width] = [payload.getUint16(1), payload.getUint16(3)]
  // Height 0 means that a DNL segment after the scan gives it (T.81 B.2.5): no decoder in a browser reads those.
  assert(width > 0 && height > 0, 'The frame has no size')
  assert(second === undefined, 'There are two frames')
  if (code <= marker.sof2) assertWellFormed(segments, frame as HeaderSegment)
  const told = await readExifBlocks(source, exif)
  return {
    width,
    height,
    ...told,
    bitDepth: payload.getUint8(0),
    colorModel: colorModelOf(payload.getUint8(5)),
    coding: codingOf(code),
    metadata: [...new Set([...told.metadata, ...segments.flatMap(metadataOf)])],
  }
}

/**
 * Makes sure of what decoders give up at (ITU-T T.81 annex B): a table that is none, a scan of components that the frame
 * has not. A photo that is handed over as it is is decoded by nobody before the platform does. Only of what browsers
 * decode: baseline, extended and progressive pictures.
 */
function assertWellFormed(segments: readonly HeaderSegment[], frame: HeaderSegment): void {
  const components = readFrame(frame)
  for (const segment of segments) {
    const { code, payload, length } = segment
    if (code === marker.dqt) assertQuantization(payload, length)
    else if (code === marker.dht) assertHuffman(payload, length)
    else if (code === marker.dri) assert(length === 2, 'The restart interval is no number')
    else if (code === marker.sos) assertScan(segment, components, frame.code === marker.sof2)
    else assert(isFrame(code) || isPassedOver(code), `Nothing is marked ${code}`)
  }
}

function isFrame(code: number): boolean {
  const isOfT81 = code >= marker.sof0 && code <= marker.sof15
  return code === marker.sof55 || (isOfT81 && ![marker.dht, marker.jpg, marker.dac].includes(code))
}

/** The other markers that a header may contain (T.81 table B.1). */
function isPassedOver(code: number): boolean {
  return code === marker.dac || code === marker.dnl || code === marker.com || (code & 0xf0) === marker.app0
}

/** What a segment says beyond JFIF's density and Adobe's colour transform, which the pixels need. */
function metadataOf({ code, payload, length }: HeaderSegment): MetadataKind[] {
  if (code === marker.com) return ['comment']
  const isElsewhere = code === marker.app1 || code === marker.app2
  if ((code & 0xf0) !== marker.app0 || isElsewhere) return []
  if (code === marker.app13) return ['iptc']
  if (code === marker.app11 && isCredentialSegment(payload)) return ['credentials']
  const name = latin1(payload, 0, 5)
  // The density takes 14 bytes; a preview follows it, or is all that there is (JFIF 1.02).
  if (code === marker.app0 && name === 'JFIF\0') return length === 14 ? [] : ['thumbnail']
  if (code === marker.app0 && name === 'JFXX\0') return ['thumbnail']
  return code === marker.app14 && name === 'Adobe' ? [] : ['application']
}

/** What kind of frame a marker starts (T.81 table B.1; of T.87 for JPEG-LS). */
function codingOf(code: number): ImageCoding {
  if (code === marker.sof55) return 'lossless'
  if (code > marker.jpg) return code > 0xcb ? 'hierarchical' : 'arithmetic'
  return (['baseline', 'extended', 'progressive', 'lossless'] as const)[code - marker.sof0] ?? 'hierarchical'
}

function colorModelOf(components: number): ColorModel {
  if (components === 1) return 'gray'
  if (components === 3) return 'rgb'
  if (components === 4) return 'cmyk'
  throw new DamagedFile(`A frame of ${components} components is no photo`)
}

function readFrame({ payload, length }: HeaderSegment): Component[] {
  const count = payload.getUint8(5)
  assert(length === 6 + 3 * count, 'The frame has another length than its components')
  return Array.from({ length: count }, (_, n) => {
    const sampling = payload.getUint8(7 + 3 * n)
    const [across, down] = [sampling >> 4, sampling & 15]
    assert(across >= 1 && across <= 4 && down >= 1 && down <= 4, 'A component is sampled in no way')
    return {
      id: payload.getUint8(6 + 3 * n),
      blocks: across * down,
    }
  })
}

function assertQuantization(payload: DataView, length: number): void {
  let at = 0
  while (at < length) {
    const [precision, place] = nibbles(payload.getUint8(at))
    assert(precision <= 1 && place <= 3, 'A quantisation table has no place')
    at += 1 + 64 * (1 + precision)
  }
  assert(at === length, 'A quantisation table is cut off')
}

function assertHuffman(payload: DataView, length: number): void {
  let at = 0
  while (at < length) {
    const [kind, place] = nibbles(payload.getUint8(at))
    assert(kind <= 1 && place <= 3, 'A Huffman table has no place')
    let symbols = 0
    let code = 0
    for (let bits = 1; bits <= 16; bits++) {
      const count = payload.getUint8(at + bits)
      symbols += count
      code = (code + count) * 2
      // The code of nothing but ones is left free (T.81 C.2), but decoders take it.
      assert(code <= 2 ** (bits + 1), 'A Huffman table has more codes than fit')
    }
    at += 17 + symbols
    assert(symbols <= 256 && at <= length, 'A Huffman table is cut off')
    // The symbols of the lowest frequency are lengths in bits (T.81 F.1.2.1).
    for (let symbol = 0; kind === 0 && symbol < symbols; symbol++) {
      assert(payload.getUint8(at - symbols + symbol) <= 15, 'A Huffman table has no such symbols')
    }
  }
}

/** The header of the first scan (T.81 B.2.3). */
function assertScan(
  { payload, length }: HeaderSegment,
  components: readonly Component[],
  isProgressive: boolean,
): void {
  const count = payload.getUint8(0)
  assert(
    count >= 1 && count <= 4 && length === 4 + 2 * count,
    'The scan has another length than its components',
  )
  // Several components can have one number: as for libjpeg, each is the next of that number. Not with inks, whose decoder goes by numbers.
  const left = [...components]
  const scanned = Array.from({ length: count }, (_, n) => {
    const at = left.findIndex(({ id }) => id === payload.getUint8(1 + 2 * n))
    const component = left[at]
    assert(component !== undefined, 'The scan has an unknown component')
    if (components.length <= 3) left.splice(at, 1)
    const [dc, ac] = nibbles(payload.getUint8(2 + 2 * n))
    assert(dc <= 3 && ac <= 3, 'The scan has no tables')
    return component as Component
  })
  assert(new Set(scanned).size === count, 'The scan has a component twice')
  const blocks = scanned.reduce((sum, component) => sum + component.blocks, 0)
  assert(count === 1 || blocks <= maxBlocks, 'The scan has more blocks than decoders hold')
  const [first, last, bits] = [1, 2, 3].map((n) => payload.getUint8(2 * count + n)) as [
    number,
    number,
    number,
  ]
  // The first scan of a progressive picture is one of the lowest frequency (T.81 G.1.1.1.1).
  if (isProgressive) assert(first === 0 && last === 0 && bits <= 13, 'The scan refines nothing')
  else assert(first === 0 && last === 63 && bits === 0, 'The scan is a part of a picture')
}

function nibbles(byte: number): [high: number, low: number] {
  return [byte >> 4, byte & 15]
}

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new DamagedFile(otherwise)
}
