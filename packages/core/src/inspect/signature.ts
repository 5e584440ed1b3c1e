import { latin1 } from './text.ts'

/** Bytes of a file that its signature is looked for in. */
export const signatureLength = 512

/** Magic bytes at the start of a file, as Latin-1 text in which `?` stands for any byte; the first match counts. */
const signatures: readonly [magic: string, name: string][] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF????WEBP', 'webp'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM????\0\0\0\0', 'bmp'],
  ['II*\0', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['MM\0+', 'tiff'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'jxl'],
  ['????ftypavif', 'avif'],
  ['????ftypavis', 'avif'],
  ['????ftyphei', 'heic'],
  ['????ftyphev', 'heic'],
  ['????ftypmif1', 'heic'],
  ['????ftypmsf1', 'heic'],
  ['????ftypqt  ', 'mov'],
  ['????ftyp', 'mp4'],
  // QuickTime's files from before there were brands.
  ['\0???moov', 'mov'],
  ['\0???mdat', 'mov'],
  ['\0???wide', 'mov'],
  ['\0???free', 'mov'],
  ['\0???skip', 'mov'],
  ['\0???pnot', 'mov'],
  ['RIFF????AVI ', 'avi'],
  // Videos that Postfit tells by name and no more.
  ['FLV\x01', 'flv'],
  ['0&\xb2u\x8ef\xcf\x11', 'wmv'],
  ['\0\0\x01\xba', 'mpeg'],
  ['OggS', 'ogg'],
  [`G${'?'.repeat(187)}G${'?'.repeat(187)}G`, 'mpegts'],
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

/**
 * What the first bytes of a file look like; `null` when they look like nothing known.
 * `head` holds the first {@link signatureLength} bytes, or the whole file when it is shorter.
 */
export function signature(head: DataView): string | null {
  const text = latin1(head, 0, signatureLength)
  const match = signatures.find(([magic]) => matches(text, magic))
  if (match) return match[1]
  if (text.startsWith(ebml)) return text.includes('webm') ? 'webm' : 'mkv'
  if (isSvg(text)) return 'svg'
  return isText(text) ? 'text' : null
}

function matches(text: string, magic: string): boolean {
  if (text.length < magic.length) return false
  for (let i = 0; i < magic.length; i++) if (magic[i] !== '?' && magic[i] !== text[i]) return false
  return true
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
