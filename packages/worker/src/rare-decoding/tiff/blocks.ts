import { type TiffDirectory, tag } from './directory.ts'

/** Where the strips or tiles of a page lie in the file, in bytes. */
export interface Blocks {
  readonly isTiled: boolean
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly offset: number; readonly length: number }[]
}

/**
 * Finds the strips or tiles of a page. A strip that says that it has more rows than there are has those; where lengths are missing, each
 * reaches to the next one, or to the end of the file, as for libtiff.
 *
 * @throws Error for blocks of no size, which would be endlessly many, and for such that were never written
 */
export function findBlocks({ first, list, view }: TiffDirectory): Blocks {
  // Some programs list tiles as if they were strips, which libtiff takes for the same.
  const isTiled = first(tag.tileWidth) !== undefined && first(tag.tileHeight) !== undefined
  const pageHeight = first(tag.height) ?? 0
  const width = isTiled ? first(tag.tileWidth) : first(tag.width)
  const height = isTiled ? first(tag.tileHeight) : Math.min(first(tag.rowsPerStrip) ?? pageHeight, pageHeight)
  if (!isCount(width) || !isCount(height)) throw new Error('Its parts have no size')
  const areStrips = !isTiled || first(tag.tileOffsets) === undefined
  const offsets = list(areStrips ? tag.stripOffsets : tag.tileOffsets)
  const lengths = list(areStrips ? tag.stripLengths : tag.tileLengths)
  const isUntold = lengths.length === 0 || (lengths.length === 1 && lengths[0] === 0)
  if (!isUntold && lengths.includes(0)) throw new Error('It breaks off')
  const places = offsets.map((offset, at) => ({
    offset,
    length: isUntold ? view.byteLength - offset : (lengths[at] ?? 0),
  }))
  return { isTiled, width, height, places }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0
}
