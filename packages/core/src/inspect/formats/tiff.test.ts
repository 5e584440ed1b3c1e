import { Buffer } from 'node:buffer'
import { readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import {
  type Expectations,
  expectFacts,
  inspectRarePhoto,
  rarePhotosWithExtension,
} from '../testing/rare-facts.ts'

/** As exiftool 12.57 reads them. */
const expected: Expectations = {
  'lzw.tif': { coding: 'lzw' },
  'deflate.tif': { coding: 'deflate' },
  'jpeg.tif': { coding: 'jpeg' },
  'zstd.tif': { coding: 'zstd' },
  'cmyk.tif': { coding: 'deflate', colorModel: 'cmyk' },
  'grey.tif': { coding: 'lzw', colorModel: 'gray' },
  'alpha.tif': { coding: 'lzw', hasAlpha: true },
  'sixteen-bit.tif': { coding: 'deflate', bitDepth: 16 },
  'turned.tif': { coding: 'lzw', orientation: 6, colorProfile: 'sP3C', metadata: ['xmp'] },
  'metadata.tif': { coding: 'lzw', metadata: ['exif', 'gps', 'iptc', 'comment'] },
  'tiled.tif': { coding: 'lzw' },
  'packbits.tif': { coding: 'run-length' },
  'pages.tif': { coding: 'lzw', frameCount: 3 },
  'fax.tif': { coding: 'ccitt', bitDepth: 1, colorModel: 'gray' },
  'lab.tif': { coding: 'lzw', colorProfile: 'CIELAB' },
  'float.tif': { coding: 'deflate', bitDepth: 32 },
}
/** libvips reads no CIELAB of this kind. */
const notForSharp = ['lab.tif']

describe('a TIFF', () => {
  it.each(rarePhotosWithExtension('.tif'))('%s', (name) =>
    expectFacts(name, { format: 'tiff', coding: 'uncompressed', ...expected[name] }),
  )

  it('is as sharp sees it', async () => {
    const spaces: Readonly<Record<string, string>> = { 'b-w': 'gray', cmyk: 'cmyk' }
    for (const name of rarePhotosWithExtension('.tif').filter((one) => !notForSharp.includes(one))) {
      const metadata = await sharp(await readRarePhoto(name)).metadata()
      expect(await inspectRarePhoto(name), name).toMatchObject({
        width: metadata.autoOrient.width,
        height: metadata.autoOrient.height,
        orientation: metadata.orientation ?? 1,
        frameCount: metadata.pages,
        hasAlpha: metadata.hasAlpha,
        bitDepth: metadata.bitsPerSample,
        colorModel: spaces[metadata.space] ?? 'rgb',
      })
    }
  })

  it('is a raw file where its samples are those of a sensor', async () => {
    const bytes = await readRarePhoto('bigtiff.tif')
    const raw = new Uint8Array(bytes)
    const view = new DataView(raw.buffer)
    const directory = Number(view.getBigUint64(8, true))
    const count = Number(view.getBigUint64(directory, true))
    for (let at = directory + 8; at < directory + 8 + count * 20; at += 20) {
      if (view.getUint16(at, true) === 0x0106) view.setUint16(at + 12, 32803, true)
    }
    expect(await inspect(new Blob([raw]))).toMatchObject({ reason: 'unrecognized', resembles: 'raw' })
  })

  it('whose directories lead in a circle has as many pages as there are', async () => {
    const bytes = new Uint8Array(await readRarePhoto('pages.tif'))
    const view = new DataView(bytes.buffer)
    const links: number[] = []
    for (let at = 4; view.getUint32(at, true) !== 0; ) {
      links.push(view.getUint32(at, true))
      const directory = view.getUint32(at, true)
      at = directory + 2 + view.getUint16(directory, true) * 12
    }
    const last = links[2] as number
    view.setUint32(last + 2 + view.getUint16(last, true) * 12, links[0] as number, true)
    expect(await inspect(new Blob([bytes]))).toMatchObject({ frameCount: 3, truncated: false })
  })

  it('of pages without end, which hold one another, is told soon', async () => {
    // Each directory has 512 fields and starts two bytes after the one before it.
    const bytes = Buffer.alloc(100_000, 0x02)
    bytes.write('II*\0\x08\0\0\0', 'latin1')
    const start = performance.now()
    await inspect(new Blob([new Uint8Array(bytes)]))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
