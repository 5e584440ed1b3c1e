import type { Piece } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

const marker = {
  sof0: 0xc0,
  rst0: 0xd0,
  rst7: 0xd7,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app15: 0xef,
  com: 0xfe,
}
/** Bytes of an APP2 segment before its part of the profile: marker, length, `ICC_PROFILE`, number and count. */
const profileHead = 18

/**
 * The parts of a JPEG that make up its picture, in order: joined they are the file without EXIF, XMP, IPTC, comments, previews,
 * further pictures and trailing data. The compressed data stay bit for bit (ITU-T T.81 annex B). Three kinds of application
 * segments stay, since decoders need them: JFIF (APP0), Adobe's colour transform (APP14) and the ICC profile (APP2).
 *
 * @param profile the positions of the parts of the profile, from core
 * @param others the positions of further segments to keep
 * @throws PostfitError `decode-failed` if the file is not well-formed
 */
export function strippedJpeg(
  bytes: Uint8Array<ArrayBuffer>,
  profile: readonly Piece[],
  others: readonly Piece[] = [],
): Uint8Array<ArrayBuffer>[] {
  const kept: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw broken(at)
    const code = bytes[at + 1] as number
    if (code === 0xff) {
      at++
      continue
    }
    if (code === marker.eoi) {
      kept.push(bytes.subarray(at, at + 2))
      return kept
    }
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    if (end > bytes.length) throw broken(at)
    const dataEnd = code === marker.sos ? entropyCodedEnd(bytes, end) : end
    const isProfile = profile.some(({ offset }) => offset === at + profileHead)
    const isKept = isProfile || others.some(({ offset }) => offset === at)
    if (isKept || isPartOfPicture(code, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, dataEnd))
    at = dataEnd
  }
  // An EOI marker in the last two bytes is too short for the loop.
  if (bytes[at] === 0xff && bytes[at + 1] === marker.eoi) {
    kept.push(bytes.subarray(at, at + 2))
    return kept
  }
  throw broken(at)
}

function isPartOfPicture(code: number, payload: Uint8Array): boolean {
  if (code === marker.com) return false
  if (code < marker.app0 || code > marker.app15) return true
  const starts = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (payload[i] !== text.charCodeAt(i)) return false
    return true
  }
  // A JFIF segment of 14 bytes has no thumbnail; JFXX segments are thumbnails.
  if (code === marker.app0) return starts('JFIF\0') && payload.length === 14
  return code === 0xee && starts('Adobe')
}

/** The end of a scan's data: the next marker other than RSTn; stuffed bytes are no markers. */
function entropyCodedEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1 && at + 1 < bytes.length; ) {
    const code = bytes[at + 1] as number
    const isData = code === 0 || (code >= marker.rst0 && code <= marker.rst7)
    if (!isData && code !== 0xff) return at
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  throw broken(bytes.length)
}

function broken(at: number): PostfitError {
  return new PostfitError('decode-failed', `The structure of this JPEG breaks at byte ${at}`)
}
