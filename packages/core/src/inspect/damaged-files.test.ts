import { photos, randomBytes, randomNumbers, readPhoto, splitPixels } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import type { MediaFacts } from '../facts/media-facts.ts'
import { inspect } from './inspect.ts'
import { MadeUpBlob } from './testing/made-up-blob.ts'

const inspectBytes = (bytes: Uint8Array): Promise<MediaFacts> => inspect(MadeUpBlob.of(bytes).asBlob())
const isWhole = (facts: MediaFacts): boolean => facts.kind === 'image' && !facts.truncated

/** How many bytes of a WebP come behind its first picture. */
function behindPicture(webp: Uint8Array): number {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength)
  for (let at = 12; at + 8 <= webp.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true)
    const type = String.fromCharCode(...webp.subarray(at, at + 4))
    if (['VP8 ', 'VP8L', 'ANMF'].includes(type)) return webp.length - end
    at = end + (end & 1)
  }
  throw new Error('There is no picture')
}

describe('every beginning of a file', () => {
  it.each([
    // A JPEG ends with EOI, its last two bytes.
    ['small.jpg', 0],
    ['progressive.jpg', 0],
    ['metadata.jpg', 0],
    // Whether the checksum of the empty IEND chunk is there makes no difference to the picture.
    ['palette.png', 4],
    ['exif-orientation.png', 4],
    ['animated.png', 4],
    ['many-chunks.png', 4],
    // What comes behind the picture, or behind the first one of an animation, does not either.
    ['lossy.webp', behindPicture],
    ['lossless.webp', behindPicture],
    ['alpha.webp', behindPicture],
    ['exif.webp', behindPicture],
    ['animated.webp', behindPicture],
  ])('%s: is cut, and only the whole is whole', async (name, behind) => {
    const bytes = new Uint8Array(await readPhoto(name))
    const dispensable = typeof behind === 'number' ? behind : behind(bytes)
    const wrong: number[] = []
    for (let length = 0; length < bytes.length - dispensable; length++) {
      if (isWhole(await inspectBytes(bytes.subarray(0, length)))) wrong.push(length)
    }
    expect(wrong).toEqual([])
    expect(isWhole(await inspectBytes(bytes))).toBe(true)
  })

  it('is cut, too, where its chunks are laid so that a length could deceive', async () => {
    const small = await readPhoto('palette.png')
    const wrong: string[] = []
    for (let size = 1; size < 40; size++) {
      const bytes = new Uint8Array(splitPixels(small, size))
      expect(isWhole(await inspectBytes(bytes))).toBe(true)
      for (let length = bytes.length - 60; length < bytes.length - 4; length++) {
        if (isWhole(await inspectBytes(bytes.subarray(0, length)))) wrong.push(`${size}, ${length}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('bytes behind the end', () => {
  const wholes = [
    'small.jpg',
    'progressive.jpg',
    'palette.png',
    'many-chunks.png',
    'lossy.webp',
    'alpha.webp',
  ]
  it.each(wholes)('%s: stays whole, and they are told, however few', async (name) => {
    const bytes = new Uint8Array(await readPhoto(name))
    for (const count of [1, 2, 3, 4, 7, 8, 12, 13, 100, 5000]) {
      const longer = new Uint8Array(bytes.length + count).fill(0x41)
      longer.set(bytes)
      const facts = await inspectBytes(longer)
      expect(facts, `${count} bytes`).toMatchObject({ truncated: false })
      expect(facts.kind === 'image' && facts.metadata, `${count} bytes`).toContain('trailing')
    }
  })

  it('that are zeros are the padding of some cameras and tell nobody anything', async () => {
    const bytes = await readPhoto('small.jpg')
    expect(await inspectBytes(new Uint8Array([...bytes, 0, 0, 0, 0]))).toMatchObject({
      truncated: false,
      metadata: [],
    })
  })
})

describe('a WebP', () => {
  it('may leave out the padding byte of its last chunk, when its length says so', async () => {
    const bytes = Uint8Array.from(await readPhoto('lossy.webp')).subarray(0, -1)
    const view = new DataView(bytes.buffer)
    const odd = view.getUint32(16, true)
    // The fixture's chunk has an even length: make it odd by a byte that was part of it.
    view.setUint32(16, odd - (odd % 2 === 0 ? 1 : 0), true)
    view.setUint32(4, bytes.length - 8, true)
    expect(isWhole(await inspectBytes(bytes))).toBe(true)
  })

  it('with a size but without any pixels is damaged', async () => {
    const start = Uint8Array.from(await readPhoto('alpha.webp')).subarray(0, 30)
    new DataView(start.buffer).setUint32(4, 22, true)
    expect(await inspectBytes(start)).toMatchObject({ kind: 'unknown', reason: 'damaged', resembles: 'webp' })
  })
})

describe('damage', () => {
  it('never makes it throw: 1,000 files with flipped bits', async () => {
    const random = randomNumbers(2026)
    const pick = (below: number): number => Math.floor(random() * below)
    const names = photos.map(({ name }) => name).filter((name) => name !== 'empty.jpg')
    const originals = await Promise.all(names.map(readPhoto))
    const kinds = { image: 0, unknown: 0, video: 0 }
    for (let n = 0; n < 1000; n++) {
      const bytes = new Uint8Array(originals[n % originals.length] as Uint8Array)
      // Most of what inspection reads lies in the first few hundred bytes.
      const span = n % 2 === 0 ? Math.min(bytes.length, 400) : bytes.length
      for (let flips = 1 + pick(8); flips > 0; flips--) {
        const at = pick(span)
        bytes[at] = (bytes[at] as number) ^ (1 << pick(8))
      }
      kinds[(await inspectBytes(bytes)).kind]++
    }
    // Both ends are met: pictures that survive, and those that do not.
    expect(kinds.image).toBeGreaterThan(100)
    expect(kinds.unknown).toBeGreaterThan(100)
  })

  it('never makes it throw: random bytes behind each magic number', async () => {
    const magics = [
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x40\0\0\0WEBP',
      'GIF89a',
      'II*\0',
      '\0\0\0\x18ftypheic',
    ]
    for (const [index, magic] of magics.entries()) {
      for (let seed = 0; seed < 50; seed++) {
        const bytes = randomBytes(1000 * index + seed, 300)
        for (let i = 0; i < magic.length; i++) bytes[i] = magic.charCodeAt(i)
        await inspectBytes(bytes)
      }
    }
  })
})
