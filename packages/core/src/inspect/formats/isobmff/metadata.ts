import type { MetadataKind } from '../../../facts/media-facts.ts'
import type { Box } from '../../boxes.ts'
import { latin1 } from '../../text.ts'
import { c2paIdentifier, identifierIn, xmpIdentifier } from '../../uuid.ts'
import { kindOfKey, kindsOfXmp } from '../video-metadata.ts'
import type { BoxWalk, Span } from './box-walk.ts'

/** Boxes in `udta`, by the kind of metadata that they hold; `null` if it says nothing about a person. Any other box is an application's own. */
const userData: Readonly<Record<string, MetadataKind | null>> = {
  // Where: QuickTime's, 3GPP's (TS 26.244 section 8.3).
  '\xa9xyz': 'gps',
  loci: 'gps',
  // With what and when. Cameras of Canon, GoPro and Nikon have boxes of their own.
  '\xa9mak': 'maker',
  '\xa9mod': 'maker',
  '\xa9swr': 'maker',
  '\xa9day': 'maker',
  manu: 'maker',
  modl: 'maker',
  date: 'maker',
  yrrc: 'maker',
  CNTH: 'maker',
  NCDT: 'maker',
  GPMF: 'maker',
  FIRM: 'maker',
  CAME: 'maker',
  MUID: 'maker',
  LENS: 'maker',
  // Texts of 3GPP, and chapters.
  titl: 'comment',
  auth: 'comment',
  dscp: 'comment',
  perf: 'comment',
  cprt: 'comment',
  albm: 'comment',
  kywd: 'comment',
  gnre: 'comment',
  chpl: 'comment',
  thmb: 'cover',
  XMP_: 'xmp',
  // What programs need for themselves: the encoder's name, a track's name, how a window opens, loudness.
  '\xa9too': null,
  '\xa9enc': null,
  '\xa9fmt': null,
  name: null,
  hnti: null,
  hinf: null,
  tsel: null,
  kind: null,
  ludt: null,
  WLOC: null,
  SelO: null,
  AllF: null,
  LOOP: null,
  free: null,
  skip: null,
}

/** Items of an iTunes list. All others are texts. */
const items: Readonly<Record<string, MetadataKind | null>> = {
  covr: 'cover',
  '\xa9day': 'maker',
  '\xa9xyz': 'gps',
  '\xa9too': null,
  '\xa9enc': null,
  stik: null,
  hdvd: null,
  pgap: null,
  tmpo: null,
}

/** The kind of metadata in a track, by the type of its samples. */
const trackKinds: Readonly<Record<string, readonly MetadataKind[]>> = {
  // GoPro's, Google's (street view), which hold where a camera was.
  gpmd: ['gps', 'telemetry'],
  camm: ['gps', 'telemetry'],
  // DJI's, Sony's; GoPro's own; what any camera measures, as text, XML or numbers (ISO/IEC 14496-12 section 12.3.3).
  djmd: ['telemetry'],
  dbgi: ['telemetry'],
  rtmd: ['telemetry'],
  fdsc: ['telemetry'],
  mett: ['telemetry'],
  metx: ['telemetry'],
  urim: ['telemetry'],
  // The time of day at which was filmed.
  tmcd: ['telemetry'],
  c608: ['comment'],
}
/** Boxes at the top of a file, and of its index, which everybody has. */
const structure: readonly string[] = [
  ...[
    'ftyp',
    'styp',
    'moov',
    'mdat',
    'moof',
    'mfra',
    'sidx',
    'ssix',
    'free',
    'skip',
    'wide',
    'pdin',
    'prft',
    'emsg',
  ],
  ...['mvhd', 'trak', 'mvex', 'iods', 'udta', 'meta', 'uuid', 'pnot', 'PICT'],
]

const keysRead = 16 * 1024
const maxKeys = 500
const xmpRead = 64 * 1024
const printable = /^[\x20-\x7e\xa9]{4}$/

