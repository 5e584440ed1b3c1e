import type { AudioCodec, VideoCodec } from '../../../facts/media-facts.ts'
import { boxesIn } from '../../boxes.ts'
import { DamagedFile } from '../../damaged-file.ts'
import type { PixelAspect } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'
import { readAudioConfiguration, type SoundFormat } from '../codecs/audio-configuration.ts'
import { readVideoConfiguration, readVpConfiguration } from '../codecs/video-configuration.ts'
import {
  hdrOf,
  isNamedByContainer,
  matrixOf,
  noColours,
  type ToldColours,
  type VideoSignal,
} from '../codecs/video-signal.ts'
import type { BoxWalk, Span } from './box-walk.ts'
import { type ElementaryStream, readElementaryStream } from './elementary-stream.ts'

/** How pictures are coded (ISO/IEC 14496-12 section 12.1.3). */
export interface VideoEntry extends VideoSignal {
  readonly codec: VideoCodec
  /** The coded size. */
  readonly width: number
  readonly height: number
  readonly aspect: PixelAspect
  readonly coloursByContainer: boolean
}

/** How sound is coded (section 12.2.3). */
export interface AudioEntry extends SoundFormat {
  readonly codec: AudioCodec
}

/** Parameter sets are longer only where somebody means harm. */
const mostEntry = 8192
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
  apco: { profile: 'Proxy', bitDepth: 10 },
  apcs: { profile: 'LT', bitDepth: 10 },
  apcn: { profile: 'Standard', bitDepth: 10 },
  apch: { profile: 'HQ', bitDepth: 10 },
  ap4h: { profile: '4444', bitDepth: 12 },
  ap4x: { profile: 'XQ', bitDepth: 12 },
}

const audioCodecs: Readonly<Record<string, AudioCodec>> = {
  mp4a: 'aac',
  'ac-3': 'ac3',
  'ec-3': 'eac3',
  Opus: 'opus',
  fLaC: 'flac',
  '.mp3': 'mp3',
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
}

/** Reads the first entry of a box `stsd` of pictures. */
export async function readVideoEntry(walk: BoxWalk, stsd: Span): Promise<VideoEntry> {
  const { type, view, boxes, stream } = await firstEntry(walk, stsd, () => visualFields)
  const codec = objectTypes[stream?.objectType ?? 0] ?? videoCodecs[type] ?? type.trim()
  const signal: VideoSignal = {
    ...proresProfiles[type],
    ...configured(codec, boxes, stream),
  }
  const pasp = boxes.get('pasp')
  const declared = declaredColours(boxes.get('colr'))
  return {
    codec,
    width: view.getUint16(24),
    height: view.getUint16(26),
    ...signal,
    hdr: signal.hdr ?? declared.hdr,
    coloursByContainer: isNamedByContainer(codec, signal, declared),
    aspect: pasp && pasp.byteLength >= 8 ? [pasp.getUint32(0), pasp.getUint32(4)] : (signal.aspect ?? null),
  }
}

function configured(codec: string, boxes: Entry['boxes'], stream: Entry['stream']): VideoSignal {
  const vpcC = boxes.get('vpcC')
  if (vpcC && vpcC.byteLength >= 10) return readVpConfiguration(vpcC)
  const own = boxes.get('avcC') ?? boxes.get('hvcC') ?? boxes.get('av1C') ?? stream?.configuration
  return own ? readVideoConfiguration(codec, own) : {}
}

/** A box `colr` that has code points (section 12.1.5, and QuickTime's `nclc`): primaries, transfer, matrix. */
function declaredColours(colr: DataView | undefined): ToldColours {
  if (!colr || colr.byteLength < 10 || !/^ncl[cx]$/.test(latin1(colr, 0, 4))) return noColours
  return { hdr: hdrOf(colr.getUint16(6)), matrix: matrixOf(colr.getUint16(8)) }
}

/** Reads the first entry of a box `stsd` of sound. */
export async function readAudioEntry(walk: BoxWalk, stsd: Span): Promise<AudioEntry> {
  const { type, view, boxes, stream } = await firstEntry(walk, stsd, soundFields)
  const codec = objectTypes[stream?.objectType ?? 0] ?? audioCodecs[type] ?? type.trim()
  const own =
    boxes.get('dac3') ?? boxes.get('dec3') ?? boxes.get('dOps') ?? boxes.get('dfLa') ?? stream?.configuration
  const declared = /^amr/.test(codec) ? { ...declaredSound(view), channels: 1 } : declaredSound(view)
  return { codec, ...declared, ...(own ? readAudioConfiguration(codec, own) : {}) }
}

/** QuickTime's second and third version of the entry have more fields (QuickTime File Format, "Sound Sample"). */
function soundFields(view: DataView): number {
  return 28 + ([0, 16, 36][view.getUint16(8)] ?? 0)
}

function declaredSound(view: DataView): SoundFormat {
  if (view.getUint16(8) !== 2) return { channels: view.getUint16(16), sampleRate: view.getUint16(24) }
  return { channels: view.getUint32(40), sampleRate: view.getFloat64(32) }
}

async function firstEntry(walk: BoxWalk, stsd: Span, fields: (view: DataView) => number): Promise<Entry> {
  const table = await walk.payload(stsd, mostEntry)
  const entry = boxesIn(table, 8)[0]
  if (!entry) throw new DamagedFile('A track does not say how it is coded')
  // This view must stay good while others are read: it is copied.
  const view = part(table, entry.start, entry.end)
  const found = new Map<string, DataView<ArrayBuffer>>()
  const collect = (within: DataView<ArrayBuffer>, start: number): void => {
    for (const { type, start: from, end } of boxesIn(within, Math.min(start, within.byteLength))) {
      if (!found.has(type)) found.set(type, part(within, from, end))
    }
  }
  collect(view, fields(view))
  // QuickTime wraps what tells of compressed sound into one more box.
  const wave = found.get('wave')
  if (wave) collect(wave, 0)
  const esds = found.get('esds')
  return { type: entry.type, view, boxes: found, stream: esds ? readElementaryStream(esds) : null }
}

function part(view: DataView<ArrayBuffer>, start: number, end: number): DataView<ArrayBuffer> {
  const from = view.byteOffset + Math.min(start, view.byteLength)
  return new DataView(view.buffer.slice(from, view.byteOffset + Math.min(end, view.byteLength)))
}
