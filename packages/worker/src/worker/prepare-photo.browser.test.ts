import initPng, { encode as encodePng } from '@jsquash/png/codec/pkg/squoosh_png.js'
import pngWasmUrl from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url'
import {
  check,
  customizeRules,
  type ImageFacts,
  inspect,
  type PreparePolicy,
  plan,
  tiktokBulkit,
} from '@postfit/core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { photo } from '../testing/photos.ts'
import { preparePhoto } from './prepare-photo.ts'

interface Prepared {
  readonly facts: ImageFacts
  readonly bytes: number
  /** RGBA, as this browser shows it. */
  readonly pixels: Uint8ClampedArray
}

/** Plans a photo's repair as `prepare` does, carries it out, and looks at the output. */
async function prepared(file: File, policy: PreparePolicy = {}, maxBytes = 20_000_000): Promise<Prepared> {
  const rules = customizeRules(tiktokBulkit, { 'photo-bytes': { requirement: { maxBytes } } })
  const facts = (await inspect(file)) as ImageFacts
  const issues = check({ type: 'IMAGE' }, [facts], { rules })
  const steps = plan({ type: 'IMAGE' }, [facts], issues, { rules, policy }).files[0]?.steps ?? []
  const output = await preparePhoto(
    { file, facts, steps, engine: 'wasm', background: '#ffffff', heicDecoderUrl: undefined },
    () => {},
  )
  const bitmap = await createImageBitmap(output)
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
  return { facts: (await inspect(output)) as ImageFacts, bytes: output.size, pixels }
}

/** A PNG of any pixels: a canvas would forget the colours of transparent ones. */
function png(width: number, height: number, rgba: (index: number) => number): File {
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => rgba(index))
  const bytes = new Uint8Array(encodePng(new Uint8Array(data.buffer), width, height, 8))
  return new File([bytes], 'photo.png')
}

/** Noise on coarser noise, of which every encoder makes many bytes at any size. */
const noisy = (width: number, height: number): File =>
  png(width, height, (index) => {
    if (index % 4 === 3) return 255
    const [x, y] = [(index >> 2) % width, Math.floor((index >> 2) / width)]
    const layers = [1, 3, 9, 27].map((side) =>
      random(Math.floor(x / side), Math.floor(y / side), side + (index % 4)),
    )
    return 64 * layers.reduce((sum, layer) => sum + layer, 0)
  })

/** A number from 0 up to 1 that looks random, the same each time. */
function random(x: number, y: number, z: number): number {
  let mixed = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b) ^ Math.imul(z + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

beforeAll(() => initPng(pngWasmUrl))

describe('a JPEG of 12 megapixels', () => {
  /** Bytes of every array that is made meanwhile, outside of WebAssembly. */
  async function arraysMade(work: () => Promise<unknown>): Promise<number[]> {
    const sizes: number[] = []
    for (const name of ['ArrayBuffer', 'Uint8Array', 'Uint8ClampedArray', 'Uint32Array'] as const) {
      vi.stubGlobal(
        name,
        new Proxy(globalThis[name], {
          construct(made, args) {
            const array = Reflect.construct(made, args) as { readonly byteLength: number }
            // Not those that look at memory that there is.
            if (typeof args[0] === 'number') sizes.push(array.byteLength)
            return array
          },
        }),
      )
    }
    try {
      await work()
    } finally {
      vi.unstubAllGlobals()
    }
    return sizes
  }

  it('is never in memory as a whole, nor is half of it: nothing is larger than what comes out', async () => {
    const file = await photo('oversized.jpg')
    await prepared(file)
    const target = 1440 * 1080 * 4
    const first = await arraysMade(() => prepared(file))
    // The test itself has the output decoded.
    expect(Math.max(...first)).toBeLessThanOrEqual(target)
    expect(first.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.5 * target)
  })
})

describe('transparent white', () => {
  it.each(['jpeg', 'webp'] as const)('is white after scaling, not black: %s', async (photoFormat) => {
    const invisible = png(2400, 1200, (index) => (index % 4 === 3 ? 0 : 255))
    const { facts, pixels } = await prepared(invisible, { photoFormat })
    expect(facts).toMatchObject({ width: 1920, height: 960, hasAlpha: false })
    expect(new Set(pixels)).toEqual(new Set([255]))
  })

  it('shows the background, and nothing else', async () => {
    const invisible = png(2400, 1200, (index) => (index % 4 === 3 ? 0 : 255))
    const { pixels } = await prepared(invisible, { background: '#102030' })
    for (const [which, wanted] of [0x10, 0x20, 0x30].entries()) {
      const off = pixels.filter((value, i) => i % 4 === which && Math.abs(value - wanted) > 2)
      expect(off.length).toBe(0)
    }
  })
})

describe('red in Display P3, which is stored as 234, 51, 35', () => {
  it.each(['display-p3.jpg', 'display-p3.png'])('is red in sRGB: %s', async (name) => {
    const { facts, pixels } = await prepared(await photo(name))
    const [red = 0, green = 0, blue = 0] = pixels.subarray((10 * facts.width + 10) * 4)
    expect([red > 250, green < 12, blue < 12], `${red}, ${green}, ${blue}`).toEqual([true, true, true])
  })
})

describe('a byte limit', () => {
  const limits = [300_000, 100_000, 40_000]
  const cases = limits.flatMap((limit) => [['jpeg', limit] as const, ['webp', limit] as const])

  it.each(cases)(
    'is met, where an encoder told to aim at it misses: %s, %i bytes',
    async (photoFormat, limit) => {
      const { facts, bytes } = await prepared(noisy(800, 600), { photoFormat }, limit)
      expect(facts.format).toBe(photoFormat)
      expect(bytes).toBeLessThanOrEqual(limit)
      // Not by giving up: most of the limit is used.
      expect(bytes).toBeGreaterThan(limit * 0.6)
    },
  )

  it.each(['jpeg', 'webp'] as const)('that nothing meets is refused: %s', async (photoFormat) => {
    await expect(prepared(noisy(800, 600), { photoFormat }, 40)).rejects.toMatchObject({
      name: 'PostfitError',
      code: 'over-budget',
    })
  })
})

describe('a photo that is to keep its format', () => {
  it.each([
    ['exif.webp', 'webp', [120, 160]],
    ['animated.webp', 'webp', [160, 120]],
    ['known-refused-size.jpg', 'jpeg', [1080, 1440]],
    ['palette.png', 'jpeg', [160, 120]],
  ] as const)('%s is written as %s', async (name, format, [width, height]) => {
    const { facts } = await prepared(await photo(name), { photoFormat: 'keep' })
    expect(facts).toMatchObject({ format, width, height, frameCount: 1, orientation: 1, hasAlpha: false })
  })
})
