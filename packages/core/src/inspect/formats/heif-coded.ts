import type { CodedPicture, CodedTiles } from '../../facts/coded-picture.ts'
import type { Size } from '../../geometry/fit.ts'
import type { ByteSource } from '../byte-source.ts'
import { joined } from '../pieces.ts'
import { readAv1Sequence } from './codecs/av1.ts'
import { alphaOf, type HeifMeta, isPremultiplied, partsOf } from './heif-meta.ts'

/** Bytes of a stream of AV1 in which its sequence header lies. */
const av1Head = 256
/** A grid of more is no photo's. */
const maxTiles = 1024
/** The properties that choose one of several layers of a picture. A reader that leaves the choice to the decoder shows another layer. */
const layerProperties: readonly string[] = ['lsel', 'a1op']

/**
 * Where the coded data of a picture lie, and what they say of themselves: one item of AV1 or a grid of such, and its
 * alpha.
 *
 * @param item that is shown, none that is made of another one
 * @param view the payload of the box `meta`
 * @returns `undefined` for a picture that is put together in another way
 */
export async function readCodedPicture(
  source: ByteSource,
  meta: HeifMeta,
  view: DataView,
  item: number,
): Promise<CodedPicture | undefined> {
  const grid = await readGrid(source, meta, view, item)
  if (!grid) return undefined
  const colors = await codedTiles(source, meta, grid)
  if (!colors) return undefined
  const alphaItem = alphaOf(meta, view, item)
  const alphaGrid =
    alphaItem === undefined ? alphaByTile(meta, view, grid) : await readGrid(source, meta, view, alphaItem)
  if (alphaGrid === null) return { ...colors, isPremultiplied: false }
  const alpha = alphaGrid && (await codedTiles(source, meta, alphaGrid))
  return alpha && { ...colors, alpha, isPremultiplied: isPremultiplied(meta, item, alphaItem) }
}

/** Items side by side that make a picture; a single one, where it is no grid. */
interface Grid {
  readonly items: readonly number[]
  readonly columns: number
  /** As the container says it. */
  readonly shown: Size | undefined
}

/** Each tile can have an alpha of its own, in place of the grid; `null` where not all have one. */
function alphaByTile(meta: HeifMeta, view: DataView, grid: Grid): Grid | null {
  const items = grid.items.flatMap((tile) => alphaOf(meta, view, tile) ?? [])
  return grid.items.length > 1 && items.length === grid.items.length ? { ...grid, items } : null
}

async function codedTiles(
  source: ByteSource,
  meta: HeifMeta,
  { items, columns, shown }: Grid,
): Promise<CodedTiles | undefined> {
  const isAv1 = (id: number): boolean =>
    meta.items.get(id)?.type === 'av01' &&
    !(meta.properties.get(id) ?? []).some(({ type }) => layerProperties.includes(type))
  const tiles = items.map((id) => meta.data.get(id) ?? [])
  if (!items.every(isAv1) || tiles.some((pieces) => pieces.length === 0)) return undefined
  return av1TilesOf(source, { tiles, columns, shown })
}

/** Tiles of AV1, and the sequence header of the first; `undefined` if it has none. */
export async function av1TilesOf(
  source: ByteSource,
  { tiles, columns, shown }: Pick<CodedTiles, 'tiles' | 'columns'> & { readonly shown: Size | undefined },
): Promise<CodedTiles | undefined> {
  const sequence = readAv1Sequence(await joined(source, tiles[0] ?? [])(0, av1Head))
  return sequence && { ...sequence, tiles, columns, shown: shown ?? sequence.size }
}

/** The size that a property of an item says. */
function describedSize(meta: HeifMeta, view: DataView, item: number): Size | undefined {
  const ispe = meta.properties.get(item)?.find(({ type }) => type === 'ispe')
  return ispe && { width: view.getUint32(ispe.offset + 4), height: view.getUint32(ispe.offset + 8) }
}

/** What an item consists of, which can be a derived picture of type `grid` (ISO/IEC 23008-12, section 6.6.2.3). */
async function readGrid(
  source: ByteSource,
  meta: HeifMeta,
  view: DataView,
  item: number,
): Promise<Grid | undefined> {
  const described = describedSize(meta, view, item)
  if (meta.items.get(item)?.type !== 'grid') return { items: [item], columns: 1, shown: described }
  const data = await joined(source, meta.data.get(item) ?? [])(0, 12)
  if (data.byteLength < 8) return undefined
  const isWide = (data.getUint8(1) & 1) === 1
  if (isWide && data.byteLength < 12) return undefined
  const [rows, columns] = [data.getUint8(2) + 1, data.getUint8(3) + 1]
  const items = partsOf(meta, item).slice(0, rows * columns)
  if (items.length < rows * columns || items.length > maxTiles) return undefined
  const gridSize = isWide
    ? { width: data.getUint32(4), height: data.getUint32(8) }
    : { width: data.getUint16(4), height: data.getUint16(6) }
  return { columns, items, shown: described ?? gridSize }
}
