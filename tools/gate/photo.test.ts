import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { judgeFile, judgePhoto } from './index.ts'
import { cutShort, photo, picture } from './testing/index.ts'

async function rules(bytes: Uint8Array, profile?: 'contract' | 'promise'): Promise<string[]> {
  const { ok, violations } = await judgePhoto('photo.jpg', bytes, profile)
  expect(ok).toBe(violations.length === 0)
  return violations.map(({ rule }) => rule)
}

describe('the contract for a photo', () => {
  it('accepts JPEG, grey JPEG and WebP', async () => {
    expect(await rules(await photo())).toEqual([])
    expect(await rules(await picture().greyscale().jpeg().toBuffer())).toEqual([])
    expect(await rules(await picture().webp().toBuffer())).toEqual([])
  })

  it('refuses every other format, whatever the name says', async () => {
    for (const format of ['png', 'gif', 'tiff', 'avif'] as const) {
      const bytes = await picture(32, 32).toFormat(format).toBuffer()
      expect(await rules(bytes, 'contract'), format).toEqual(['photo-format'])
    }
    const png = await judgePhoto('photo.jpg', await picture().png().toBuffer())
    expect(png.violations[0]).toEqual({
      rule: 'photo-format',
      requirement: 'JPEG or WebP, by the bytes and not by the name',
      received: 'a file in PNG format',
    })
  })

  it('refuses what does not decode to the end', async () => {
    expect(await rules(new TextEncoder().encode('I am no picture. '.repeat(50)))).toEqual(['photo-readable'])
    expect(await rules(new Uint8Array())).toEqual(['photo-readable'])
    expect(await rules(cutShort(await photo()))).toEqual(['photo-readable'])
    expect(await rules(cutShort(await photo(), 0.98))).toEqual(['photo-readable'])
    expect(await rules(cutShort(await picture().webp().toBuffer()))).toEqual(['photo-readable'])
  })

  it('takes exactly 20,000,000 bytes', async () => {
    const jpeg = await photo()
    const padded = (size: number) => {
      const bytes = new Uint8Array(size)
      bytes.set(jpeg)
      return bytes
    }
    expect(await rules(padded(20_000_000))).toEqual([])
    expect(await rules(padded(20_000_001))).toEqual(['photo-bytes'])
  })

  it.each([
    [1920, 1080, []],
    [1080, 1920, []],
    [1921, 1080, ['photo-size']],
    [1920, 1081, ['photo-size']],
    [1254, 1254, ['photo-size']],
    [1086, 1448, ['photo-size']],
  ])('judges %ix%i in its own orientation', async (width, height, expected) => {
    expect(await rules(await photo(width, height), 'contract')).toEqual(expected)
  })
})

describe('the promise for a photo', () => {
  const promised = [
    ['photo-color', () => picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['photo-opaque', () => picture().ensureAlpha(0.5).webp().toBuffer()],
    ['photo-still', animation],
    [
      'photo-private',
      () =>
        picture()
          .withExif({ IFD0: { Make: 'Camera' } })
          .jpeg()
          .toBuffer(),
    ],
    ['photo-private', () => picture().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').webp().toBuffer()],
  ] as const

  it.each(promised)('asks for %s, which the contract does not', async (rule, make) => {
    const bytes = await make()
    expect(await rules(bytes, 'contract')).toEqual([])
    expect(await rules(bytes)).toEqual([rule])
  })

  it('asks for pixels stored upright', async () => {
    const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await rules(turned, 'contract')).toEqual([])
    expect(await rules(turned)).toEqual(['photo-upright', 'photo-private'])
    const { media } = await judgeFile({ name: 'turned.jpg', bytes: turned })
    expect(media).toMatchObject({ kind: 'photo', photo: { width: 240, height: 320 } })
  })
})

async function animation(): Promise<Uint8Array> {
  const frames = await Promise.all([picture(64, 64).png().toBuffer(), picture(64, 64).png().toBuffer()])
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}
