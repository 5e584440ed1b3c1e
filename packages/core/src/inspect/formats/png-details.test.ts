import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { readPhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import { type Expectations, expectFacts, rarePhotosWithExtension } from '../testing/rare-facts.ts'
import { inflatedStart } from './inflated-start.ts'

/** The chunks are those of tools/fixtures/rare-photos.ts; exiftool 12.57 reads the same values. */
const expected: Expectations = {
  'cicp-pq.png': { bitDepth: 16, colorProfile: 'BT.2020 PQ' },
  'gamma.png': { colorProfile: 'BT.709, gamma 1.8' },
  'gamma-of-srgb.png': { colorProfile: 'sRGB' },
  'adobe-rgb.png': { colorProfile: 'Adobe RGB' },
  'late-metadata.png': { metadata: ['exif', 'gps', 'xmp', 'comment'] },
}

describe('a rare PNG', () => {
  it.each(rarePhotosWithExtension('.png'))('%s', (name) =>
    expectFacts(name, { format: 'png', ...expected[name] }),
  )

  it('has the name that is in its profile, not the one beside it', async () => {
    const bytes = await readPhoto('display-p3.png')
    expect(bytes.includes('icc\0', 0, 'latin1')).toBe(true)
    const { icc } = await sharp(bytes).metadata()
    const facts = await inspect(new Blob([new Uint8Array(bytes)]))
    expect(facts).toMatchObject({ colorProfile: 'sP3C' })
    expect(icc?.includes(Buffer.from('sP3C', 'utf16le').swap16())).toBe(true)
  })

  it('has no profile where that cannot be unpacked: nobody converts by it', async () => {
    const bytes = new Uint8Array(await readPhoto('display-p3.png'))
    const packed = Buffer.from(bytes).indexOf('icc\0', 0, 'latin1') + 5
    bytes.fill(0xff, packed, packed + 100)
    expect(await inspect(new Blob([bytes]))).toMatchObject({ colorProfile: null })
  })
})

describe('unpacking the start of packed data', () => {
  const plain = new Uint8Array(1_000_000).map((_, n) => (n * n) >> 7)
  const packed = new Uint8Array(deflateSync(plain))

  it('gives the first bytes and no more', async () => {
    expect(await inflatedStart(packed, 1000)).toEqual(plain.slice(0, 1000))
  })

  it('ends at once for a bomb', async () => {
    const bomb = new Uint8Array(deflateSync(new Uint8Array(50_000_000)))
    expect(await inflatedStart(bomb, 64)).toEqual(new Uint8Array(64))
  })

  it('gives what there is of data that are cut, damaged or nothing at all', async () => {
    const cut = await inflatedStart(packed.slice(0, packed.length >> 1), plain.length)
    expect(cut).toEqual(plain.slice(0, cut.length))
    expect(await inflatedStart(new Uint8Array(100).fill(7), 10)).toHaveLength(0)
    expect(await inflatedStart(new Uint8Array(0), 10)).toHaveLength(0)
  })
})
