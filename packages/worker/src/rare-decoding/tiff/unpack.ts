import { getDecoder } from 'geotiff'
import { inflated } from '../../png/inflated.ts'
import { UnsupportedVariety } from '../decoded-picture.ts'
import { decodeFax, type FaxCoding } from '../fax.ts'
import { unpackLzw } from '../lzw.ts'
import { unpackRuns } from '../runs.ts'
import { type TiffDirectory, tag } from './directory.ts'

/** Unpacks a strip or a tile of so many bytes at most. */
export type Unpack = (packed: Uint8Array<ArrayBuffer>, max: number) => Uint8Array | Promise<Uint8Array>

/** Of TIFF 6.0, its technical notes, and libtiff's tiff.h. */
export const compression = {
  none: 1,
  fax: [2, 3, 4],
  lzw: 5,
  oldJpeg: 6,
  jpeg: 7,
  deflate: [8, 32946],
  runs: 32773,
}

const namesOfOthers: Readonly<Record<number, string>> = {
  33003: 'JPEG 2000',
  33004: 'JPEG 2000',
  33005: 'JPEG 2000',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'Zstandard',
  50001: 'WebP',
  50002: 'JPEG XL',
}

/**
 * What unpacks the blocks of a page.
 *
 * @param blockWidth in pixels
 * @throws UnsupportedVariety
 */
export function unpackerOf(directory: TiffDirectory, blockWidth: number): Unpack {
  const code = directory.first(tag.compression) ?? compression.none
  if (compression.fax.includes(code))
    return faxUnpacker(directory, code as FaxCoding['compression'], blockWidth)
  if (compression.deflate.includes(code)) return (packed, max) => inflated(new Blob([packed]), max)
  switch (code) {
    case compression.none:
      return (packed) => packed
    case compression.lzw:
      return unpackLzw
    case compression.jpeg:
      return jpegUnpacker(directory)
    case compression.runs:
      return unpackRuns
  }
  throw new UnsupportedVariety(
    `It is compressed with ${namesOfOthers[code] ?? `compression ${code}`}, which Postfit does not read`,
  )
}

function faxUnpacker(directory: TiffDirectory, code: FaxCoding['compression'], width: number): Unpack {
  const options = directory.first(tag.faxOptions) ?? 0
  const coding: FaxCoding = { compression: code, twoDimensional: (options & 1) === 1 }
  return (packed, max) => decodeFax(packed, coding, width, max / Math.ceil(width / 8))
}

/** What geotiff.js asks for to undo differences of samples, of which a JPEG has none. */
const unused = { predictor: 1, tileWidth: 0, tileHeight: 0, bitsPerSample: 8, planarConfiguration: 1 }

/** How geotiff.js names frames that are not of Huffman codes of 8 bits (ITU-T T.81, table B.1). */
const unreadFrame = /marker ffc[35-9a-f]/

/** Tables that all blocks share come first. */
function jpegUnpacker(directory: TiffDirectory): Unpack {
  const tables = Uint8Array.from(directory.list(tag.jpegTables))
  return async (packed) => {
    const decoder = await getDecoder(compression.jpeg, {
      ...(tables.length > 0 && { JPEGTables: tables }),
      ...unused,
    })
    try {
      return new Uint8Array(await decoder.decode(packed.slice().buffer))
    } catch (error) {
      if (!unreadFrame.test(String(error))) throw error
      throw new UnsupportedVariety('It holds lossless or arithmetic JPEG, which Postfit does not read')
    }
  }
}
