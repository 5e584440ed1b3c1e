import type { AudioCodec, Obstacle, VideoCodec } from '../../../facts/media-facts.ts'
import { type Box, boxesIn } from '../../boxes.ts'
import { DamagedFile } from '../../damaged-file.ts'
import type { PixelAspect } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'
import { isExtendedHeAac, readAudioConfiguration, type SoundFormat } from '../codecs/audio-configuration.ts'
import { readVideoConfiguration, readVpConfiguration } from '../codecs/video-configuration.ts'
import {
  type ColorDescription,
  hdrOf,
  isNamedByContainer,
  matrixOf,
  noColorDescription,
  type VideoSignal,
} from '../codecs/video-signal.ts'
import type { BoxWalk, Span } from './box-walk.ts'
import { type ElementaryStream, readElementaryStream } from './elementary-stream.ts'
import { type UnitFormat, unitFormat } from './first-samples.ts'
import { usedDescriptions } from './samples.ts'
import type { Track } from './track.ts'

/** How pictures are coded (ISO/IEC 14496-12 section 12.1.3). */
export interface VideoEntry extends VideoSignal {
  readonly codec: VideoCodec
  /** The coded size. */
  readonly width: number
  readonly height: number
  readonly aspect: PixelAspect
  readonly colorFromContainer: boolean
  readonly dolbyVision: number | null
  readonly obstacles: readonly Obstacle[]
  /** The configuration of AV1 that the entry has. */
  readonly av1: DataView | undefined
  /** How its samples are put together; `null` for codecs whose samples are pictures as they are. */
  readonly units: UnitFormat | null
}

/** How sound is coded (section 12.2.3). */
export interface AudioEntry extends SoundFormat {
  readonly codec: AudioCodec
  readonly obstacles: readonly Obstacle[]
}

/** Parameter sets are longer only where somebody means harm. */
const maxEntry = 8192
const visualFields = 78

const videoCodecs: Readonly<Record<string, VideoCodec>> = {
  avc1: 'h264',
  avc3: 'h264',
  hvc1: 'hevc',
  hev1: 'hevc',
  dvh1: 'hevc',
  dvhe: 'hevc',
  vvc1: 'vvc',
  vvi1: 'vvc',
  vp08: 'vp8',
  vp09: 'vp9',
  av01: 'av1',
  mp4v: 'mpeg4',
  apco: 'prores',
  apcs: 'prores',
  apcn: 'prores',
  apch: 'prores',
  ap4h: 'prores',
  ap4x: 'prores',
  jpeg: 'mjpeg',
  mjpa: 'mjpeg',
  MJPG: 'mjpeg',
  s263: 'h263',
  h263: 'h263',
}

const proresProfiles: Readonly<Record<string, VideoSignal>> = {
  apco: { profile: 'Proxy', bitDepth: 10, chroma: '4:2:2' },
  apcs: { profile: 'LT', bitDepth: 10, chroma: '4:2:2' },
  apcn: { profile: 'Standard', bitDepth: 10, chroma: '4:2:2' },
  apch: { profile: 'HQ', bitDepth: 10, chroma: '4:2:2' },
  ap4h: { profile: '4444', bitDepth: 12, chroma: '4:4:4' },
  ap4x: { profile: 'XQ', bitDepth: 12, chroma: '4:4:4' },
}

const audioCodecs: Readonly<Record<string, AudioCodec>> = {
  mp4a: 'aac',
  'ac-3': 'ac3',
  'ec-3': 'eac3',
  Opus: 'opus',
  fLaC: 'flac',
  '.mp3': 'mp3',
  '.mp2': 'mp3',
  'ms\0P': 'mp3',
  'ms\0U': 'mp3',
  samr: 'amr',
  sawb: 'amr-wb',
  ...Object.fromEntries(
    ['sowt', 'twos', 'lpcm', 'in24', 'in32', 'fl32', 'fl64', 'raw ', 'NONE', 'ipcm', 'fpcm', '\0\0\0\0'].map(
      (type) => [type, 'pcm'],
    ),
  ),
}

