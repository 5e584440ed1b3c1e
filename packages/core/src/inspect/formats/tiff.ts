import type { Piece } from '../../facts/color-source.ts'
import type { ColorModel, ImageCoding, MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { iccColors } from '../icc.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const tag = {
  subfileType: 0x00fe,
  width: 0x0100,
  height: 0x0101,
  bitsPerSample: 0x0102,
  compression: 0x0103,
  photometric: 0x0106,
  description: 0x010e,
  make: 0x010f,
  stripOffsets: 0x0111,
  orientation: 0x0112,
  samplesPerPixel: 0x0115,
  stripLengths: 0x0117,
  software: 0x0131,
  dateTime: 0x0132,
  artist: 0x013b,
  tileOffsets: 0x0144,
  tileLengths: 0x0145,
  subDirectories: 0x014a,
  extraSamples: 0x0152,
  xmp: 0x02bc,
  iptc: 0x83bb,
  photoshop: 0x8649,
  exif: 0x8769,
  icc: 0x8773,
  gps: 0x8825,
  dngVersion: 0xc612,
  /** C2PA 2.2, annex A.3.4. */
  credentials: 0xcd41,
}

/** What each field type takes (TIFF 6.0 section 2, BigTIFF); the types that hold whole numbers are read. */
const typeSizes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]

/** TIFF 6.0, its technical notes, and libtiff's tiff.h. */
const codings: Readonly<Record<number, ImageCoding>> = {
  1: 'uncompressed',
  2: 'ccitt',
  3: 'ccitt',
  4: 'ccitt',
  5: 'lzw',
  6: 'jpeg',
  7: 'jpeg',
  8: 'deflate',
  32773: 'run-length',
  32946: 'deflate',
  34712: 'jpeg-2000',
  34925: 'lzma',
  34887: 'lerc',
  33003: 'jpeg-2000',
  33004: 'jpeg-2000',
  33005: 'jpeg-2000',
  50000: 'zstd',
  50001: 'webp',
  50002: 'jpeg-xl',
  52546: 'jpeg-xl',
}

const photometric = {
  whiteIsZero: 0,
  blackIsZero: 1,
  rgb: 2,
  separated: 5,
  lab: 8,
  iccLab: 9,
  filterArray: 32803,
  linearRaw: 34892,
}
/** How Nikon, Sony, Pentax, Samsung, Kodak and others pack what their sensors saw. */
const rawCodes: readonly number[] = [262, 32767, 32769, 32770, 32867, 34713, 65000, 65535]
const reducedOrMask = 0b101
/** More pages than anybody posts; a loop of directories must not make us walk for long. */
const maxPages = 500
/** More fields than any program writes in one directory. */
const maxFields = 512
/** Values that are read of one field. */
const maxValues = 16

interface Field {
  readonly count: number
  /** Its first values, where they are whole numbers. */
  readonly values: readonly number[]
  /** Where its value is in the file. */
  readonly offset: number
  readonly byteLength: number
}

type Directory = ReadonlyMap<number, Field>

