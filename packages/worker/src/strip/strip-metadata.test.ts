import { readFile } from 'node:fs/promises'
import { type ImageFacts, inspect } from '@postfit/core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripMetadata } from './strip-metadata.ts'

const photos = new URL('../../../../fixtures/photos/', import.meta.url)

async function stripped(name: string): Promise<{ before: Buffer; after: Buffer }> {
  const before = await readFile(new URL(name, photos))
  const file = new Uint8Array(before)
  const blob = stripMetadata((await inspect(new Blob([file]))) as ImageFacts, file.buffer)
  return { before, after: Buffer.from(await blob.arrayBuffer()) }
}

/** The stored samples, untouched by profile or orientation. */
function samples(file: Buffer): Promise<Buffer> {
  return sharp(file, { ignoreIcc: true, failOn: 'warning' }).raw().toBuffer()
}

describe('metadata taken out of the container', () => {
  it.each([
    'compliant.jpg',
    'metadata.jpg',
    'motion-photo.jpg',
    'progressive.jpg',
    'display-p3.jpg',
    'cmyk.jpg',
    'grey.jpg',
    'exif.webp',
    'lossy.webp',
    'lossless.webp',
    'alpha.webp',
  ])('%s keeps every sample, and is a file that others read without a complaint', async (name) => {
    const { before, after } = await stripped(name)
    expect((await samples(after)).equals(await samples(before))).toBe(true)
    const { exif, xmp, iptc, comments } = await sharp(after).metadata()
    expect({ exif, xmp, iptc, comments }).toEqual({})
  })

  it('takes out what was there', async () => {
    const { before, after } = await stripped('metadata.jpg')
    const { exif, xmp, iptc } = await sharp(before).metadata()
    expect([exif, xmp, iptc].every((block) => block !== undefined)).toBe(true)
    expect(after.length).toBeLessThan(before.length)
    for (const trace of ['Exif', 'http://ns.adobe.com/xap', 'Photoshop 3.0']) {
      expect(before.includes(trace)).toBe(true)
      expect(after.includes(trace)).toBe(false)
    }
  })

  it('leaves nothing behind the end of the picture', async () => {
    const { before, after } = await stripped('motion-photo.jpg')
    expect(before.subarray(-2)).not.toEqual(Buffer.from([0xff, 0xd9]))
    expect(after.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  it('keeps the profile and the Adobe marker that the pixels need', async () => {
    const p3 = await stripped('display-p3.jpg')
    expect((await sharp(p3.after).metadata()).icc).toEqual((await sharp(p3.before).metadata()).icc)
    const cmyk = await stripped('cmyk.jpg')
    const [before, after] = await Promise.all(
      [cmyk.before, cmyk.after].map((file) => sharp(file).toColourspace('srgb').raw().toBuffer()),
    )
    expect(after?.equals(before as Buffer)).toBe(true)
  })

  it('gives back a file without metadata byte for byte', async () => {
    const { before, after } = await stripped('compliant.jpg')
    expect(after.equals(before)).toBe(true)
  })

  it('refuses a container that breaks, at any byte, with a typed error', async () => {
    for (const name of ['metadata.jpg', 'exif.webp']) {
      const bytes = await readFile(new URL(name, photos))
      const facts = (await inspect(new Blob([new Uint8Array(bytes)]))) as ImageFacts
      for (let length = 20; length < bytes.length - 2; length += 37) {
        const cut = new Uint8Array(bytes.subarray(0, length)).buffer
        expect(() => stripMetadata(facts, cut), `${name} cut at ${length}`).toThrow(
          expect.objectContaining({ name: 'PostfitError', code: 'decode-failed' }),
        )
      }
    }
  })
})