/** The kind of metadata in a box next to the tracks or next to the index. */
export async function addBox(walk: BoxWalk, box: Box, found: Set<MetadataKind>): Promise<void> {
  if (box.type === 'udta') await addUserData(walk, box, found)
  else if (box.type === 'meta') await addMeta(walk, box, found)
  else if (box.type === 'uuid') await addIdentified(walk, box, found)
  else if (box.type === 'PICT') found.add('cover')
  else if (!structure.includes(box.type)) found.add(printable.test(box.type) ? 'application' : 'trailing')
}

async function addUserData(walk: BoxWalk, udta: Span, found: Set<MetadataKind>): Promise<void> {
  for await (const box of walk.within(udta)) {
    if (box.type === 'meta') await addMeta(walk, box, found)
    else if (box.type === 'uuid') await addIdentified(walk, box, found)
    else {
      const kind = Object.hasOwn(userData, box.type) ? userData[box.type] : unnamed(box.type)
      if (kind) found.add(kind)
    }
    if (box.type === 'XMP_') for (const kind of kindsOfXmp(await walk.payload(box, xmpRead))) found.add(kind)
  }
}

/** QuickTime's texts start with a copyright sign. */
function unnamed(type: string): MetadataKind | null {
  if (type.startsWith('\xa9')) return 'comment'
  return type === '\0\0\0\0' ? null : 'application'
}

async function addIdentified(walk: BoxWalk, box: Span, found: Set<MetadataKind>): Promise<void> {
  const identifier = identifierIn(await walk.payload(box, 16))
  if (identifier === c2paIdentifier) return void found.add('credentials')
  if (identifier !== xmpIdentifier) return void found.add('application')
  for (const kind of kindsOfXmp(await walk.payload(box, xmpRead, 16))) found.add(kind)
}

/** A list of iTunes, or of QuickTime's keys, which are names of their own (QuickTime File Format, "Metadata"). */
async function addMeta(walk: BoxWalk, { start, end }: Span, found: Set<MetadataKind>): Promise<void> {
  // QuickTime's box has no version and flags.
  const plain = latin1(await walk.payload({ start, end }, 8), 4, 4) === 'hdlr'
  const boxes = await walk.children({ start: plain ? start : start + 4, end })
  const keys = boxes.get('keys')
  const ilst = boxes.get('ilst')
  if (keys) {
    for (const key of keyNames(await walk.payload(keys, keysRead))) {
      const kind = kindOfKey(key)
      if (kind) found.add(kind)
    }
  } else if (ilst) {
    for await (const { type } of walk.within(ilst)) {
      const kind = Object.hasOwn(items, type) ? items[type] : 'comment'
      if (kind) found.add(kind)
    }
  }
}

function keyNames(view: DataView): string[] {
  const names: string[] = []
  for (let at = 8; at + 8 <= view.byteLength && names.length < maxKeys; ) {
    const size = view.getUint32(at)
    if (size < 8) break
    names.push(latin1(view, at + 8, size - 8))
    at += size
  }
  return names
}

/**
 * What a track tells that is neither the picture that is shown nor sound, by the type of its samples. Of a type that has no
 * name here nobody knows what it tells.
 */
export async function kindsOfTrack(
  walk: BoxWalk,
  handler: string,
  stsd: Span | undefined,
): Promise<readonly MetadataKind[]> {
  if (handler === 'vide') return ['multi-picture']
  if (handler === 'pict') return ['cover']
  // Words that are shown, chapters; how packets are to be sent.
  if (/^(text|sbtl|subt|subp|clcp)$/.test(handler)) return ['comment']
  if (handler === 'hint') return []
  const text = stsd ? latin1(await walk.payload(stsd, 1024), 8, 1024) : ''
  const type = text.slice(4, 8)
  // QuickTime's metadata, by their keys: iPhones write places, and how they were held.
  if (type === 'mebx') return /location/i.test(text) ? ['gps', 'telemetry'] : ['telemetry']
  return trackKinds[type] ?? ['application']
}
