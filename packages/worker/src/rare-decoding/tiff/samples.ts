import type { Size } from '@postfit/core'

export type Samples = Uint8Array | Uint16Array | Uint32Array

/** How the samples of a page lie in its strips or tiles. */
export interface SampleLayout extends Size {
  readonly blockWidth: number
  readonly blockHeight: number
  readonly isTiled: boolean
  /** The bits of each sample of a pixel, the same for all: 1 to 16, 24 or 32. */
  readonly depths: readonly number[]
  /** Whether each sample has blocks of its own. */
  readonly isPlanar: boolean
  readonly littleEndian: boolean
  /** Whether samples are told by how they differ from the one to the left. */
  readonly isDifferenced: boolean
  /** Columns and rows of brightness to one of colour, where they come in units of that many: `null` for pixels side by side. */
  readonly unit: { readonly across: number; readonly down: number } | null
}

/** How many blocks lie side by side, and how many in all for one plane. */
export function blocksOf({ width, height, blockWidth, blockHeight }: SampleLayout): {
  readonly across: number
  readonly count: number
} {
  const across = Math.ceil(width / blockWidth)
  return { across, count: across * Math.ceil(height / blockHeight) }
}

/** The bytes that a block of so many rows takes, unpacked. */
export function bytesOf(
  { blockWidth, depths, isPlanar, unit }: SampleLayout,
  plane: number,
  rows: number,
): number {
  if (unit) {
    const { across, down } = unit
    return Math.ceil(blockWidth / across) * Math.ceil(rows / down) * (across * down + 2)
  }
  const bits = isPlanar ? (depths[plane] as number) : depths.reduce((sum, depth) => sum + depth, 0)
  return Math.ceil((blockWidth * bits) / 8) * rows
}

/**
 * The samples of a page: a plane each, row by row.
 *
 * @param unpacked the bytes of a block, by its number, of which at least this many are needed
 * @throws Error where a block is too short
 */
export async function readSamples(
  layout: SampleLayout,
  unpacked: (block: number, least: number) => Promise<Uint8Array>,
): Promise<readonly Samples[]> {
  const { width, height, blockWidth, blockHeight, isTiled, depths, isPlanar, unit } = layout
  const planes = depths.map((depth) => planeOf(depth, width * height))
  const { across, count } = blocksOf(layout)
  for (let block = 0; block < count * (isPlanar ? depths.length : 1); block++) {
    const place = block % count
    const plane = Math.floor(block / count)
    const y = Math.floor(place / across) * blockHeight
    const rows = Math.min(blockHeight, height - y)
    const least = bytesOf(layout, plane, rows)
    const bytes = await unpacked(block, isTiled ? bytesOf(layout, plane, blockHeight) : least)
    if (bytes.byteLength < least) throw new Error('It breaks off')
    const part = { x: (place % across) * blockWidth, y, rows }
    if (unit) readUnits(bytes, layout, unit, part, planes as Uint8Array[])
    else readRows(bytes, layout, part, isPlanar ? [plane] : [...planes.keys()], planes)
  }
  return planes
}

function planeOf(depth: number, length: number): Samples {
  if (depth <= 8) return new Uint8Array(length)
  return depth <= 16 ? new Uint16Array(length) : new Uint32Array(length)
}

/** Where a block lies, and how many of its rows are part of the picture. */
interface Part {
  readonly x: number
  readonly y: number
  readonly rows: number
}

/** Reads some of the samples of each pixel, which lie side by side in each row; rows start at whole bytes. */
function readRows(
  bytes: Uint8Array,
  { width, blockWidth, depths, littleEndian, isDifferenced }: SampleLayout,
  { x, y, rows }: Part,
  samples: readonly number[],
  planes: readonly Samples[],
): void {
  const columns = Math.min(blockWidth, width - x)
  const pixelBits = samples.reduce((sum, sample) => sum + (depths[sample] as number), 0)
  const stride = Math.ceil((blockWidth * pixelBits) / 8)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let firstBit = 0
  for (const sample of samples) {
    const depth = depths[sample] as number
    const plane = planes[sample] as Samples
    const read = readerOf(view, depth, littleEndian)
    const mask = 2 ** depth - 1
    for (let row = 0; row < rows; row++) {
      let to = (y + row) * width + x
      let bit = row * stride * 8 + firstBit
      let left = 0
      for (let column = 0; column < columns; column++, bit += pixelBits) {
        const value = read(bit)
        left = isDifferenced ? ((value + left) & mask) >>> 0 : value
        plane[to++] = left
      }
    }
    firstBit += depth
  }
}

/** What reads one sample that begins at a bit: whole bytes in the order of the file, all else with the highest bit first. */
function readerOf(view: DataView, depth: number, little: boolean): (bit: number) => number {
  if (depth === 8) return (bit) => view.getUint8(bit / 8)
  if (depth === 16) return (bit) => view.getUint16(bit / 8, little)
  if (depth === 24 && little) {
    return (bit) => view.getUint16(bit / 8, little) + view.getUint8(bit / 8 + 2) * 2 ** 16
  }
  if (depth === 32) return (bit) => view.getUint32(bit / 8, little)
  return (start) => {
    let value = 0
    for (let bit = start, left = depth; left > 0; ) {
      const free = 8 - (bit % 8)
      const taken = Math.min(free, left)
      const part = (view.getUint8(Math.floor(bit / 8)) >> (free - taken)) & (2 ** taken - 1)
      value = value * 2 ** taken + part
      bit += taken
      left -= taken
    }
    return value
  }
}

/** Reads samples of brightness in units, each with one pair of samples of colour for all of its pixels (TIFF 6.0, section 21). */
function readUnits(
  bytes: Uint8Array,
  { width, blockWidth }: SampleLayout,
  { across, down }: NonNullable<SampleLayout['unit']>,
  { x, y, rows }: Part,
  [luma, blue, red]: readonly Uint8Array[],
): void {
  const columns = Math.min(blockWidth, width - x)
  const unitsAcross = Math.ceil(blockWidth / across)
  const unitSize = across * down + 2
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const unit = (Math.floor(row / down) * unitsAcross + Math.floor(column / across)) * unitSize
      const at = (y + row) * width + x + column
      ;(luma as Uint8Array)[at] = bytes[unit + (row % down) * across + (column % across)] as number
      ;(blue as Uint8Array)[at] = bytes[unit + unitSize - 2] as number
      ;(red as Uint8Array)[at] = bytes[unit + unitSize - 1] as number
    }
  }
}
