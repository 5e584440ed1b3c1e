import type { Box } from '../../boxes.ts'
import { DamagedFile } from '../../damaged-file.ts'
import { latin1 } from '../../text.ts'
import type { BoxWalk, Span } from './box-walk.ts'
import { type Matrix, matrixAt } from './matrix.ts'

/** An entry of an edit list (ISO/IEC 14496-12 section 8.6.6). */
export interface Edit {
  /** How long it lasts, in ticks of the movie. */
  readonly duration: number
  /** Where in the media it starts, in ticks of the track; -1 for a time in which nothing is shown. */
  readonly mediaTime: number
  readonly rate: number
}

/** A track's header, and everything around its samples (section 8.3). */
export interface Track {
  readonly id: number
  /** Whether it is played; players leave out the others, as they do covers and what is only there to be chosen. */
  readonly enabled: boolean
  /** What it holds: `vide`, `soun`, `text`, ... */
  readonly handler: string
  /** Ticks a second of its times. */
  readonly timescale: number
  /** How long the samples last, in ticks; 0 where fragments hold them. */
  readonly duration: number
  readonly matrix: Matrix
  /** The size it is to be shown in, before the matrix; fractions of pixels are left out. */
  readonly width: number
  readonly height: number
  readonly edits: readonly Edit[]
  /** Whether the samples lie in another file, by the number of their data reference (section 8.7.2). */
  readonly isExternal: readonly boolean[]
  /** The boxes of its sample table (section 8.5). */
  readonly tables: ReadonlyMap<string, Box>
  /** What it tells besides. */
  readonly extras: readonly Box[]
}

const maxEdits = 100
const maxReferences = 16
const unknownDuration = 2 ** 32 - 1

/**
 * Reads a box `trak`; `null` if a box is missing that every track has.
 *
 * @param hasMedia whether the file holds any samples
 */
export async function readTrack(walk: BoxWalk, trak: Span, hasMedia: boolean): Promise<Track | null> {
  const boxes = await walk.children(trak)
  const tkhd = boxes.get('tkhd')
  const mdia = boxes.get('mdia')
  const edts = boxes.get('edts')
  const media = mdia && (await walk.children(mdia))
  const mdhd = media?.get('mdhd')
  const hdlr = media?.get('hdlr')
  const minf = media?.get('minf')
  if (!tkhd || !mdhd || !hdlr || !minf) return null
  const information = await walk.children(minf)
  const stbl = information.get('stbl')
  const dinf = information.get('dinf')
  if (!stbl) return null
  const elst = edts && (await walk.children(edts)).get('elst')
  return {
    ...(await readHeader(walk, tkhd)),
    ...(await readTimes(walk, mdhd)),
    handler: latin1(await walk.payload(hdlr, 12), 8, 4),
    edits: elst ? await readEdits(walk, elst) : [],
    isExternal: dinf ? await readReferences(walk, dinf, hasMedia) : [],
    tables: await walk.children(stbl),
    extras: ['udta', 'meta'].flatMap((type) => boxes.get(type) ?? []),
  }
}

async function readHeader(
  walk: BoxWalk,
  tkhd: Span,
): Promise<Pick<Track, 'id' | 'enabled' | 'matrix' | 'width' | 'height'>> {
  const view = await walk.payload(tkhd, 96)
  const wide = view.getUint8(0) === 1
  const id = view.getUint32(wide ? 20 : 12)
  const at = wide ? 52 : 40
  return {
    id,
    enabled: (view.getUint8(3) & 1) === 1,
    matrix: matrixAt(view, at),
    width: view.getUint16(at + 36),
    height: view.getUint16(at + 40),
  }
}

/**
 * Whether samples are in the same file is told by a flag. Some programs leave it out, and name no other file either; only where
 * there is nothing in this one, do they mean another.
 */
async function readReferences(walk: BoxWalk, dinf: Span, hasMedia: boolean): Promise<boolean[]> {
  const dref = (await walk.children(dinf)).get('dref')
  const external: boolean[] = []
  if (!dref) return external
  for await (const box of walk.within({ start: dref.start + 8, end: dref.end })) {
    if (external.length >= maxReferences) break
    const view = await walk.payload(box, 4)
    const isSame = view.byteLength < 4 || (view.getUint8(3) & 1) === 1
    external.push(!isSame && (!hasMedia || box.end - box.start > 4))
  }
  return external
}

/** Reads the timescale and the duration of a box `mdhd` or `mvhd`, which start alike (sections 8.4.2 and 8.2.2). */
export async function readTimes(
  walk: BoxWalk,
  header: Span,
): Promise<{ timescale: number; duration: number }> {
  const view = await walk.payload(header, 32)
  const wide = view.getUint8(0) === 1
  const timescale = view.getUint32(wide ? 20 : 12)
  if (timescale === 0) throw new DamagedFile('A clock without ticks')
  const duration = wide ? Number(view.getBigUint64(24)) : view.getUint32(16)
  return { timescale, duration: duration >= unknownDuration && !wide ? 0 : duration }
}

async function readEdits(walk: BoxWalk, elst: Span): Promise<Edit[]> {
  const view = await walk.payload(elst, 8 + 20 * maxEdits)
  const wide = view.getUint8(0) === 1
  const size = wide ? 20 : 12
  const count = Math.min(view.getUint32(4), maxEdits, Math.floor((view.byteLength - 8) / size))
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * size
    return {
      duration: wide ? Number(view.getBigUint64(at)) : view.getUint32(at),
      mediaTime: wide ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4),
      rate: view.getInt32(at + size - 4) / 65536,
    }
  })
}
