import type { Size } from '@postfit/core'
import { findBlocks } from './blocks.ts'
import { type TiffDirectory, tag } from './directory.ts'
import { blocksOf, readSamples, type SampleLayout, type Samples } from './samples.ts'
import { compression, unpackerOf } from './unpack.ts'

const planar = 2
const differences = 2
/** The lowest bit of each byte is the first. */
const lowestFirst = 2

/**
 * The samples of a page, a plane each.
 *
 * @param depths the bits of each sample of a pixel
 * @param unit see `SampleLayout`
 * @throws Error for what is damaged or breaks off, `UnsupportedVariety`
 */
export async function readPlanes(
  directory: TiffDirectory,
  { width, height }: Size,
  depths: readonly number[],
  unit: SampleLayout['unit'],
): Promise<readonly Samples[]> {
  const { first, littleEndian, view } = directory
  const { isTiled, width: blockWidth, height: blockHeight, places } = findBlocks(directory)
  const unpack = unpackerOf(directory, blockWidth)
  const layout: SampleLayout = {
    ...{ width, height, blockWidth, blockHeight, isTiled, depths, unit, littleEndian },
    isPlanar: first(tag.planarConfiguration) === planar && depths.length > 1,
    isDifferenced: first(tag.predictor) === differences,
  }
  const count = blocksOf(layout).count * (layout.isPlanar ? depths.length : 1)
  if (count > places.length) throw new Error(`It has ${places.length} of ${count} parts`)
  // libtiff turns the bytes of all compressions but JPEG.
  const isTurned = first(tag.fillOrder) === lowestFirst && first(tag.compression) !== compression.jpeg
  return readSamples(layout, async (block, max) => {
    const { offset, length } = places[block] as { offset: number; length: number }
    const packed = new Uint8Array(view.buffer as ArrayBuffer).subarray(offset, offset + length)
    return unpack(isTurned ? packed.map(reversed) : packed, max)
  })
}

function reversed(byte: number): number {
  let value = 0
  for (let bit = 0; bit < 8; bit++) value |= ((byte >> bit) & 1) << (7 - bit)
  return value
}
