import type { MetadataKind } from '../../../facts/media-facts.ts'
import { camcorderKinds } from '../mpeg-ts/camcorder-message.ts'
import type { BoxWalk, Span } from './box-walk.ts'
import { firstSample, firstSizes } from './samples.ts'
import type { Track } from './track.ts'

/** How samples of H.264 and HEVC are put together: units, each after its length (ISO/IEC 14496-15 section 5.3.2). */
export interface UnitFormat {
  readonly codec: 'h264' | 'hevc'
  /** Bytes of a length. */
  readonly lengthSize: number
}

/** Samples that are read: if messages have samples of their own, there is one before each picture. */
const samplesRead = 3
/** Bytes read of a unit: messages of camcorders are shorter. */
const maxMessage = 256
const message = 6
const prefix = 14
/** More units than stand before a picture. */
const maxUnits = 16

/** Reads the format of units from a box `avcC` or `hvcC`. */
export function unitFormat(codec: string, configuration: DataView | undefined): UnitFormat | null {
  const at = codec === 'h264' ? 4 : 21
  if ((codec !== 'h264' && codec !== 'hevc') || !configuration || configuration.byteLength <= at) return null
  return { codec, lengthSize: (configuration.getUint8(at) & 3) + 1 }
}

/** What the first samples consist of. */
export interface FirstSamples {
  /** Whether one of them consists of messages and parameters alone. */
  readonly pictureless: boolean
  /** The content of camcorders' messages before the pictures. */
  readonly metadata: readonly MetadataKind[]
}

/** Looks into the first samples of a track of pictures. */
export async function readFirstSamples(
  walk: BoxWalk,
  track: Track,
  format: UnitFormat | null,
): Promise<FirstSamples> {
  const first = format && (await firstSample(walk, track))
  const messages: DataView[] = []
  const pictureless = first ? await hasPictureless(walk, track, first, format, messages) : false
  return { pictureless, metadata: format?.codec === 'h264' ? camcorderKinds(messages) : [] }
}

async function hasPictureless(
  walk: BoxWalk,
  track: Track,
  first: Span,
  format: UnitFormat,
  messages: DataView[],
): Promise<boolean> {
  let at = first.start
  for (const size of await firstSizes(walk, track, samplesRead)) {
    if (at + size > first.end) return false
    if (await isPictureless(walk, { start: at, end: at + size }, format, messages)) return true
    at += size
  }
  return false
}

/** @param messages those before the picture are added to */
async function isPictureless(
  walk: BoxWalk,
  { start, end }: Span,
  format: UnitFormat,
  messages: DataView[],
): Promise<boolean> {
  const { codec, lengthSize } = format
  let at = start
  for (let units = 0; units < maxUnits && at < end; units++) {
    const view = await walk.payload({ start: at, end }, maxMessage)
    if (view.byteLength < lengthSize + 1) return false
    let length = 0
    for (let byte = 0; byte < lengthSize; byte++) length = length * 256 + view.getUint8(byte)
    const head = view.getUint8(lengthSize)
    const type = codec === 'h264' ? head & 31 : (head >> 1) & 63
    // Slices have the lowest numbers (ITU-T H.264 table 7-1, H.265 table 7-1), and a prefix precedes one; what breaks the format
    // is for others to tell.
    if (type === message && codec === 'h264') messages.push(copied(view, lengthSize, length))
    if (length === 0 || (codec === 'h264' ? (type >= 1 && type <= 5) || type === prefix : type < 32))
      return false
    at += lengthSize + length
  }
  return at === end && at > start
}

/** A unit after its length; what was read is good until the next read only. */
function copied(view: DataView<ArrayBuffer>, start: number, length: number): DataView {
  const from = view.byteOffset + start
  return new DataView(view.buffer.slice(from, from + Math.min(length, view.byteLength - start)))
}
