import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Size } from '@postfit/core'
import { readPhoto } from '@postfit/fixtures'
import { jpegKindPath } from '@postfit/fixtures/jpeg-kinds.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileAssembly } from '../../../../tools/build/assembly-script.ts'
import { createJpegDecoder } from './create-jpeg-decoder.ts'
import { createPlaneDecoder } from './create-plane-decoder.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import type { Part } from './frame.ts'

const source = fileURLToPath(new URL('../../assembly/jpeg-decoding/jpeg-decoder.ts', import.meta.url))

async function instance(simd: boolean): Promise<JpegDecoderModule> {
  const binary = await readFile(await compileAssembly(source, simd))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports as unknown as JpegDecoderModule
}

let simd: JpegDecoderModule
let scalar: JpegDecoderModule
beforeAll(async () => {
  simd = await instance(true)
  scalar = await instance(false)
}, 60_000)

interface Plane extends Size {
  readonly samples: Buffer
}

interface Decoded extends Size {
  readonly planes: readonly Plane[]
  readonly lostDetail: number
}

/** All samples, without what lies between the rows. */
function decoded(
  module: JpegDecoderModule,
  file: Uint8Array,
  part: Part = 1,
  target?: Size,
): Decoded | undefined {
  const { width, height } = createJpegDecoder(module, file, part)
  const rows = createPlaneDecoder(module, file, part, target ?? { width, height })
  if (!rows) return undefined
  const parts: Buffer[][] = rows.planes.map(() => [])
  for (const strip of rows.read()) {
    strip.forEach((bytes, i) => {
      const { width, stride } = rows.planes[i] as { width: number; stride: number }
      expect(bytes.length % stride).toBe(0)
      for (let at = 0; at < bytes.length; at += stride)
        parts[i]?.push(Buffer.from(bytes.slice(at, at + width)))
    })
  }
  const planes = rows.planes.map(({ width, height }, i) => ({
    width,
    height,
    samples: Buffer.concat(parts[i] as Buffer[]),
  }))
  return { width: rows.width, height: rows.height, planes, lostDetail: rows.lostChromaDetail() }
}

/** Luma, Cb and Cr of pixels (ITU-T T.871); undefined for those that were limited, and so do not tell. */
function components(file: Uint8Array, part: Part): (readonly [number, number, number] | undefined)[] {
  const found: (readonly [number, number, number] | undefined)[] = []
  for (const rows of createJpegDecoder(simd, file, part).rows()) {
    for (let at = 0; at < rows.length; at += 4) {
      const [r, g, b] = [...rows.subarray(at, at + 3)] as [number, number, number]
      const luma = 0.299 * r + 0.587 * g + 0.114 * b
      const isLimited = [r, g, b].some((level) => level === 0 || level === 255)
      found.push(isLimited ? undefined : [luma, 128 + (b - luma) / 1.772, 128 + (r - luma) / 1.402])
    }
  }
  return found
}

/** How far samples lie from a component of pixels, at most; how many there were to compare. */
function farthest(plane: Plane | undefined, pixels: ReturnType<typeof components>, index: 0 | 1 | 2) {
  let max = 0
  let compared = 0
  pixels.forEach((pixel, i) => {
    if (!pixel) return
    compared++
    max = Math.max(max, Math.abs((plane?.samples[i] as number) - pixel[index]))
  })
  return { max, compared }
}

/** Those whose colours can be had at half the resolution, down to a part. */
const halved: readonly (readonly [name: string, smallest: Part])[] = [
  ['sampled-2x2.jpg', 4],
  ['sampled-1x1.jpg', 2],
  ['restart-blocks.jpg', 4],
  ['restart-rows.jpg', 4],
  ['separate-scans.jpg', 4],
  ['two-scans.jpg', 2],
  ['progressive.jpg', 4],
  ['progressive-bits.jpg', 4],
  ['fine.jpg', 4],
  ['side-16.jpg', 4],
  ['side-17.jpg', 4],
  ['side-1.jpg', 4],
]

