import { type Layout, LayoutNotes, type LayoutReader, textAt } from '../layout.ts'
import { bmpLayout } from './bmp.ts'
import { gifLayout } from './gif.ts'
import { isobmffLayout } from './isobmff.ts'
import { jpegLayout } from './jpeg.ts'
import { pngLayout } from './png.ts'
import { tiffLayout } from './tiff.ts'
import { webpLayout } from './webp.ts'

/** By the bytes that files of a format begin with. */
const readers: readonly (readonly [start: string, reader: LayoutReader])[] = [
  ['\xff\xd8', jpegLayout],
  ['\x89PNG', pngLayout],
  ['RIFF', webpLayout],
  ['GIF8', gifLayout],
  ['BM', bmpLayout],
  ['II', tiffLayout],
  ['MM', tiffLayout],
]

/** What is known of a file's places. Of formats without parts (a bare JPEG XL codestream, SVG) nothing is. */
export function layoutOf(bytes: Uint8Array): Layout {
  const reader =
    readers.find(([start]) => textAt(bytes, 0, start.length) === start)?.[1] ??
    (/^(ftyp|JXL )$/.test(textAt(bytes, 4, 4)) ? isobmffLayout : undefined)
  const empty = new LayoutNotes(false)
  if (!reader) return empty
  try {
    return inside(reader(bytes), bytes.length)
  } catch (error) {
    // The fixtures hold broken files, too: their bytes can still be changed.
    if (error instanceof RangeError) return empty
    throw error
  }
}

/** What of a layout lies in the file: a header can claim more. */
function inside(layout: Layout, length: number): Layout {
  return {
    ...layout,
    parts: layout.parts.filter(({ start, end }) => start < end && end <= length),
    metadata: layout.metadata.filter(({ start, end }) => start < end && end <= length),
    fields: layout.fields.filter(({ at, size }) => at >= 0 && at + size <= length),
  }
}
