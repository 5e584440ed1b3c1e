import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { foundPhotoPath, readPhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodeMendedPng } from './mended-png.ts'
import { fromCgbi, normalizedPng } from './normalized-png.ts'

const bytesOf = (file: Uint8Array): ArrayBuffer => Uint8Array.from(file).buffer

describe('a PNG that is written anew', () => {
  it.each([
    'interlaced.png',
    'palette-transparent.png',
    'grey-alpha.png',
    'sixteen-bit.png',
    'grey.png',
    'one-pixel.png',
  ])('has the same pixels: %s', async (name) => {
    const file = await readPhoto(name)
    const { bytes, isCgbi } = await normalizedPng(bytesOf(file))
    expect(isCgbi).toBe(false)
    expect(await sharp(bytes).raw().toBuffer()).toEqual(
      await sharp(file, { ignoreIcc: true }).raw().toBuffer(),
    )
  })

  it.each(['profile-checksum.png', 'text-checksum.png', 'grey-odd-transparency.png', 'too-many-rows.png'])(
    'is one that strict decoders read: %s',
    async (name) => {
      const { bytes } = await normalizedPng(bytesOf(await readFile(foundPhotoPath(name))))
      const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true })
      expect(info).toMatchObject({ width: 64, height: 48 })
    },
  )

  it("is Apple's with red and blue put back, and colours divided by alpha", async () => {
    const { bytes, isCgbi } = await normalizedPng(bytesOf(await readFile(foundPhotoPath('apples.png'))))
    expect(isCgbi).toBe(true)
    const pixels = new Uint8ClampedArray(await sharp(bytes).ensureAlpha().raw().toBuffer())
    fromCgbi(pixels)
    const middle = 32 * 4
    expect(pixels[middle + 3]).toBe(128)
    for (const [channel, value] of [0xc0, 0x20, 0x40].entries()) {
      expect(Math.abs((pixels[middle + channel] as number) - value)).toBeLessThanOrEqual(1)
    }
  })

  it('is refused in words of ours where its decoder has others', async () => {
    const refused = decodeMendedPng(bytesOf(await readPhoto('grey.png')), () => {
      throw new Error('`unwrap_throw` failed')
    })
    await expect(refused).rejects.toThrow(/^Its pixels are damaged$/)
  })

  it('is refused where something is damaged that pixels depend on', async () => {
    const file = Uint8Array.from(await readPhoto('palette.png'))
    const at = Buffer.from(file).indexOf('IDAT', 0, 'latin1') + 40
    file[at] = (file[at] as number) ^ 255
    await expect(normalizedPng(file.buffer)).rejects.toThrow('checksum')
    const cut = Uint8Array.from(await readPhoto('grey.png')).slice(0, -200)
    await expect(normalizedPng(cut.buffer)).rejects.toThrow()
  })
})
