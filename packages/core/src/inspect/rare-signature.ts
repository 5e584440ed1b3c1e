import { matching, type Signatures, signatureLength } from './signature.ts'
import { latin1 } from './text.ts'

/**
 * The sync bytes of a transport stream's packets, by packet size: plain, with a timestamp before each packet
 * (AVCHD), or with a checksum after each.
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
  // QuickTime files from before brands existed.
  ['\0???moov', 'mov'],
  ['\0???mdat', 'mov'],
  ['\0???wide', 'mov'],
  ['\0???free', 'mov'],
  ['\0???skip', 'mov'],
  ['\0???pnot', 'mov'],
  ['RIFF????AVI ', 'avi'],
  // Formats that are only named. First camera raw files that are not TIFFs.
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

/** EBML, with which both WebM and Matroska start; the document type distinguishes them. */
const ebml = '\x1aE\xdf\xa3'
/** One item that may precede an SVG's first tag. They are removed one by one: a single pattern for all can backtrack for ever. */
const svgPrologue = /^(?:\xef\xbb\xbf|\s+|<\?xml.*?\?>|<!--.*?-->)/is
const svgStart = /^<(?:svg|!DOCTYPE svg)[\s>]/i
/** Control characters that text files contain: tab, line feed, form feed, carriage return. */
const textControls = '\t\n\f\r'

/** The name of a rare format by the first bytes of a file; `null` if none fits. */
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
 * Many texts start with the same two letters, so a valid header size has to follow. OS/2 writes a hotspot into the reserved fields.
 * "BA" is a bitmap array, whose first bitmap is at byte 14.
 */
function isBmp(head: DataView, text: string): boolean {
  const start = text.startsWith('BA') ? 14 : 0
  if (!text.startsWith('BM', start)) return isBareBitmap(head)
  if (head.byteLength < start + 18) return false
  const size = head.getUint32(start + 14, true)
  return size === 12 || (size >= 16 && size <= 64) || size === 108 || size === 124
}

/** A bitmap without a file header (`.dib`), as programs pass it in memory. It starts with the info header, so more of that is checked. */
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
