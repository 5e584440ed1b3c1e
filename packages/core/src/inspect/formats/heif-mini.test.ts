import { readFile } from 'node:fs/promises'
import { foundPhotoPath } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'

const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(foundPhotoPath(name)))

describe('a picture in the box mini', () => {
  it.each([
    ['mini.avif', { bitDepth: 8, colorProfile: 'sRGB', hasAlpha: false, metadata: [] }],
    [
      'mini-turned.avif',
      { width: 48, height: 64, orientation: 6, bitDepth: 10, metadata: ['exif', 'gps', 'gain-map'] },
    ],
    [
      'mini-alpha.avif',
      { hasAlpha: true, codedPicture: expect.objectContaining({ isPremultiplied: true }), metadata: ['xmp'] },
    ],
    ['mini-profile.avif', { colorProfile: 'sP3C', colorSource: expect.objectContaining({ kind: 'icc' }) }],
  ])('is told as it is: %s', async (name, facts) => {
    expect(await inspect(new Blob([await read(name)]))).toMatchObject({
      format: 'avif',
      coding: 'av1',
      truncated: false,
      width: 64,
      height: 48,
      ...facts,
    })
  })

  it('is cut off or damaged wherever it ends too early', async () => {
    const file = await read('mini-turned.avif')
    for (let length = 24; length < file.length; length += 5) {
      const facts = await inspect(new Blob([file.slice(0, length)]))
      expect(facts).toMatchObject(facts.kind === 'image' ? { truncated: true } : { reason: 'damaged' })
    }
  })

  it('is a HEIC where its file says so', async () => {
    const file = await read('mini.avif')
    file.set(new TextEncoder().encode('heic'), 12)
    expect(await inspect(new Blob([file]))).toMatchObject({ format: 'heic', coding: 'hevc', width: 64 })
  })
})
