import { Buffer } from 'node:buffer'
import { jpegMarker, readRarePhoto, withSegment } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import {
  type Expectations,
  expectFacts,
  inspectRarePhoto,
  rarePhotosWithExtension,
} from '../testing/rare-facts.ts'

/** As exiftool 12.57 reads them: EncodingProcess, BitsPerSample, MPImage, EmbeddedVideoType, ProfileDescription. */
const expected: Expectations = {
  'twelve-bit.jpg': { coding: 'extended', bitDepth: 12, colorModel: 'gray' },
  'lossless.jpg': { coding: 'lossless', bitDepth: 16, colorModel: 'gray' },
  'arithmetic.jpg': { coding: 'arithmetic' },
  'arithmetic-progressive.jpg': { coding: 'arithmetic' },
  'split-profile.jpg': { colorProfile: 'sP3C' },
  'previews.jpg': { metadata: ['multi-picture', 'trailing'] },
  'ultra-hdr.jpg': { metadata: ['xmp', 'multi-picture', 'gain-map', 'trailing'] },
  'apple-gain-map.jpg': { metadata: ['multi-picture', 'gain-map', 'trailing'] },
  'motion-container.jpg': { metadata: ['xmp', 'motion-video', 'trailing'] },
  'micro-video.jpg': { metadata: ['xmp', 'motion-video', 'trailing'] },
  'motion-photo-without-video.jpg': { metadata: ['xmp'] },
  'samsung-time.jpg': { metadata: ['trailing'] },
  'samsung-motion.jpg': { metadata: ['motion-video', 'trailing'] },
}

describe('a rare JPEG', () => {
  it.each(rarePhotosWithExtension('.jpg'))('%s', (name) =>
    expectFacts(name, { format: 'jpeg', coding: 'baseline', ...expected[name] }),
  )

  it('has the size that sharp says', async () => {
    for (const name of rarePhotosWithExtension('.jpg')) {
      const { width, height } = await sharp(await readRarePhoto(name)).metadata()
      expect(await inspectRarePhoto(name), name).toMatchObject({ width, height })
    }
  })

  it('of four components is CMYK, whatever Adobe says of its transform', async () => {
    const cmyk = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    const adobe = cmyk.indexOf('Adobe', 0, 'latin1')
    for (const transform of [0, 2]) {
      const bytes = new Uint8Array(cmyk)
      if (adobe !== -1) bytes[adobe + 11] = transform
      expect(await inspect(new Blob([bytes]))).toMatchObject({ colorModel: 'cmyk', bitDepth: 8 })
    }
  })

  it.each([
    [0xc5, 'hierarchical'],
    [0xcb, 'arithmetic'],
    [0xcd, 'hierarchical'],
  ])('with frame marker %i is %s', async (code, coding) => {
    const bytes = new Uint8Array(await readRarePhoto('twelve-bit.jpg'))
    const frame = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc1]))
    bytes[frame + 1] = code
    expect(await inspect(new Blob([bytes]))).toMatchObject({ coding })
  })

  it('tells the place that only its XMP has', async () => {
    const xmp = 'http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude="48,51.5N"/>'
    const bytes = withSegment(await readRarePhoto('arithmetic.jpg'), jpegMarker.app1, Buffer.from(xmp))
    expect(await inspect(new Blob([new Uint8Array(bytes)]))).toMatchObject({ metadata: ['xmp', 'gps'] })
  })

  it.each<[string, number, string, string[]]>([
    [
      'JFIF with a preview behind its density',
      0xe0,
      'JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01rgb',
      ['thumbnail'],
    ],
    ['a JFIF extension', 0xe0, 'JFXX\0\x10', ['thumbnail']],
    ['XMP whose name is misspelt', 0xe1, 'http://ns.adobe.cim/xap/1.0/\0<x:xmpmeta/>', ['application']],
    ['FlashPix', 0xe2, 'FPXR\0\0', ['application']],
    ['a heat picture', 0xe3, 'FLIR\0', ['application']],
    ['credentials of its content', 0xeb, 'JP\0\0', ['application']],
    ['a name that Adobe has not', 0xee, 'Acme', ['application']],
    ['nothing', 0xef, '', ['application']],
  ])(
    'that holds %s says so, and is therefore not handed over with it',
    async (_, code, payload, metadata) => {
      const bytes = withSegment(await readRarePhoto('arithmetic.jpg'), code, Buffer.from(payload, 'latin1'))
      expect(await inspect(new Blob([new Uint8Array(bytes)]))).toMatchObject({ metadata })
    },
  )

  it('whose index lists pictures that are gone has nothing behind its end', async () => {
    const bytes = await readRarePhoto('previews.jpg')
    const end = bytes.indexOf('\xff\xd9', 0, 'latin1') + 2
    expect(await inspect(new Blob([new Uint8Array(bytes.subarray(0, end))]))).toMatchObject({
      metadata: ['multi-picture'],
      truncated: false,
    })
  })
})
