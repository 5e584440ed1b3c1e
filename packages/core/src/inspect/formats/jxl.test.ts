import { readRarePhoto } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import { type Expectations, expectFacts, rarePhotosWithExtension } from '../testing/rare-facts.ts'

/** As `jxlinfo -v` 0.7 reads them. */
const expected: Expectations = {
  'alpha.jxl': { hasAlpha: true },
  'grey.jxl': { colorModel: 'gray' },
  'sixteen-bit.jxl': { bitDepth: 16 },
  // The codestream packs profiles in a way of its own.
  'profile.jxl': { colorProfile: 'unnamed' },
  'spelled-out.jxl': { colorProfile: 'Display P3' },
  'transcoded.jxl': { orientation: 6, colorProfile: 'unnamed', metadata: ['exif', 'xmp'] },
  // Three frames: 2 stands for more than one.
  'animated.jxl': { frameCount: 2, hasAlpha: true },
}

describe('a JPEG XL', () => {
  it.each(rarePhotosWithExtension('.jxl'))('%s', (name) =>
    expectFacts(name, { format: 'jxl', colorProfile: 'sRGB', ...expected[name] }),
  )

  it('in boxes is cut where they are', async () => {
    const bytes = new Uint8Array(await readRarePhoto('transcoded.jxl'))
    expect(await inspect(new Blob([bytes.slice(0, -1)]))).toMatchObject({ format: 'jxl', truncated: true })
  })

  it('can name its width as a ratio of its height', async () => {
    // Bits, the lowest first: small, 6 x 8 rows, ratio 6 (5:4), all else by default.
    const bits = [1, 1, 0, 1, 0, 0, 0, 1, 1, 1]
    const bytes = new Uint8Array([0xff, 0x0a, 0, 0])
    for (const [at, bit] of bits.entries())
      bytes[2 + (at >> 3)] = (bytes[2 + (at >> 3)] ?? 0) | (bit << (at & 7))
    expect(await inspect(new Blob([bytes]))).toMatchObject({ width: 60, height: 48, colorProfile: 'sRGB' })
  })
})
