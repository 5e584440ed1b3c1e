import { type Box, box, boxesIn, findBox, latin1 } from './box.ts'
import { readableEntry } from './readable-entry.ts'

/** Bytes of fields in a sample description before its boxes (ISO/IEC 14496-12 sections 12.1.3 and 12.2.3). */
const visualFields = 78
const soundFields = 28

/** The box with the decoder configuration of each codec; it is required. */
const configurations: Readonly<Record<string, string>> = {
  avc1: 'avcC',
  avc3: 'avcC',
  hvc1: 'hvcC',
  hev1: 'hvcC',
  vp08: 'vpcC',
  vp09: 'vpcC',
  av01: 'av1C',
  mp4v: 'esds',
  mp4a: 'esds',
  'ac-3': 'dac3',
  'ec-3': 'dec3',
  Opus: 'dOps',
  fLaC: 'dfLa',
  alac: 'alac',
  samr: 'damr',
  sawb: 'damr',
}

/** Other boxes that affect the picture: pixel aspect ratio, colours, mastering metadata, fields, Dolby Vision. All others are dropped. */
const kept: readonly string[] = [
  ...[
    'pasp',
    'clap',
    'colr',
    'fiel',
    'btrt',
    'mdcv',
    'clli',
    'SmDm',
    'CoLL',
    'amve',
    'dvcC',
    'dvvC',
    'dvwC',
    'hvcE',
  ],
]

/** A sample description, and the whole box. */
export interface StoredEntry extends Box {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The sample descriptions in a box `stsd`. */
export function storedEntries(stsd: DataView<ArrayBuffer>): StoredEntry[] {
  return boxesIn(stsd, 8).map((one) => ({ ...one, bytes: box(one.type, one.content) }))
}

/**
 * The sample descriptions of a track for MP4: unchanged, but without the names of the program that wrote them, and
 * converted from QuickTime's form to that of MP4.
 *
 * @returns `undefined` if one has a codec or form that cannot be converted
 */
export function sampleEntries(
  stored: readonly StoredEntry[],
  isVideo: boolean,
): Uint8Array<ArrayBuffer>[] | undefined {
  const entries = stored.map((entry) => sampleEntry(entry, isVideo))
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}

function sampleEntry(entry: StoredEntry, isVideo: boolean): Uint8Array<ArrayBuffer> | undefined {
  const readable = readableEntry(entry.bytes)
  if (readable !== entry.bytes) return readable
  const configuration = configurations[entry.type]
  if (!configuration) return undefined
  return isVideo ? visualEntry(entry, configuration) : soundEntry(entry, configuration)
}

function visualEntry({ type, content }: Box, configuration: string): Uint8Array<ArrayBuffer> | undefined {
  if (content.byteLength < visualFields) return undefined
  const boxes = boxesIn(content, visualFields)
  const own = findBox(boxes, configuration)
  if (!own) return undefined
  const fields = bytesOf(content, 0, visualFields)
  // Vendor, quality levels, and the encoder's name, which is mostly that of a camera.
  fields.fill(0, 8, 24)
  fields.fill(0, 42, 74)
  const others = boxes.filter((one) => kept.includes(one.type))
  return box(type, fields, box(own.type, own.content), ...others.map(visualBox))
}

/** QuickTime's colour description has no byte for the range: it is always limited. */
function visualBox({ type, content }: Box): Uint8Array<ArrayBuffer> {
  const isQuickTime = type === 'colr' && content.byteLength >= 10 && content.getUint32(0) === 0x6e636c63
  if (!isQuickTime) return box(type, content)
  return box(type, latin1('nclx'), bytesOf(content, 4, 10), Uint8Array.of(0))
}

/** In QuickTime, later versions have more fields, and wrap the configuration in another box ("Sound Sample Description"). */
function soundEntry({ type, content }: Box, configuration: string): Uint8Array<ArrayBuffer> | undefined {
  if (content.byteLength < soundFields) return undefined
  const version = content.getUint16(8)
  const more = [0, 16, 36][version]
  if (more === undefined || content.byteLength < soundFields + more) return undefined
  const boxes = boxesIn(content, soundFields + more)
  const own = findBox(boxes, configuration) ?? findBox(boxes, 'wave', configuration)
  if (!own) return undefined
  const fields = new DataView(bytesOf(content, 0, soundFields).buffer)
  // Version and vendor.
  for (const at of [8, 12]) fields.setUint32(at, 0)
  const channels = version === 2 ? content.getUint32(40) : content.getUint16(16)
  const rate = version === 2 ? content.getFloat64(32) : content.getUint32(24) / 65536
  fields.setUint16(16, channels)
  fields.setUint16(18, 16)
  fields.setUint32(20, 0)
  fields.setUint32(24, rate < 65536 ? rate * 65536 : 0)
  return box(type, fields, box(own.type, own.content))
}

function bytesOf(view: DataView<ArrayBuffer>, start: number, end: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer.slice(view.byteOffset + start, view.byteOffset + end))
}
