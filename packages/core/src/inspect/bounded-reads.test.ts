import { Buffer } from 'node:buffer'
import { jpegMarker, photos, readPhoto, withSegment } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'
import { MadeUpBlob, type Part } from './testing/made-up-blob.ts'

const kib = 1024
const mib = 1024 * kib
const gib = 1024 * mib

describe('what is read of a typical photo', () => {
  it.each(photos.map(({ name }) => name))('%s: at most 64 KiB', async (name) => {
    const bytes = await readPhoto(name)
    const blob = new MadeUpBlob(bytes.length, [{ offset: 0, bytes }])
    await inspect(blob.asBlob())
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * kib)
  })

  it("is at most 64 KiB of a phone's JPEG of 8 MB with a preview, XMP and a profile", async () => {
    const blob = await phonePhoto(8 * mib)
    expect(await inspect(blob.asBlob())).toMatchObject({
      format: 'jpeg',
      width: 1600,
      height: 1200,
      truncated: false,
      colorProfile: 'sP3C',
    })
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * kib)
  })

  it('is as much of a large file as of a small one', async () => {
    const small = await phonePhoto(200 * kib)
    const large = await phonePhoto(4 * gib)
    await inspect(small.asBlob())
    expect(await inspect(large.asBlob())).toMatchObject({ truncated: false, byteLength: 4 * gib })
    expect(large.bytesRead).toBe(small.bytesRead)
    expect(large.reads).toBe(small.reads)
  })

  it('is at most 64 KiB of a PNG of 20 MB, whose pixels lie in thousands of chunks', async () => {
    const blob = await manyChunks(20 * mib, () => 8192)
    expect(await inspect(blob.asBlob())).toMatchObject({ format: 'png', truncated: false })
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * kib)
  })
})

describe('what is read of a huge or hostile file', () => {
  const bound = 65 * mib

  it('is its first bytes, when they are of no known format', async () => {
    const blob = new MadeUpBlob(4 * gib, [])
    expect(await inspect(blob.asBlob())).toMatchObject({ kind: 'unknown', reason: 'unrecognized' })
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * kib)
  })

  it('is bounded for a JPEG of 4 GiB that never ends', async () => {
    const blob = new MadeUpBlob(4 * gib, [{ offset: 0, bytes: await readPhoto('cut.jpg') }])
    await inspect(blob.asBlob())
    expect(blob.bytesRead).toBeLessThanOrEqual(bound)
  })

  it('is bounded for a JPEG whose header never ends', async () => {
    const segment = new Uint8Array([0xff, 0xe5, 0xff, 0xff])
    const parts = Array.from({ length: 10_000 }, (_, n) => ({ offset: 2 + n * 65_537, bytes: segment }))
    const blob = new MadeUpBlob(4 * gib, [{ offset: 0, bytes: new Uint8Array([0xff, 0xd8]) }, ...parts])
    expect(await inspect(blob.asBlob())).toMatchObject({ reason: 'damaged', resembles: 'jpeg' })
    expect(blob.bytesRead).toBeLessThanOrEqual(4 * mib)
  })

  it('is bounded for a PNG whose chunks differ in length and never end', async () => {
    const blob = await manyChunks(200 * mib, (n) => 8192 + (n % 3), false)
    await inspect(blob.asBlob())
    expect(blob.reads).toBeLessThanOrEqual(2500)
  })

  it('is bounded for a WebP of very many chunks', async () => {
    const start = Buffer.from('RIFF\xff\xff\xff\xffWEBP', 'latin1')
    const chunk = Buffer.from('JUNK\0\x80\0\0', 'latin1')
    const parts = Array.from({ length: 12_000 }, (_, n) => ({ offset: 12 + n * 32_776, bytes: chunk }))
    const blob = new MadeUpBlob(4 * gib, [{ offset: 0, bytes: start }, ...parts])
    expect(await inspect(blob.asBlob())).toMatchObject({ reason: 'damaged', resembles: 'webp' })
    expect(blob.bytesRead).toBeLessThanOrEqual(bound)
  })

  it('is bounded in time for a text that looks like the start of an SVG', async () => {
    const start = performance.now()
    for (const text of ['<!---->', '<!-- -->', ' ', '<?xml?>', '<!--', '\n<!---->\n']) {
      const head = new Blob([text.repeat(Math.ceil(600 / text.length))])
      expect(await inspect(head)).toMatchObject({ kind: 'unknown', resembles: 'text' })
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

/** A photo as phones write it: 60 KB of EXIF with a preview, XMP, a profile, and pixels that nobody reads. */
async function phonePhoto(size: number): Promise<MadeUpBlob> {
  const photo = await readPhoto('display-p3.jpg')
  const xmp = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.alloc(6000, 0x20)])
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'),
    Buffer.alloc(60_000),
  ])
  const start = withSegment(withSegment(photo, jpegMarker.app1, xmp), jpegMarker.app1, exif)
  return new MadeUpBlob(size, [
    { offset: 0, bytes: start.subarray(0, -2) },
    { offset: size - 2, bytes: new Uint8Array([0xff, 0xd9]) },
  ])
}

/** A PNG with so many IDAT chunks that it has about this many bytes. */
async function manyChunks(size: number, length: (n: number) => number, ends = true): Promise<MadeUpBlob> {
  const png = await readPhoto('palette.png')
  const firstData = png.indexOf('IDAT') - 4
  const parts: Part[] = [{ offset: 0, bytes: png.subarray(0, firstData) }]
  let offset = firstData
  for (let n = 0; offset < size; n++) {
    const head = Buffer.from('\0\0\0\0IDAT', 'latin1')
    head.writeUInt32BE(length(n))
    parts.push({ offset, bytes: head })
    offset += 12 + length(n)
  }
  if (ends) parts.push({ offset, bytes: Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1') })
  return new MadeUpBlob(ends ? offset + 12 : size, parts)
}
