import { Buffer } from 'node:buffer'
import { photos, readPhoto } from '@postfit/fixtures'
import sharp, { type Metadata } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageFacts, MetadataKind, Orientation } from '../facts/media-facts.ts'
import { inspect } from './inspect.ts'

const blobOf = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)])
const inspectPhoto = async (name: string) => inspect(blobOf(await readPhoto(name)), name)

/** What sharp does not say of a fixture, or cannot read. */
const beyondSharp: Readonly<Record<string, Partial<ImageFacts>>> = {
  'animated.png': { frameCount: 2 },
  'metadata.jpg': { metadata: ['exif', 'gps', 'xmp', 'iptc', 'comment'] },
  'motion-photo.jpg': { metadata: ['trailing', 'motion-video'] },
  'cut.jpg': { truncated: true },
  'cut.png': { truncated: true },
}
const notForSharp = ['cut.webp', 'photo.jpg', 'empty.jpg', 'random.bin']

describe('facts of the photo fixtures', () => {
  const known = photos.map(({ name }) => name).filter((name) => !notForSharp.includes(name))
  it.each(known)('%s: as sharp sees it', async (name) => {
    const bytes = await readPhoto(name)
    const metadata = await sharp(bytes).metadata()
    const facts = (await inspect(blobOf(bytes), name)) as ImageFacts
    const { coding, colorProfile, colorSource, ...compared } = facts
    const wanted = { ...factsOf(metadata), ...beyondSharp[name] }
    expect({ ...compared, metadata: [...compared.metadata].sort() }).toEqual({
      ...wanted,
      metadata: [...wanted.metadata].sort(),
      kind: 'image',
      name,
      byteLength: bytes.length,
    })
    expect(colorProfile !== null, 'has a profile').toBe(metadata.icc !== undefined)
    if (metadata.icc && colorProfile) expect(containsName(metadata.icc, colorProfile)).toBe(true)
    if (facts.format === 'jpeg') {
      expect(coding).toBe(metadata.isProgressive ? 'progressive' : 'baseline')
    }
  })

  it('name the profile by its own description', async () => {
    // The compact Display P3 and sRGB profiles that come with sharp call themselves so.
    for (const name of ['display-p3.jpg', 'display-p3.png', 'exif.webp']) {
      expect(await inspectPhoto(name)).toMatchObject({ colorProfile: 'sP3C' })
    }
    expect(await inspectPhoto('orientation-6.jpg')).toMatchObject({ colorProfile: 'sRGB' })
  })

  it('tell each of the eight orientations, and the size as displayed', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(await inspectPhoto(`orientation-${orientation}.jpg`)).toMatchObject({
        orientation,
        width: 1600,
        height: 1200,
      })
    }
  })

  it('say that the first half of a WebP is cut', async () => {
    const { name, byteLength, ...whole } = (await inspectPhoto('lossy.webp')) as ImageFacts
    expect(await inspectPhoto('cut.webp')).toMatchObject({ ...whole, truncated: true })
  })

  it.each([
    ['photo.jpg', 'unrecognized', 'text'],
    ['empty.jpg', 'empty', null],
    ['random.bin', 'unrecognized', null],
  ])('%s is no image: %s', async (name, reason, resembles) => {
    expect(await inspectPhoto(name)).toMatchObject({ kind: 'unknown', name, reason, resembles })
  })

  it('are plain JSON', async () => {
    for (const { name } of photos) {
      const facts = await inspectPhoto(name)
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
    }
  })
})

