import { type Layout, LayoutNotes, type LayoutReader, textAt } from '../layout.ts'
import { bmpLayout } from './bmp.ts'
import { gifLayout } from './gif.ts'
import { isobmffLayout } from './isobmff.ts'
import { jpegLayout } from './jpeg.ts'
import { matroskaLayout } from './matroska.ts'
import { movieLayout } from './movie.ts'
import { pngLayout } from './png.ts'
import { tiffLayout } from './tiff.ts'
import { isTransportStream, transportStreamLayout } from './transport-stream.ts'
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
  ['\x1aE\xdf\xa3', matroskaLayout],
]

/** Brands of videos; those of pictures have properties in place of samples. */
const movieBrands = /^(isom|iso[0-9]|mp4[0-9]|avc1|M4V |3gp[0-9]|qt {2}|dash)$/

function boxedReader(bytes: Uint8Array): LayoutReader | undefined {
  const type = textAt(bytes, 4, 4)
  if (/^(moov|mdat|wide)$/.test(type)) return movieLayout
  if (type === 'ftyp' && movieBrands.test(textAt(bytes, 8, 4))) return movieLayout
  return /^(ftyp|JXL )$/.test(type) ? isobmffLayout : undefined
}

/** What is known of a file's places. Of formats without parts (a bare JPEG XL codestream, SVG) nothing is. */
export function layoutOf(bytes: Uint8Array): Layout {
  const reader =
    readers.find(([start]) => textAt(bytes, 0, start.length) === start)?.[1] ??
    boxedReader(bytes) ??
    (isTransportStream(bytes) ? transportStreamLayout : undefined)
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
