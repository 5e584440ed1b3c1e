import { Buffer } from 'node:buffer'
import { readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageFacts } from '../../facts/media-facts.ts'
import { inspect } from '../inspect.ts'
import {
  type Expectations,
  expectFacts,
  inspectRarePhoto,
  rarePhotosWithExtension,
} from '../testing/rare-facts.ts'

const turnedLeft = { width: 48, height: 64 }
const srgb = { colorProfile: 'sRGB' }

/** As exiftool 12.57 and avifdec 0.11 read them: ImageSize, ImagePixelDepth, ColorPrimaries, ..., ProfileDescription. */
const expected: Expectations = {
  'alpha.heic': { hasAlpha: true },
  'ten-bit.heic': { bitDepth: 10 },
  'thumbnail.heic': { metadata: ['thumbnail'] },
  'grey.heic': { colorModel: 'gray' },
  'profile.heic': { colorProfile: 'sP3C' },
  // Its EXIF says orientation 6, which HEIF leaves to its own properties.
  'metadata.heic': { ...turnedLeft, ...srgb, metadata: ['exif', 'gps', 'xmp'] },
  'two-pictures.heic': { metadata: ['multi-picture'] },
  // Only their streams say so.
  'lossy.avif': srgb,
  'alpha.avif': { ...srgb, hasAlpha: true },
  'metadata.avif': { colorProfile: 'sP3C', metadata: ['exif', 'gps', 'xmp'] },
  'ten-bit-pq.avif': { bitDepth: 10, colorProfile: 'BT.2020 PQ' },
  'twelve-bit-hlg.avif': { bitDepth: 12, colorProfile: 'BT.2020 HLG' },
  'display-p3.avif': { colorProfile: 'Display P3' },
  'grey.avif': { ...srgb, colorModel: 'gray' },
  'grid.avif': { ...srgb, width: 128, height: 128 },
  // A clean aperture of 40x30, then a turn to the left.
  'cropped.avif': {
    ...srgb,
    width: 30,
    height: 40,
    orientation: 8,
    cleanAperture: { x: 8, y: 4, width: 40, height: 30 },
    codedSize: { width: 64, height: 48 },
  },
  'sequence.avif': { ...srgb, frameCount: 3, hasAlpha: true },
  'alpha-sequence.avif': { ...srgb, frameCount: 2, hasAlpha: true },
  'irot-0.avif': srgb,
  'irot-0-imir-0.avif': { ...srgb, orientation: 4 },
  'irot-0-imir-1.avif': { ...srgb, orientation: 2 },
  'irot-1.avif': { ...srgb, ...turnedLeft, orientation: 8 },
  'irot-1-imir-0.avif': { ...srgb, ...turnedLeft, orientation: 5 },
  'irot-1-imir-1.avif': { ...srgb, ...turnedLeft, orientation: 7 },
  'irot-2.avif': { ...srgb, orientation: 3 },
  'irot-2-imir-0.avif': { ...srgb, orientation: 2 },
  'irot-2-imir-1.avif': { ...srgb, orientation: 4 },
  'irot-3.avif': { ...srgb, ...turnedLeft, orientation: 6 },
  'irot-3-imir-0.avif': { ...srgb, ...turnedLeft, orientation: 7 },
  'irot-3-imir-1.avif': { ...srgb, ...turnedLeft, orientation: 5 },
}
/** sharp reads no sequences. */
const forSharp = rarePhotosWithExtension('.heic', '.avif').filter((name) => !name.includes('sequence'))

describe('a HEIC', () => {
  it.each(rarePhotosWithExtension('.heic'))('%s', (name) =>
    expectFacts(name, { format: 'heic', coding: 'hevc', ...expected[name] }),
  )
})

describe('an AVIF', () => {
  it.each(rarePhotosWithExtension('.avif'))('%s', (name) =>
    expectFacts(name, { format: 'avif', coding: 'av1', ...expected[name] }),
  )

  it('is one by what is in it, not by its brand', async () => {
    const bytes = await readRarePhoto('lossy.avif')
    const renamed = Buffer.from(bytes.toString('latin1').replace('ftypavif', 'ftypmif1'), 'latin1')
    expect(await inspect(new Blob([new Uint8Array(renamed)]))).toMatchObject({ format: 'avif' })
  })
})

