import { readFile } from 'node:fs/promises'
import { rarePhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { tiffRaster } from '../testing/tiff-raster.ts'
import { unpackLzw } from './lzw.ts'

/** Bytes as codes of 9 bits, the table cleared before it needs more; as TIFF has them, or as programs before version 5 of it. */
function literals(bytes: Uint8Array, isOld: boolean): Uint8Array {
  const codes = [...bytes].flatMap((byte, at) => (at % 200 === 0 ? [256, byte] : [byte])).concat(257)
  const bits = codes.flatMap((code) =>
    Array.from({ length: 9 }, (_, at) => (code >> (isOld ? at : 8 - at)) & 1),
  )
  const packed = new Uint8Array(Math.ceil(bits.length / 8))
  for (const [at, bit] of bits.entries())
    packed[at >> 3] = (packed[at >> 3] as number) | (bit << (isOld ? at & 7 : 7 - (at & 7)))
  return packed
}

const random = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, at) => ((at + seed) * 7919 + (at >> 3) * 104_729 * seed) & 255)

describe('LZW', () => {
  it.each([
    ['as TIFF has it', false],
    ['as programs before version 5 of TIFF had it', true],
  ])('is unpacked %s', (_, isOld) => {
    const bytes = random(5000, 3)
    expect(unpackLzw(literals(bytes, isOld), bytes.length)).toEqual(bytes)
  })

  it.each(['lzw.tif', 'tiled.tif', 'grey.tif'])('of %s has the samples that libtiff finds', async (name) => {
    const file = await readFile(rarePhotoPath(name))
    const raster = await tiffRaster(file)
    const theirs = await sharp(file).toColourspace('srgb').ensureAlpha().raw().toBuffer()
    expect(Buffer.from(raster.data).equals(theirs)).toBe(true)
  })

  it('that is damaged ends, with no more than there may be', () => {
    for (let seed = 1; seed < 400; seed++) {
      const packed = random(2000, seed)
      // As each kind begins.
      packed.set(seed % 2 ? [0x80, 0x00] : [0x00, 0x01])
      expect(unpackLzw(packed, 10_000).length).toBeLessThanOrEqual(10_000)
    }
    expect(unpackLzw(new Uint8Array(), 100).length).toBe(0)
  })
})
