import { readFile } from 'node:fs/promises'
import { foundPhotoPath, foundPhotos } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { tiffRaster } from '../testing/tiff-raster.ts'
import { decodeFax } from './fax.ts'
import { decodeTiff } from './tiff.ts'

describe('a TIFF', () => {
  const names = foundPhotos
    .map(({ name }) => name)
    .filter((name) =>
      /^(fax-(group|rows|strips|bits|page)|depth-once|depth-too|big-endian-(strips|tiles)|lengths|runs|tiles-as).*tif$|reversed\.tif$/.test(
        name,
      ),
    )

  it.each(names)('%s has the samples that libtiff finds', async (name) => {
    const file = await readFile(foundPhotoPath(name))
    const raster = await tiffRaster(file)
    const theirs = await sharp(file, { failOn: 'none' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
    expect(Buffer.from(raster.data).equals(theirs)).toBe(true)
  })
})

describe('a TIFF whose parts cannot be', () => {
  /** Changes the entry of RowsPerStrip, and its type. */
  async function withRows(type: number, write: (file: Buffer, at: number) => void): Promise<ArrayBuffer> {
    const file = Buffer.from(await readFile(foundPhotoPath('predicted-strips.tif')))
    const directory = file.readUInt32BE(4)
    for (let left = file.readUInt16BE(directory), at = directory + 2; left > 0; left--, at += 12) {
      if (file.readUInt16BE(at) !== 278) continue
      file.writeUInt16BE(type, at + 2)
      write(file, at + 8)
    }
    return new Uint8Array(file).buffer
  }
  const [short, float] = [3, 11]

  it.each([
    ['next to nothing', float, (file: Buffer, at: number) => file.writeFloatBE(1e-40, at)],
    ['no rows', short, (file: Buffer, at: number) => file.writeUInt16BE(0, at)],
    ['fewer rows, and lacks most', short, (file: Buffer, at: number) => file.writeUInt16BE(1, at)],
  ] as const)('is refused at once: %s', async (_, type, write) => {
    await expect(decodeTiff(await withRows(type, write))).rejects.toThrow(/no size|of 48 parts/)
  })
})

describe('codes of fax machines', () => {
  it('end, whatever they are', () => {
    const random = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 255)
    for (const compression of [2, 3, 4] as const) {
      for (let start = 0; start < 40; start++) {
        try {
          const rows = decodeFax(random.subarray(start), { compression, twoDimensional: true }, 100, 50)
          expect(rows.length % 13).toBe(0)
          expect(rows.length).toBeLessThanOrEqual(13 * 50)
        } catch (error) {
          expect(String(error)).toMatch(/Row \d+ is damaged/)
        }
      }
    }
  })
})
