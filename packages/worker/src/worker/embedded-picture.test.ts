import { readFile } from 'node:fs/promises'
import { type ImageFacts, inspect } from '@postfit/core'
import { decodedFoundPhotoPath, foundPhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { RareDecoders } from '../rare-decoding/rare-decoders.ts'
import type { decodeWhole as DecodeWhole } from '../testing/decode-whole.ts'

// Outside of a browser scripts are imported, and sharp decodes what is inside.
vi.mock('../codecs/rare-decoder.ts', async () => {
  const decoders: RareDecoders = await import('../rare-decoding/rare-decoders.ts')
  return { decodeRare: (_: string, decode: (decoders: RareDecoders) => unknown) => decode(decoders) }
})
vi.mock('../codecs/jpeg-decoder.ts', () => ({
  openJpeg: async (bytes: ArrayBuffer) => {
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
  },
}))

let decodeWhole: typeof DecodeWhole
// Files that ran before in this process have the modules without these mocks, and those that run later shall have them again.
beforeAll(async () => {
  vi.resetModules()
  decodeWhole = (await import('../testing/decode-whole.ts')).decodeWhole
})
afterAll(() => vi.resetModules())

/** Half as many samples of colour, between which libtiff does not interpolate: a drawing of a few pixels differs by that much. */
const halfColors = 4.5

it.each(['old-jpeg-whole.tif', 'old-jpeg-head.tif', 'old-jpeg-tables.tif'])(
  'the JPEG in %s is decoded as one, and is as libtiff shows it',
  async (name) => {
    const file = new File([new Uint8Array(await readFile(foundPhotoPath(name)))], name)
    const facts = (await inspect(file)) as ImageFacts
    const { raster, profile } = await decodeWhole({
      ...{ file, facts, steps: [], engine: 'auto', background: '#ffffff', heicDecoderUrl: undefined },
    })
    const theirs = await sharp(decodedFoundPhotoPath(name)).removeAlpha().raw().toBuffer()
    const error = theirs.reduce(
      (sum, value, at) => sum + Math.abs(value - (raster.data[Math.floor(at / 3) * 4 + (at % 3)] as number)),
      0,
    )
    expect(error / theirs.length).toBeLessThan(halfColors)
    expect(profile).toBeNull()
  },
)
