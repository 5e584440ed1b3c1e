import { latin1 } from './text.ts'

/** Bytes of a file in which its signature is searched. */
export const signatureLength = 512

/** Magic bytes at the start of a file, as Latin-1 text in which `?` stands for any byte; the first match counts. */
export type Signatures = readonly (readonly [magic: string, name: string])[]

/** The common formats. */
const signatures: Signatures = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF????WEBP', 'webp'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['????ftypavif', 'avif'],
  ['????ftypavis', 'avif'],
  ['????ftyphei', 'heic'],
  ['????ftyphev', 'heic'],
  ['????ftypmif1', 'heic'],
  ['????ftypmsf1', 'heic'],
  ['????ftypmif3', 'heic'],
  ['????ftypqt  ', 'mov'],
  // Canon's raw file, CR3.
  ['????ftypcrx ', 'raw'],
  ['????ftyp', 'mp4'],
]

/**
 * The format by the first bytes of a file; `null` if it is none of the common ones.
 * `head` has the first {@link signatureLength} bytes, or the whole file if that is shorter.
 */
export function signature(head: DataView): string | null {
  return matching(signatures, latin1(head, 0, signatureLength))
}

/** The name of the first signature that a text starts with. */
export function matching(list: Signatures, text: string): string | null {
  return list.find(([magic]) => matches(text, magic))?.[1] ?? null
}

function matches(text: string, magic: string): boolean {
  if (text.length < magic.length) return false
  for (let i = 0; i < magic.length; i++) if (magic[i] !== '?' && magic[i] !== text[i]) return false
  return true
}