describe.each(halved)('%s', (name, smallest) => {
  const parts = ([1, 2, 4] as const).filter((part) => part <= smallest)

  it('has the luma of its pixels, and the colours that libjpeg shows at half the size', async () => {
    // What createJpegDecoder gives is what djpeg gives, to the bit. At half the size libjpeg, too, shrinks luma alone.
    const file = await readFile(jpegKindPath(name))
    for (const part of parts) {
      const found = decoded(simd, file, part)
      const whole = components(file, part)
      const half = components(file, (part * 2) as Part)
      expect(found?.planes[0]?.samples.length).toBe(whole.length)
      expect(farthest(found?.planes[0], whole, 0).max, `luma at 1/${part}`).toBeLessThan(1.6)
      for (const index of [1, 2] as const) {
        const plane = found?.planes[index]
        expect(plane?.samples.length).toBe(half.length)
        const { max, compared } = farthest(plane, half, index)
        expect(max, `colour ${index} at 1/${part}`).toBeLessThan(1.6)
        if (half.length > 100) expect(compared).toBeGreaterThan(half.length / 4)
      }
    }
  })

  it('is the same without SIMD, also its detail', async () => {
    const file = await readFile(jpegKindPath(name))
    for (const part of parts) expect(decoded(scalar, file, part)).toEqual(decoded(simd, file, part))
  })
})

/** Those whose colours are at half of one side only, which is how they stay. */
describe.each([
  ['sampled-2x1.jpg', 2, 1],
  ['sampled-1x2.jpg', 1, 2],
] as const)('%s', (name, across, down) => {
  it('has the luma of its pixels, and the colours that those are blended from', async () => {
    const file = await readFile(jpegKindPath(name))
    for (const part of [1, 2] as const) {
      const found = decoded(simd, file, part) as Decoded
      const whole = components(file, part)
      expect(farthest(found.planes[0], whole, 0).max, `luma at 1/${part}`).toBeLessThan(1.6)
      for (const index of [1, 2] as const) {
        const plane = found.planes[index] as Plane
        expect([plane.width, plane.height]).toEqual([
          Math.ceil(found.width / across),
          Math.ceil(found.height / down),
        ])
        // Three quarters of the nearest and one of the next, as libjpeg enlarges colours.
        const blended = Array.from({ length: found.width * found.height }, (_, i) => {
          const [x, y] = [i % found.width, Math.floor(i / found.width)]
          const next = (place: number, times: number, count: number): number =>
            times === 1 ? place : Math.max(0, Math.min(count - 1, (place >> 1) + (place % 2 === 0 ? -1 : 1)))
          const at = (column: number, row: number) => plane.samples[row * plane.width + column] as number
          const near = at(Math.floor(x / across), Math.floor(y / down))
          return (3 * near + at(next(x, across, plane.width), next(y, down, plane.height))) / 4
        })
        const samples = { ...found, samples: blended as unknown as Buffer }
        const { max, compared } = farthest(samples, whole, index)
        expect(max, `colour ${index} at 1/${part}`).toBeLessThan(2)
        expect(compared).toBeGreaterThan(whole.length / 4)
      }
    }
  })

  it('is the same without SIMD, also its detail', async () => {
    const file = await readFile(jpegKindPath(name))
    for (const part of [1, 2] as const) expect(decoded(scalar, file, part)).toEqual(decoded(simd, file, part))
  })
})

it.each(['rgb.jpg', 'sampled-4x1.jpg', 'sampled-3x1.jpg', 'sampled-2x1-1x2.jpg', 'sampled-1x1-2x2-1x1.jpg'])(
  '%s has no such planes',
  async (name) => {
    expect(decoded(simd, await readFile(jpegKindPath(name)))).toBeUndefined()
  },
)

