import type { Piece } from '../../facts/color-source.ts'
import type { ByteSource } from '../byte-source.ts'
import { inflatedStart } from '../formats/inflated-start.ts'
import { latin1 } from '../text.ts'

/** Bytes of a text that are read, packed or not: prompts are a few thousand. */
const maxText = 64 * 1024

/** The keyword and the start of the content of a text (PNG third edition, section 11.3.3). */
export async function pngText(
  source: ByteSource,
  { type, offset, length }: Piece & { readonly type: string },
): Promise<{ readonly keyword: string; readonly content: string }> {
  const view = await source.view(offset, Math.min(length, maxText))
  const all = latin1(view, 0, view.byteLength)
  const keyword = all.slice(0, 80).replace(/\0.*$/s, '')
  let start = keyword.length + 1
  let isPacked = type === 'zTXt'
  if (isPacked) start++
  if (type === 'iTXt') {
    isPacked = all.charCodeAt(start) === 1
    // Two flags, then language and translated keyword, each up to a null character.
    start = all.indexOf('\0', all.indexOf('\0', start + 2) + 1) + 1
  }
  if (!isPacked) return { keyword, content: all.slice(start) }
  const packed = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice(start)
  const bytes = await inflatedStart(packed, maxText)
  return { keyword, content: latin1(new DataView(bytes.buffer), 0, bytes.length) }
}
