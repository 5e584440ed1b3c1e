import { readRarePhoto } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import { type Expectations, expectFacts, raresNamed } from '../testing/rare-facts.ts'

/** As exiftool 12.57 reads them: ImageSize, BMPVersion, BitDepth, AlphaMask, ColorSpace, ProfileDescription. */
const expected: Expectations = {
  'alpha.bmp': { hasAlpha: true, colourProfile: 'sRGB' },
  // 5, 6 and 5 bits.
  'rgb565.bmp': { bitDepth: 6, colourProfile: 'sRGB' },
  'profile.bmp': { colourProfile: 'sP3C' },
  'run-length.bmp': { coding: 'run-length' },
}

describe('a BMP', () => {
  it.each(raresNamed('.bmp'))('%s', (name) =>
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