/** Reads the directories of a TIFF (TIFF 6.0) or BigTIFF, in either byte order. */
export async function inspectTiff(source: ByteSource): Promise<StoredImage | string> {
  const file = await openTiff(source)
  const { directory, next } = await readDirectory(file, file.first)
  const value = (of: number): number | undefined => directory.get(of)?.values[0]
  const kind = value(tag.photometric)
  if (directory.has(tag.dngVersion) || kind === photometric.filterArray || kind === photometric.linearRaw) {
    return 'raw'
  }
  // Cameras put a preview first, and the picture in a directory below it.
  if (((value(tag.subfileType) ?? 0) & 1) === 1 && directory.has(tag.subDirectories)) return 'raw'
  const code = value(tag.compression) ?? 1
  if (directory.has(tag.make) && rawCodes.includes(code)) return 'raw'
  // Canon's CR2; Phase One's and Leaf's.
  const mark = latin1(await source.view(8, 4), 0, 4)
  if (mark.startsWith('CR\x02') || mark === 'IIII' || mark === 'MMMM') return 'raw'
  const width = value(tag.width) ?? 0
  const height = value(tag.height) ?? 0
  if (width <= 0 || height <= 0) throw new DamagedFile('The image has no size')

  const metadata = new Set<MetadataKind>()
  const found = (kindOf: MetadataKind, ...tags: number[]): void => {
    if (tags.some((one) => directory.has(one))) metadata.add(kindOf)
  }
  found('exif', tag.exif, tag.make, tag.software, tag.dateTime, tag.artist)
  found('gps', tag.gps)
  found('xmp', tag.xmp)
  found('iptc', tag.iptc, tag.photoshop)
  found('comment', tag.description)
  found('credentials', tag.credentials)

  const icc = directory.get(tag.icc)
  const isLab = kind === photometric.lab || kind === photometric.iccLab
  const parts = icc ? [{ offset: icc.offset, length: icc.byteLength }] : []
  // CIELAB is what it says, and needs no profile.
  const colors = isLab ? { colorProfile: 'CIELAB' } : await iccColors(source, parts, colorModelOf(kind))
  const bitDepth = Math.max(...(directory.get(tag.bitsPerSample)?.values ?? [1]))
  if (!(bitDepth > 0)) throw new DamagedFile('The depth of the samples is missing')
  // 1 and 2 are alpha, premultiplied or not; 0 says nothing: libtiff and libvips take a fourth sample for alpha then.
  const extras = directory.get(tag.extraSamples)?.values ?? []
  const isUntoldAlpha =
    kind === photometric.rgb && (value(tag.samplesPerPixel) ?? 0) > 3 && (extras[0] ?? 0) === 0
  const orientation = value(tag.orientation) ?? 1
  const pages = await countPages(file, next)
  if (pages.reduced) metadata.add('thumbnail')
  if (pages.credentials) metadata.add('credentials')
  return {
    width,
    height,
    orientation: orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1,
    frameCount: 1 + pages.whole,
    hasAlpha: extras.some((one) => one === 1 || one === 2) || isUntoldAlpha,
    bitDepth,
    colorModel: colorModelOf(kind),
    ...colors,
    coding: codings[code] ?? `tiff-${code}`,
    metadata: [...metadata],
    truncated: pages.cut || (await endOfPixels(file, directory)) > source.byteLength,
  }
}

/**
 * Where the values of the fields of the first directory lie, by their tags, and Content Credentials of any directory: C2PA's own
 * library puts them into one of their own after all others.
 */
export async function tiffFields(source: ByteSource): Promise<ReadonlyMap<number, Piece>> {
  const file = await openTiff(source)
  const { directory, next } = await readDirectory(file, file.first, true)
  const { credentials } = await countPages(file, next)
  const all = new Map([...(credentials ? [[tag.credentials, credentials] as const] : []), ...directory])
  return new Map(Array.from(all, ([tag, { offset, byteLength }]) => [tag, { offset, length: byteLength }]))
}

function colorModelOf(kind: number | undefined): ColorModel {
  if (kind === photometric.whiteIsZero || kind === photometric.blackIsZero) return 'gray'
  return kind === photometric.separated ? 'cmyk' : 'rgb'
}

interface TiffFile {
  readonly source: ByteSource
  readonly little: boolean
  readonly big: boolean
  /** Where the first directory is. */
  readonly first: number
}

async function openTiff(source: ByteSource): Promise<TiffFile> {
  const head = await source.view(0, 16)
  const little = head.getUint8(0) === 0x49
  const big = head.getUint16(2, little) === 43
  if (!big) return { source, little, big, first: head.getUint32(4, little) }
  if (head.getUint16(4, little) !== 8) throw new DamagedFile('Offsets of another size')
  return { source, little, big, first: uint64(head, 8, little) }
}

/** Reads one directory; with `inlineOnly` no values that lie elsewhere. */
async function readDirectory(
  { source, little, big }: TiffFile,
  start: number,
  inlineOnly = false,
): Promise<{ directory: Directory; next: number }> {
  const countSize = big ? 8 : 2
  const fieldSize = big ? 20 : 12
  const inline = big ? 8 : 4
  const head = await source.view(start, countSize)
  const count = big ? uint64(head, 0, little) : head.getUint16(0, little)
  if (count === 0 || count > maxFields) throw new DamagedFile(`A directory of ${count} fields`)
  const bytes = await copied(source, start + countSize, count * fieldSize + inline)
  const directory = new Map<number, Field>()
  for (let i = 0; i < count; i++) {
    const at = i * fieldSize
    const number = bytes.getUint16(at, little)
    // Of a field that is there twice the first counts, as for libtiff.
    if (directory.has(number)) continue
    const type = bytes.getUint16(at + 2, little)
    const size = typeSizes[type] ?? 0
    const values = big ? uint64(bytes, at + 4, little) : bytes.getUint32(at + 4, little)
    const held = at + fieldSize - inline
    const byteLength = size * values
    const outside = byteLength > inline
    const offset = outside
      ? big
        ? uint64(bytes, held, little)
        : bytes.getUint32(held, little)
      : start + countSize + held
    const read = Math.min(values, maxValues)
    const view = outside && !inlineOnly ? await source.view(offset, read * size) : bytes
    directory.set(number, {
      count: values,
      offset,
      byteLength,
      values: outside && inlineOnly ? [] : wholeNumbers(view, outside ? 0 : held, type, read, little),
    })
  }
  const end = count * fieldSize
  return { directory, next: big ? uint64(bytes, end, little) : bytes.getUint32(end, little) }
}