it.each(['grey.jpg', 'grey-progressive.jpg'])('%s has luma alone', async (name) => {
  const file = await readFile(jpegKindPath(name))
  for (const part of [1, 2, 4, 8] as const) {
    const found = decoded(simd, file, part)
    expect(found?.planes.length).toBe(1)
    expect(farthest(found?.planes[0], components(file, part), 0).max).toBeLessThan(0.01)
    expect(decoded(scalar, file, part)).toEqual(found)
  }
})

it('has none where a colour is too small to have details', async () => {
  expect(decoded(simd, await readFile(jpegKindPath('sampled-1x1.jpg')), 4)).toBeUndefined()
  expect(decoded(simd, await readFile(jpegKindPath('sampled-2x2.jpg')), 8)).toBeUndefined()
})

describe('lost detail', () => {
  const size = { width: 1600, height: 1200 }
  const target = { width: 576, height: 432 }

  /** The photo of the fixtures with red letters on it, as sharp writes it. */
  async function lettered(text: string, chromaSubsampling: string, progressive = false): Promise<Buffer> {
    const letters = `<svg width="1600" height="1200"><text x="200" y="600" font-size="60" fill="red">${text}</text></svg>`
    return (
      sharp(await readPhoto('orientation-1.jpg'))
        .resize({ ...size, fit: 'fill' })
        // As soft as a phone's photo of ten times as many pixels.
        .blur(2)
        .composite([{ input: Buffer.from(letters) }])
        .jpeg({ quality: 92, chromaSubsampling, progressive })
        .toBuffer()
    )
  }

  it('is little of a photo', async () => {
    const found = decoded(simd, await lettered('', '4:2:0'), 2, target)?.lostDetail
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(22)
  })

  it.each(['4:2:0', '4:4:4'])('is much of red letters (%s)', async (chroma) => {
    const found = decoded(simd, await lettered('OPEN TODAY', chroma), 2, target)?.lostDetail
    expect(found).toBeGreaterThan(26)
  })

  it('is found in the last rows and columns', async () => {
    const corner = `<svg width="1600" height="1200"><path d="M1590 1190h10v10h-10zM1580 1180h10v10h-10z" fill="red"/></svg>`
    const gray = sharp({ create: { ...size, channels: 3, background: '#808080' } })
    const file = await gray
      .composite([{ input: Buffer.from(corner) }])
      .jpeg({ chromaSubsampling: '4:2:0' })
      .toBuffer()
    expect(decoded(simd, file, 2, target)?.lostDetail).toBeGreaterThan(26)
  })

  it('is the same whether coefficients come in one scan or in many', async () => {
    const [baseline, progressive] = await Promise.all(
      [false, true].map(async (many) =>
        decoded(simd, await lettered('OPEN TODAY', '4:2:0', many), 2, target),
      ),
    )
    expect(progressive).toEqual(baseline)
  })
})

it('shows nothing of the picture before', async () => {
  const [fine, first] = await Promise.all(
    ['fine.jpg', 'sampled-2x2.jpg'].map((name) => readFile(jpegKindPath(name))),
  )
  const expected = decoded(await instance(true), first as Buffer, 2)
  const used = await instance(true)
  decoded(used, fine as Buffer, 1)
  expect(decoded(used, first as Buffer, 2)).toEqual(expected)
})

it('a grey picture loses no detail, whatever the picture before it was', async () => {
  const [fine, gray] = await Promise.all(['fine.jpg', 'grey.jpg'].map((name) => readFile(jpegKindPath(name))))
  const used = await instance(true)
  decoded(used, fine as Buffer, 1)
  // As large as any: what is left of it are the largest numbers that there are.
  new Uint8Array(used.memory.buffer).fill(0x7e)
  expect(decoded(used, gray as Buffer, 2)).toEqual(decoded(await instance(true), gray as Buffer, 2))
})

it('says what is wrong with a file that breaks off', async () => {
  const file = await readFile(jpegKindPath('fine.jpg'))
  expect(() => decoded(simd, file.subarray(0, file.length >> 1))).toThrow(
    /Expected more data in row \d+ of \d+/,
  )
})