/** Codecs by the number that MPEG-4 has for their streams (https://mp4ra.org/registered-types/object-types). */
const objectTypes: Readonly<Record<number, string>> = {
  32: 'mpeg4',
  33: 'h264',
  64: 'aac',
  96: 'mpeg2video',
  97: 'mpeg2video',
  98: 'mpeg2video',
  101: 'mpeg2video',
  102: 'aac',
  103: 'aac',
  104: 'aac',
  105: 'mp3',
  106: 'mpeg1video',
  107: 'mp3',
  108: 'mjpeg',
  165: 'ac3',
  166: 'eac3',
  169: 'dts',
  173: 'opus',
  221: 'vorbis',
}

/** An entry of the sample descriptions, by the boxes in it. */
interface Entry {
  readonly type: string
  readonly view: DataView<ArrayBuffer>
  readonly boxes: ReadonlyMap<string, DataView<ArrayBuffer>>
  readonly stream: ElementaryStream | null
  readonly obstacles: readonly Obstacle[]
}

/** Reads an entry of a track of pictures: the one that its samples use first. */
export async function readVideoEntry(walk: BoxWalk, track: Track): Promise<VideoEntry> {
  const { type, view, boxes, stream, obstacles } = await firstEntry(walk, track, () => visualFields)
  const codec = numbered(type, stream) ?? videoCodecs[type] ?? type.trim()
  const signal: VideoSignal = {
    ...proresProfiles[type],
    ...configured(codec, boxes, stream),
  }
  const pasp = boxes.get('pasp')
  const dolby = boxes.get('dvcC') ?? boxes.get('dvvC') ?? boxes.get('dvwC')
  const declared = declaredColors(boxes.get('colr'))
  return {
    codec,
    width: view.getUint16(24),
    height: view.getUint16(26),
    ...signal,
    hdr: signal.hdr ?? declared.hdr,
    colorFromContainer: isNamedByContainer(codec, signal, declared),
    dolbyVision: dolby && dolby.byteLength > 2 ? dolby.getUint8(2) >> 1 : null,
    obstacles,
    av1: boxes.get('av1C'),
    units: unitFormat(codec, boxes.get('avcC') ?? boxes.get('hvcC')),
    aspect: pasp && pasp.byteLength >= 8 ? [pasp.getUint32(0), pasp.getUint32(4)] : (signal.aspect ?? null),
  }
}

/** The codec by its number, where the type says that there is one: `mp4a`, `mp4v`. */
function numbered(type: string, stream: ElementaryStream | null): string | undefined {
  return stream && /^mp4/.test(type) ? objectTypes[stream.objectType] : undefined
}

function configured(codec: string, boxes: Entry['boxes'], stream: Entry['stream']): VideoSignal {
  const vpcC = boxes.get('vpcC')
  if (vpcC && vpcC.byteLength >= 10) return readVpConfiguration(vpcC)
  const own = boxes.get('avcC') ?? boxes.get('hvcC') ?? boxes.get('av1C') ?? stream?.configuration
  return own ? readVideoConfiguration(codec, own) : {}
}

/** A box `colr` that has code points (section 12.1.5, and QuickTime's `nclc`): primaries, transfer, matrix. */
function declaredColors(colr: DataView | undefined): ColorDescription {
  if (!colr || colr.byteLength < 10 || !/^ncl[cx]$/.test(latin1(colr, 0, 4))) return noColorDescription
  return { hdr: hdrOf(colr.getUint16(6)), matrix: matrixOf(colr.getUint16(8)) }
}

