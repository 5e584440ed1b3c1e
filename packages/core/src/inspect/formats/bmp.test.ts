import { readFile } from 'node:fs/promises'
import { foundPhotoPath, readRarePhoto } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import { type Expectations, expectFacts, rarePhotosWithExtension } from '../testing/rare-facts.ts'

/** As exiftool 12.57 reads them: ImageSize, BMPVersion, BitDepth, AlphaMask, ColorSpace, ProfileDescription. */
const expected: Expectations = {
  'alpha.bmp': { hasAlpha: true, colorProfile: 'sRGB' },
  // 5, 6 and 5 bits.
  'rgb565.bmp': { bitDepth: 6, colorProfile: 'sRGB' },
  'profile.bmp': { colorProfile: 'sP3C' },
  'run-length.bmp': { coding: 'run-length' },
}

describe('a BMP', () => {
  it.each(rarePhotosWithExtension('.bmp'))('%s', (name) =>
    expectFacts(name, { format: 'bmp', coding: 'uncompressed', ...expected[name] }),
  )

  it('can run from the top down', async () => {
    const bytes = new Uint8Array(await readRarePhoto('rgb.bmp'))
    new DataView(bytes.buffer).setInt32(22, -48, true)
    expect(await inspect(new Blob([bytes]))).toMatchObject({ width: 64, height: 48, truncated: false })
  })

  it('tells what follows its end, and when it is cut', async () => {
    const bytes = new Uint8Array(await readRarePhoto('rgb.bmp'))
    expect(await inspect(new Blob([bytes, 'more']))).toMatchObject({ metadata: ['trailing'] })
    expect(await inspect(new Blob([bytes.slice(0, -1)]))).toMatchObject({ truncated: true })
  })
})

describe('a BMP as others write it', () => {
  it.each([
    ['os2-reserved.bmp', {}],
    ['os2-array.bmp', {}],
    ['os2-short.bmp', {}],
    ['fourth-byte.bmp', { hasAlpha: false }],
    ['zero-alpha.bmp', { hasAlpha: true }],
    ['ten-bits.bmp', { bitDepth: 10 }],
    ['run-length-4.bmp', { height: 24, coding: 'run-length' }],
    ['embedded.bmp', { coding: 'deflate' }],
    ['embedded-jpeg.bmp', { coding: 'jpeg' }],
  ])('%s', async (name, facts) => {
    const bytes = new Uint8Array(await readFile(foundPhotoPath(name)))
    const expected = { kind: 'image', format: 'bmp', width: 64, height: 48, truncated: false, metadata: [] }
    expect(await inspect(new Blob([bytes]))).toMatchObject({ ...expected, ...facts })
  })

  it('is not every text that starts with its two letters', async () => {
    expect(await inspect(new Blob(['BM is what they start with']))).toMatchObject({ resembles: 'text' })
  })
})
