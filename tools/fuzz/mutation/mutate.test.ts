import { Buffer } from 'node:buffer'
import { readPhoto, readRarePhoto, readVideo } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Chance } from './chance.ts'
import { layoutOf } from './layouts/index.ts'
import { mutate } from './mutate.ts'
import { operators } from './operators.ts'
import { videoArrangements } from './video-arrangements.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** What a layout says of a file's numbers of one meaning, read as they are stored. */
function numbers(bytes: Buffer, meaning: string): number[] {
  return layoutOf(bytes).fields.flatMap(({ at, size, littleEndian, meaning: found }) => {
    if (found !== meaning || size > 6) return []
    return [littleEndian ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size)]
  })
}

describe('chance', () => {
  it('gives the same choices for the same numbers, others for others', () => {
    const draw = (...seed: number[]) => {
      const chance = new Chance(...seed)
      return Array.from({ length: 8 }, () => chance.below(1000)).join()
    }
    expect(draw(1, 2)).toBe(draw(1, 2))
    const draws = [draw(1, 2), draw(2, 1), draw(1, 3), draw(0, 0), draw(0, 1), draw(1, 0)]
    expect(new Set(draws).size).toBe(draws.length)
  })

  it('spreads evenly over neighbouring seeds', () => {
    const first = Array.from({ length: 6000 }, (_, index) => new Chance(7, index).below(6))
    for (let face = 0; face < 6; face++) {
      const count = first.filter((value) => value === face).length
      expect(Math.abs(count - 1000), `${face}`).toBeLessThan(150)
    }
  })
})

describe('the layout', () => {
  it.each([
    ['small.jpg', readPhoto, 160, 120],
    ['palette.png', readPhoto, 160, 120],
    ['lossy.webp', readPhoto, 160, 120],
    ['still.gif', readPhoto, 160, 120],
    ['rgb.bmp', readRarePhoto, 64, 48],
    ['lzw.tif', readRarePhoto, 64, 48],
    ['lossy.avif', readRarePhoto, 64, 48],
    ['h264-main.mp4', readVideo, 64, 48],
    ['h264-aac.mkv', readVideo, 64, 48],
  ] as const)('of %s finds its size', async (name, read, width, height) => {
    const sides = numbers(await read(name), 'dimension')
    expect(sides).toContain(width)
    expect(sides).toContain(height)
  })

  it.each(['small.jpg', 'palette.png', 'exif.webp'])(
    'of %s has parts that cover the file behind its start',
    async (name) => {
      const bytes = await readPhoto(name)
      const covered = new Uint8Array(bytes.length)
      for (const { start, end } of layoutOf(bytes).parts) covered.fill(1, start, end)
      // In front lies a signature; a JPEG ends in a marker that is no segment.
      expect(covered.indexOf(0, 12)).toBeOneOf([-1, bytes.length - 2])
    },
  )

  it('seals a PNG, so that decoders read on behind a change', async () => {
    const bytes = new Uint8Array(await readPhoto('palette.png'))
    const palette = Buffer.from(bytes).indexOf('PLTE') + 4
    bytes[palette] = (bytes[palette] as number) ^ 0xff
    const decode = () => sharp(bytes, { failOn: 'warning' }).raw().toBuffer()
    await expect(decode()).rejects.toThrow(/CRC/i)
    layoutOf(bytes).seal?.(bytes)
    expect((await decode()).length).toBe(160 * 120 * 3)
  })
})

describe('mutating', () => {
  it('gives the same bytes for the same seed, and leaves its source alone', async () => {
    const source = await readPhoto('metadata.jpg')
    const before = hex(source)
    const other = await readPhoto('small.jpg')
    const of = (seed: number) => mutate(source, other, new Chance(seed))
    const seen = new Set<string>()
    for (let seed = 0; seed < 200; seed++) {
      expect(hex(of(seed).bytes)).toBe(hex(of(seed).bytes))
      seen.add(hex(of(seed).bytes))
    }
    expect(hex(source)).toBe(before)
    expect(seen.size).toBeGreaterThan(180)
  })

  it.each(Object.entries(videoArrangements))('%s changes a video that it can change', async (_, operator) => {
    const bytes = new Uint8Array(await readVideo('h264-main.mp4'))
    const whole = { bytes, layout: layoutOf(bytes) }
    const changed = Array.from({ length: 20 }, (_, seed) =>
      operator({ ...whole, other: whole }, new Chance(seed)),
    )
    expect(changed.filter((result) => result && hex(result) !== hex(bytes)).length).toBeGreaterThan(5)
  })

  it.each(Object.entries(operators))('%s changes a file that it can change', async (name, operator) => {
    // Of pictures that consist of boxes alone it is known what their small numbers say.
    const source = name === 'editProperty' ? readRarePhoto('irot-1-imir-0.avif') : readPhoto('metadata.jpg')
    const bytes = new Uint8Array(await source)
    const other = await readPhoto('display-p3.jpg')
    const subject = { bytes, layout: layoutOf(bytes), other: { bytes: other, layout: layoutOf(other) } }
    const changed = Array.from({ length: 20 }, (_, seed) => operator(subject, new Chance(seed)))
    expect(changed.filter((result) => result && hex(result) !== hex(bytes)).length).toBeGreaterThan(5)
  })
})