describe('HEIF', () => {
  it('is as sharp sees it', async () => {
    for (const name of forSharp) {
      const metadata = await sharp(await readRarePhoto(name)).metadata()
      expect(await inspectRarePhoto(name), name).toMatchObject({
        width: metadata.width,
        height: metadata.height,
        hasAlpha: metadata.hasAlpha,
        bitDepth: metadata.bitsPerSample,
      })
    }
  })

  it('is upright as libheif decodes it, when its orientation is carried out', async () => {
    const stored = await sharp(await readRarePhoto('irot-0.avif'))
      .png()
      .toBuffer()
    for (const name of rarePhotosWithExtension('.avif').filter((one) => one.startsWith('irot'))) {
      const { orientation } = (await inspectRarePhoto(name)) as ImageFacts
      const marked = await sharp(stored).withMetadata({ orientation }).png().toBuffer()
      const ours = await sharp(marked).autoOrient().removeAlpha().raw().toBuffer()
      const theirs = await sharp(await readRarePhoto(name))
        .removeAlpha()
        .raw()
        .toBuffer()
      expect(ours.equals(theirs), name).toBe(true)
    }
  })

  it('carries out its properties in their order', async () => {
    // The list of the primary item ends in irot and imir: exchanged, the picture is mirrored before it is turned.
    const bytes = new Uint8Array(await readRarePhoto('irot-1-imir-1.avif'))
    const file = Buffer.from(bytes.buffer)
    const ipma = file.indexOf('ipma', 0, 'latin1')
    // Behind the type: version and flags, the number of items, the item, the number of its properties.
    const count = file.readUInt8(ipma + 14)
    const last = ipma + 14 + count
    file.set([file.readUInt8(last), file.readUInt8(last - 1)], last - 1)
    expect(await inspect(new Blob([bytes]))).toMatchObject({ ...turnedLeft, orientation: 5 })
  })

  it('can be a sequence behind a description of pictures that names none, as GPAC writes it', async () => {
    const bytes = Buffer.from(await readRarePhoto('sequence.avif'))
    bytes.write('free', bytes.indexOf('pitm', 0, 'latin1'), 'latin1')
    const facts = (await inspect(new Blob([bytes]))) as ImageFacts
    expect(facts).toMatchObject({ kind: 'image', format: 'avif', frameCount: 3, width: 64, height: 48 })
  })

  it('can be a sequence and nothing else', async () => {
    const bytes = await readRarePhoto('sequence.avif')
    const bare = new Uint8Array(Buffer.from(bytes.toString('latin1').replace('meta', 'free'), 'latin1'))
    expect(await inspect(new Blob([bare]))).toMatchObject({
      format: 'avif',
      coding: 'av1',
      width: 64,
      height: 48,
      frameCount: 3,
      truncated: false,
    })
  })

  it('is cut where its data are', async () => {
    const bytes = new Uint8Array(await readRarePhoto('still.heic'))
    expect(await inspect(new Blob([bytes.slice(0, -1)]))).toMatchObject({ format: 'heic', truncated: true })
  })

  it('whose boxes hold one another to no end is damaged, and that soon', async () => {
    const start = performance.now()
    const ftyp = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const nested = (type: string): Buffer => {
      const bytes = Buffer.alloc(200_000)
      for (let at = 0; at < bytes.length - 8; at += 8) {
        bytes.writeUInt32BE(bytes.length - at, at)
        bytes.write(type, at + 4, 'latin1')
      }
      return bytes
    }
    for (const type of ['meta', 'moov', 'iprp', 'free']) {
      const facts = await inspect(new Blob([ftyp, new Uint8Array(nested(type))]))
      expect(facts).toMatchObject({ reason: 'damaged', resembles: 'heic' })
    }
    // Boxes of no length, and thousands of empty ones.
    expect(await inspect(new Blob([ftyp, '\0\0\0\x01free\0\0\0\0\0\0\0\0']))).toMatchObject({
      reason: 'damaged',
    })
    const empty = new Uint8Array(Buffer.from('\0\0\0\x08free'.repeat(100_000), 'latin1'))
    expect(await inspect(new Blob([ftyp, empty]))).toMatchObject({ reason: 'damaged' })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the size that the stream of an AVIF has', () => {
  /** The file whose every box says that its pictures are of 16x16 pixels. */
  function belittled(file: Buffer): Buffer {
    const copy = Buffer.from(file)
    for (let at = copy.indexOf('ispe'); at !== -1; at = copy.indexOf('ispe', at + 1)) {
      copy.writeUInt32BE(16, at + 8)
      copy.writeUInt32BE(16, at + 12)
    }
    return copy
  }

  it.each([
    [200, 150],
    [1, 3000],
    [4097, 33],
  ])('is told where it is larger than the boxes say: %ix%i', async (width, height) => {
    const file = await sharp({ create: { width, height, channels: 3, background: '#345' } })
      .avif({ effort: 0 })
      .toBuffer()
    expect(await inspect(new Blob([new Uint8Array(file)]))).not.toHaveProperty('codedSize')
    expect(await inspect(new Blob([new Uint8Array(belittled(file))]))).toMatchObject({
      width: 16,
      height: 16,
      codedSize: { width, height },
    })
  })

  it.each(rarePhotosWithExtension('.avif'))('is told, and else left out: %s', async (name) => {
    const file = await readRarePhoto(name)
    // Of one that is cropped a decoder makes room for all; sequences can be without a still picture.
    if (name === 'cropped.avif') return
    expect(await inspect(new Blob([new Uint8Array(file)]))).not.toHaveProperty('codedSize')
    if (file.indexOf('ispe') === -1) return
    const { codedSize } = (await inspect(new Blob([new Uint8Array(belittled(file))]))) as ImageFacts
    expect(codedSize).toEqual(
      name.startsWith('grid') ? { width: 128, height: 128 } : { width: 64, height: 48 },
    )
  })
})