describe('names and types', () => {
  const withoutName = ({ name, ...facts }: { readonly name: string }) => facts

  it('play no part', async () => {
    for (const fixture of ['compliant.jpg', 'palette.png', 'lossless.webp', 'photo.jpg', 'cut.jpg']) {
      const bytes = new Uint8Array(await readPhoto(fixture))
      const plain = withoutName(await inspect(new Blob([bytes])))
      for (const name of ['', 'a.jpg', 'a.PNG', 'a.mp4', 'a.exe', '../../a', '\u202egnp.jpg']) {
        for (const type of [
          '',
          'image/jpeg',
          'image/png',
          'image/webp',
          'video/mp4',
          'text/html',
          'nonsense',
        ]) {
          expect(withoutName(await inspect(new File([bytes], name, { type })))).toEqual(plain)
        }
      }
    }
  })

  it('come from the file unless given', async () => {
    const file = new File(['x'], 'a.txt')
    expect((await inspect(file)).name).toBe('a.txt')
    expect((await inspect(file, 'b.txt')).name).toBe('b.txt')
    expect((await inspect(new Blob(['x']))).name).toBe('')
  })
})

it.each([
  ['null', null],
  ['undefined', undefined],
  ['a string', 'photo.jpg'],
  ['an object', {}],
  ['bytes', new Uint8Array(8)],
  ['a buffer', new ArrayBuffer(8)],
  ['a list', [new Blob(['x'])]],
])('what is no file is not recognised, and nothing of it is read: %s', async (_, given) => {
  expect(await inspect(given as Blob)).toMatchObject({
    kind: 'unknown',
    reason: 'unrecognized',
    byteLength: 0,
  })
})

describe('a file that cannot be read', () => {
  const failing = (bytes: Buffer, failFrom: number, error: unknown): Blob => {
    const blob = blobOf(bytes)
    let reads = 0
    blob.slice = (start, end) => {
      const part = Blob.prototype.slice.call(blobOf(bytes), start, end)
      if (reads++ >= failFrom) part.arrayBuffer = () => Promise.reject(error)
      return part
    }
    return blob
  }
  const moved = new DOMException('The file was changed', 'NotReadableError')

  it('is unreadable, not damaged', async () => {
    const blob = failing(await readPhoto('compliant.jpg'), 0, moved)
    expect(await inspect(blob, 'a.jpg')).toEqual({
      kind: 'unknown',
      name: 'a.jpg',
      byteLength: blob.size,
      reason: 'unreadable',
      resembles: null,
    })
  })

  it('is unreadable, too, when it goes away half way', async () => {
    const big = Buffer.concat([await readPhoto('compliant.jpg'), Buffer.alloc(100_000, 1)])
    expect(await inspect(failing(big, 1, moved))).toMatchObject({ reason: 'unreadable', resembles: 'jpeg' })
  })

  it('is unreadable whatever kind of error says so', async () => {
    const bytes = await readPhoto('small.jpg')
    for (const error of [
      new Error('no'),
      new TypeError('no'),
      'no',
      undefined,
      { name: 'NotReadableError' },
    ]) {
      expect(await inspect(failing(bytes, 0, error))).toMatchObject({ reason: 'unreadable' })
    }
  })
})

function factsOf(metadata: Metadata): Omit<ImageFacts, 'kind' | 'name' | 'byteLength' | 'colorProfile'> {
  const spaces: Readonly<Record<string, ImageFacts['colorModel']>> = { 'b-w': 'gray', cmyk: 'cmyk' }
  const kinds: MetadataKind[] = (['exif', 'xmp', 'iptc'] as const).filter((kind) => metadata[kind])
  return {
    format: metadata.format as ImageFacts['format'],
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    orientation: (metadata.orientation ?? 1) as Orientation,
    frameCount: metadata.pages ?? 1,
    hasAlpha: metadata.hasAlpha,
    bitDepth: metadata.bitsPerSample ?? (metadata.depth === 'ushort' ? 16 : 8),
    colorModel: spaces[metadata.space] ?? 'rgb',
    metadata: kinds,
    truncated: false,
  }
}

/** ICC profiles hold their name in UTF-16BE (version 4) or ASCII (version 2). */
function containsName(profile: Buffer, name: string): boolean {
  return profile.includes(Buffer.from(name, 'utf16le').swap16()) || profile.includes(name, 0, 'latin1')
}
