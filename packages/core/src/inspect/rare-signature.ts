import { matching, type Signatures, signatureLength } from './signature.ts'
import { latin1 } from './text.ts'

/**
 * The bytes that each packet of a transport stream starts with, by what lies between: nothing more, the time before each packet
 * (AVCHD), a checksum behind each.
 */
const packets = (before: number, between: number): string =>
  `${'?'.repeat(before)}G${'?'.repeat(between)}G${'?'.repeat(between)}G`

const signatures: Signatures = [
  ['II*\0', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['MM\0+', 'tiff'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'jxl'],
  // QuickTime's files from before there were brands.
  ['\0???moov', 'mov'],
  ['\0???mdat', 'mov'],
  ['\0???wide', 'mov'],
  ['\0???free', 'mov'],
  ['\0???skip', 'mov'],
  ['\0???pnot', 'mov'],
  ['RIFF????AVI ', 'avi'],
  // What Postfit tells by name and no more. Cameras' raw files first, as far as they are no TIFFs.
  ['FUJIFILMCCD-RAW', 'raw'],
  ['IIRO', 'raw'],
  ['IIRS', 'raw'],
  ['MMOR', 'raw'],
  ['IIU\0', 'raw'],
  ['II\x1a\0\0\0HEAP', 'raw'],
  ['FOVb', 'raw'],
  ['\0MRM', 'raw'],
  ['8BPS', 'psd'],
  ['\0\0\0\x0cjP  \r\n\x87\n', 'jp2'],
  ['\xff\x4f\xff\x51', 'jp2'],
  ['II\xbc\x01', 'jxr'],
  ['\0\0\x01\0?\0', 'ico'],
  ['\0\0\x02\0?\0', 'ico'],
  ['icns', 'icns'],
  ['gimp xcf', 'xcf'],
  ['v/1\x01', 'exr'],
  ['#?RADIANCE', 'hdr'],
  ['#?RGBE', 'hdr'],
  ['DDS ', 'dds'],
  ['qoif', 'qoi'],
  ['\x8aMNG', 'mng'],
  ['\x8bJNG', 'mng'],
  ['%!PS', 'postscript'],
  ['\xc5\xd0\xd3\xc6', 'postscript'],
  ['FLV\x01', 'flv'],
  ['0&\xb2u\x8ef\xcf\x11', 'wmv'],
  ['\0\0\x01\xba', 'mpeg'],
  ['\0\0\x01\xb3', 'mpeg'],
  ['.RMF\0', 'realmedia'],
  [packets(0, 187), 'mpegts'],
  [packets(4, 191), 'mpegts'],
  [packets(0, 203), 'mpegts'],
  ['OggS', 'ogg'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
]

/** EBML, which starts WebM and Matroska alike; the document type tells which. */
const ebml = '\x1aE\xdf\xa3'
/** One thing that may stand before an SVG's first tag. Taken off one by one: a pattern for all can take for ever. */
const svgPrologue = /^(?:\xef\xbb\xbf|\s+|<\?xml.*?\?>|<!--.*?-->)/is
const svgStart = /^<(?:svg|!DOCTYPE svg)[\s>]/i
/** Bytes below 0x20 that text files hold: tab, line feed, form feed, carriage return. */
const textControls = '\t\n\f\r'

/** What the first bytes of a file look like that is of none of the usual formats; `null` when they look like nothing. */
export function rareSignature(head: DataView): string | null {
  const text = latin1(head, 0, signatureLength)
  const match = matching(signatures, text)
  if (match) return match
  if (isBmp(head, text)) return 'bmp'
  if (text.startsWith(ebml)) return text.includes('webm') ? 'webm' : 'mkv'
  if (isSvg(text)) return 'svg'
  if (/^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'html'
  if (/^P[1-7]\s+[\d#]/.test(text)) return 'pnm'
  return isText(text) ? 'text' : null
}

/**
 * Two letters are many texts' as well: the size of a header has to follow. What is reserved between them OS/2 writes a place to.
 * "BA" is an array of bitmaps, which starts with one 14 bytes on.
 */
function isBmp(head: DataView, text: string): boolean {
  const start = text.startsWith('BA') ? 14 : 0
  if (!text.startsWith('BM', start)) return isBareBitmap(head)
  if (head.byteLength < start + 18) return false
  const size = head.getUint32(start + 14, true)
  return size === 12 || (size >= 16 && size <= 64) || size === 108 || size === 124
}

/** A bitmap as programs hand it over in memory, and at times to a file (`.dib`): it starts with its second header, of which more has to fit. */
function isBareBitmap(head: DataView): boolean {
  if (head.byteLength < 20 || ![40, 108, 124].includes(head.getUint32(0, true))) return false
  const [planes, bits] = [head.getUint16(12, true), head.getUint16(14, true)]
  return planes === 1 && [1, 4, 8, 16, 24, 32].includes(bits) && head.getUint32(16, true) <= 6
}

function isSvg(text: string): boolean {
  let rest = text
  for (let part = svgPrologue.exec(rest); part; part = svgPrologue.exec(rest))
    rest = rest.slice(part[0].length)
  return svgStart.test(rest)
}

function isText(text: string): boolean {
  for (const character of text) if (character < ' ' && !textControls.includes(character)) return false
  return true
}
