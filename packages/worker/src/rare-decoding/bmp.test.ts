import { readFile } from 'node:fs/promises'
import { decodedFoundPhotoPath, foundPhotoPath, randomNumbers, readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodeBmp } from './bmp.ts'
import type { DecodedPicture } from './decoded-picture.ts'

function decoded(file: Uint8Array): DecodedPicture['raster'] {
  const picture = decodeBmp(Uint8Array.from(file).buffer)
  if ('format' in picture) throw new Error(`It holds a ${picture.format}`)
  return picture.raster
}

/** A BMP of 4x2 pixels in RLE8 with four colours: black, red, green and blue. */
function runs(...codes: readonly number[]): Uint8Array {
  const file = new Uint8Array(14 + 40 + 16 + codes.length)
  const view = new DataView(file.buffer)
  view.setUint16(0, 0x4d42, true)
  view.setUint32(10, 70, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, 4, true)
  view.setInt32(22, 2, true)
  view.setUint16(28, 8, true)
  view.setUint32(30, 1, true)
  view.setUint32(46, 4, true)
  file.set([0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0], 54)
  file.set(codes, 70)
  return file
}

describe('a BMP has the pixels that other programs read', () => {
  it.each([
    'os2-reserved',
    'os2-array',
    'os2-short',
    'fourth-byte',
    'fourth-byte-zero',
    'zero-alpha',
    'ten-bits',
    'run-length-4',
  ])('%s', async (name) => {
    const { width, height, data } = decoded(await readFile(foundPhotoPath(`${name}.bmp`)))
    const wanted = await sharp(decodedFoundPhotoPath(`${name}.bmp`))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([width, height]).toEqual([wanted.info.width, wanted.info.height])
    // What leaps leave out is transparent here, and the palette's first colour, white, there.
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue, alpha] = data.subarray(at, at + 4)
      expect(alpha === 0 ? [255, 255, 255] : [red, green, blue]).toEqual([
        ...wanted.data.subarray(at, at + 3),
      ])
    }
  })
})

describe('run-length codes', () => {
  it('leave pixels transparent that they leap over', () => {
    const { data } = decoded(runs(0, 2, 1, 0, 1, 2, 0, 0, 2, 1, 0, 3, 3, 2, 1, 0, 0, 1))
    const alpha = Array.from({ length: 8 }, (_, i) => data[i * 4 + 3])
    expect(alpha).toEqual([255, 255, 255, 255, 0, 255, 0, 0])
    // From the last row up: green behind the leap; two reds, blue and green above.
    expect([...data.subarray(20, 24)]).toEqual([0, 255, 0, 255])
  })

  it('may end before the last row is full, and have to end', () => {
    expect(decoded(runs(4, 1, 0, 0, 2, 2, 0, 1)).data[3]).toBe(255)
    expect(() => decoded(runs(4, 1))).toThrow('breaks off')
  })
})

it('breaks off when a row is missing, and never hangs or reads beyond its end', async () => {
  const whole = new Uint8Array(await readRarePhoto('rgb.bmp'))
  expect(() => decoded(whole.subarray(0, -12))).toThrow('breaks off')
  const random = randomNumbers(5)
  for (const name of ['rgb.bmp', 'run-length.bmp', 'palette.bmp', 'alpha.bmp', 'core-header.bmp']) {
    const original = new Uint8Array(await readRarePhoto(name))
    for (let n = 0; n < 300; n++) {
      const file = Uint8Array.from(original)
      // Not the size: what may be decoded is judged before.
      const at = 26 + Math.floor(random() * 60)
      file[at] = Math.floor(random() * 256)
      try {
        decoded(file)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }
  }
})