function wholeNumbers(view: DataView, start: number, type: number, count: number, little: boolean): number[] {
  const values: number[] = []
  const size = typeSizes[type] ?? 0
  for (let i = 0; i < count && start + (i + 1) * size <= view.byteLength; i++) {
    const at = start + i * size
    if (type === 1) values.push(view.getUint8(at))
    else if (type === 3) values.push(view.getUint16(at, little))
    else if (type === 4 || type === 13) values.push(view.getUint32(at, little))
    else if (type === 16 || type === 18) values.push(uint64(view, at, little))
  }
  return values
}

/** What follows the first picture. */
interface FurtherPages {
  readonly whole: number
  readonly reduced: boolean
  readonly cut: boolean
  readonly credentials?: Field
}

/**
 * Counts the further pages; thumbnails, masks and what has no size are none. A chain that loops or leads nowhere ends.
 */
async function countPages(file: TiffFile, first: number): Promise<FurtherPages> {
  const seen = new Set([file.first])
  let whole = 0
  let reduced = false
  let credentials: Field | undefined
  const found = () => ({ whole, reduced, ...(credentials && { credentials }) })
  for (let next = first; next !== 0 && !seen.has(next) && seen.size < maxPages; ) {
    if (next >= file.source.byteLength) return { ...found(), cut: true }
    seen.add(next)
    const page = await readDirectory(file, next, true).catch((error: unknown) => {
      if (error instanceof DamagedFile || error instanceof RangeError) return null
      throw error
    })
    // The first picture is fine, and it is the one that counts.
    if (!page) break
    next = page.next
    credentials ??= page.directory.get(tag.credentials)
    if (!page.directory.has(tag.width)) continue
    const type = page.directory.get(tag.subfileType)?.values[0] ?? 0
    if ((type & reducedOrMask) === 0) whole++
    else if ((type & 1) === 1) reduced = true
  }
  return { ...found(), cut: false }
}

/** Where the last strip or tile of a page ends: they are mostly in order, so the first and the last ones are looked at. */
async function endOfPixels({ source, little }: TiffFile, directory: Directory): Promise<number> {
  const offsets = directory.get(tag.stripOffsets) ?? directory.get(tag.tileOffsets)
  const lengths = directory.get(tag.stripLengths) ?? directory.get(tag.tileLengths)
  if (!offsets || !lengths) return 0
  // Their places lie after the end of the file.
  if (offsets.values.length === 0 || lengths.values.length === 0) return Number.POSITIVE_INFINITY
  let end = 0
  for (let i = 0; i < Math.min(offsets.values.length, lengths.values.length); i++) {
    end = Math.max(end, (offsets.values[i] as number) + (lengths.values[i] as number))
  }
  const last = async (field: Field): Promise<number> => {
    const size = field.byteLength / field.count
    const view = await source.view(field.offset + field.byteLength - size, size)
    const type = size === 2 ? 3 : size === 8 ? 16 : 4
    return wholeNumbers(view, 0, type, 1, little)[0] ?? Number.POSITIVE_INFINITY
  }
  if (offsets.count > offsets.values.length && lengths.count === offsets.count) {
    end = Math.max(end, (await last(offsets)) + (await last(lengths)))
  }
  return end
}

/** Values beyond 2^53 lie outside of every file; that they lose their last digits does not matter. */
function uint64(view: DataView, offset: number, little: boolean): number {
  return Number(view.getBigUint64(offset, little))
}

/** A view that stays good while others are read. */
async function copied(source: ByteSource, offset: number, length: number): Promise<DataView> {
  const view = await source.view(offset, length)
  return new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength))
}