/** Reads an entry of a track of sound: the one that its samples use first. */
export async function readAudioEntry(walk: BoxWalk, track: Track): Promise<AudioEntry> {
  const { type, view, boxes, stream, obstacles } = await firstEntry(walk, track, soundFields)
  const named = numbered(type, stream) ?? audioCodecs[type] ?? printable(type)
  const isExtended = named === 'aac' && stream?.configuration && isExtendedHeAac(stream.configuration)
  const codec = isExtended ? 'xhe-aac' : named
  const own =
    boxes.get('dac3') ?? boxes.get('dec3') ?? boxes.get('dOps') ?? boxes.get('dfLa') ?? stream?.configuration
  const declared = /^amr/.test(codec) ? { ...declaredSound(view), channels: 1 } : declaredSound(view)
  return { codec, ...declared, ...(own ? readAudioConfiguration(codec, own) : {}), obstacles }
}

/** A type that people can read: QuickTime names what Windows has by `ms` and a number of two bytes. */
function printable(type: string): string {
  const hex = (letter: string): string => letter.charCodeAt(0).toString(16).padStart(2, '0')
  return type.trim().replace(/[^ -~]/g, hex)
}

/** QuickTime's second and third version of the entry have more fields (QuickTime File Format, "Sound Sample"). */
function soundFields(view: DataView): number {
  return 28 + ([0, 16, 36][view.getUint16(8)] ?? 0)
}

function declaredSound(view: DataView): SoundFormat {
  if (view.getUint16(8) !== 2) return { channels: view.getUint16(16), sampleRate: view.getUint16(24) }
  return { channels: view.getUint32(40), sampleRate: view.getFloat64(32) }
}

async function firstEntry(walk: BoxWalk, track: Track, fields: (view: DataView) => number): Promise<Entry> {
  const used = await usedDescriptions(walk, track)
  const stsd = track.tables.get('stsd')
  const table = stsd && (await walk.payload(stsd, maxEntry))
  const entries = table ? boxesIn(table, 8) : []
  const entry = entries[(used[0] ?? 1) - 1] ?? entries[0]
  if (!table || !entry) throw new DamagedFile('A track does not say how it is coded')
  const obstacles = new Set<Obstacle>()
  const isSame = ({ start, end }: Box): boolean => isEqual(table, entry, { start, end })
  if (used.some((number) => entries[number - 1] && !isSame(entries[number - 1] as Box))) {
    obstacles.add('several-descriptions')
  }
  // This view must stay good while others are read: it is copied.
  const view = part(table, entry.start, entry.end)
  if (track.isExternal[view.getUint16(6) - 1]) obstacles.add('external-media')
  const found = new Map<string, DataView<ArrayBuffer>>()
  const collect = (within: DataView<ArrayBuffer>, start: number): void => {
    for (const { type, start: from, end } of boxesIn(within, Math.min(start, within.byteLength))) {
      if (!found.has(type)) found.set(type, part(within, from, end))
    }
  }
  collect(view, fields(view))
  // QuickTime puts the description of compressed audio into one more box.
  const wave = found.get('wave')
  if (wave) collect(wave, 0)
  // Encrypted entries state their original format in another box (section 8.12).
  const protection = found.get('sinf')
  if (protection) collect(protection, 0)
  if (protection || /^enc[va]$/.test(entry.type)) obstacles.add('encrypted')
  const original = protection && found.get('frma')
  const type = original && original.byteLength >= 4 ? latin1(original, 0, 4) : entry.type
  const esds = found.get('esds')
  return {
    type,
    view,
    boxes: found,
    stream: esds ? readElementaryStream(esds) : null,
    obstacles: [...obstacles],
  }
}

function isEqual(view: DataView, a: Span, b: Span): boolean {
  if (a.end - a.start !== b.end - b.start) return false
  for (let at = 0; at < a.end - a.start; at++) {
    if (view.getUint8(a.start + at) !== view.getUint8(b.start + at)) return false
  }
  return true
}

function part(view: DataView<ArrayBuffer>, start: number, end: number): DataView<ArrayBuffer> {
  const from = view.byteOffset + Math.min(start, view.byteLength)
  return new DataView(view.buffer.slice(from, view.byteOffset + Math.min(end, view.byteLength)))
}
