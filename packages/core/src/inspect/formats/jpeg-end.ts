import type { ByteSource } from '../byte-source.ts'
import { latin1 } from '../text.ts'

/** How a JPEG ends, and what follows its end. */
export interface JpegEnd {
  readonly trailing: boolean
  /** Whether it is a motion photo's video. */
  readonly motion: boolean
  /** Whether the image ends in its marker; without one its pixels can all be there, too. */
  readonly complete: boolean
}

const eoi = 0xd9
const scanChunk = 256 * 1024
/** A file is walked through no further than this to find the end of its image. */
const maxScanned = 64 * 1024 * 1024
/** Bytes after the image that are searched for the first box of a video, or are all zero. */
const trailerRead = 4096
const maxTrailerEntries = 100
const samsungMotionPhoto = 0x0a30

/**
 * Finds the end of an image in a file whose last bytes are something else. Where the file says how long its trailer is,
 * nothing is walked through.
 *
 * @param motionBytes the length of the video at the end of the file, in bytes, as stated in XMP
 */
export async function endOfJpeg(
  source: ByteSource,
  scan: number,
  motionBytes: number | null,
): Promise<JpegEnd> {
  if (motionBytes !== null) {
    const start = Math.max(scan, source.byteLength - motionBytes)
    const video = await source.view(start, 12)
    if (latin1(video, 4, 4) === 'ftyp') {
      return { trailing: true, motion: true, complete: await endsBefore(source, scan, start) }
    }
  }
  const samsung = await samsungTrailer(source, scan)
  if (samsung) return samsung
  const end = await walkScans(source, scan)
  if (end === null) return { trailing: false, motion: false, complete: false }
  if (end >= source.byteLength) return { trailing: false, motion: false, complete: true }
  const rest = await source.view(end, trailerRead)
  const text = latin1(rest, 0, trailerRead)
  // Some cameras fill the file up with zeros; those tell nobody anything.
  if (end + rest.byteLength === source.byteLength && /^\0*$/.test(text))
    return { trailing: false, motion: false, complete: true }
  return { trailing: true, motion: text.includes('ftyp'), complete: true }
}

/** Whether an image ends somewhere before a trailer: mostly right in front of it. */
async function endsBefore(source: ByteSource, scan: number, trailer: number): Promise<boolean> {
  const before = await source.view(Math.max(scan, trailer - 2), 2)
  if (before.byteLength === 2 && before.getUint16(0) === 0xff00 + eoi) return true
  return (await walkScans(source, scan, trailer)) !== null
}

/**
 * Samsung's trailer ends in a directory of its blocks: `SEFH`, version, count, then for each block its type, its
 * distance from the directory and its size; then the directory's length and `SEFT`. All little-endian.
 */
async function samsungTrailer(source: ByteSource, scan: number): Promise<JpegEnd | null> {
  const tail = await source.view(source.byteLength - 8, 8)
  if (latin1(tail, 4, 4) !== 'SEFT') return null
  const directory = source.byteLength - 8 - tail.getUint32(0, true)
  if (directory < scan) return null
  const entries = await source.view(directory, 12 + maxTrailerEntries * 12)
  if (latin1(entries, 0, 4) !== 'SEFH') return null
  let start = directory
  let motion = false
  for (let i = 0; i < Math.min(entries.getUint32(8, true), maxTrailerEntries); i++) {
    const entry = 12 + i * 12
    if (entry + 12 > entries.byteLength) return null
    start = Math.min(start, directory - entries.getUint32(entry + 4, true))
    motion ||= entries.getUint16(entry + 2, true) === samsungMotionPhoto
  }
  if (start < scan) return null
  return { trailing: true, motion, complete: await endsBefore(source, scan, start) }
}

/** The offset just after the image's EOI marker, found scan by scan; `null` if there is none up to `until`. */
async function walkScans(
  source: ByteSource,
  scan: number,
  until: number = source.byteLength,
): Promise<number | null> {
  const limit = Math.min(until, scan + maxScanned)
  let offset = scan
  while (offset + 1 < limit) {
    const chunk = await source.view(offset, Math.min(scanChunk, until - offset))
    const last = offset + chunk.byteLength >= until
    let at = 0
    // In entropy-coded data FF is followed by 00 (a stuffed byte), by a restart marker, or it is a real marker.
    // The last three bytes are left to the next chunk, so that a marker and its length are always seen together.
    while (at + (last ? 1 : 3) < chunk.byteLength) {
      const code = chunk.getUint8(at) === 0xff ? chunk.getUint8(at + 1) : 0
      if (code === eoi) return offset + at + 2
      const entropyCoded = code === 0x00 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
      if (!entropyCoded && at + 4 > chunk.byteLength) return null
      at += entropyCoded ? 1 : 2 + chunk.getUint16(at + 2)
    }
    if (last) return null
    offset += at
  }
  // A photo this long is over every byte limit anyway; whether it is whole is left to the decoder.
  return limit < until ? source.byteLength : null
}
