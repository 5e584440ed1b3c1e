import { check, type ImageFacts, inspect, type Orientation, plan, type Step } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { pressProfile, withProfile } from '../../test/press.ts'
import { convertToSrgb } from '../color/to-srgb.ts'
import { orient } from '../pixels/orient.ts'
import type { Raster } from '../pixels/raster.ts'
import type { Engine } from '../protocol/photo-job.ts'
import { decodeWhole } from '../testing/decode-whole.ts'
import { photo, rarePhoto } from '../testing/photos.ts'

/** The upright picture of the fixtures has a red, a green, a blue and a yellow part; points in per cent. */
const landmarks = {
  red: [10, 10, [255, 0, 0]],
  green: [85, 10, [0, 176, 80]],
  blue: [20, 78, [31, 79, 255]],
  yellow: [90, 90, [255, 216, 0]],
} as const

// A page of sources fetches more than the 250 that a browser remembers by itself.
performance.setResourceTimingBufferSize(10_000)

const job = { engine: 'auto', background: '#ffffff', heicDecoderUrl: undefined } as const

async function decodeUpright(name: string, engine: Engine): Promise<Raster> {
  const file = await photo(name)
  const facts = (await inspect(file)) as ImageFacts
  const steps: Step[] = [{ kind: 'orient', orientation: facts.orientation as Orientation, answers: [] }]
  const { raster, orientation } = await decodeWhole({ ...job, engine, file, facts, steps })
  return orient(raster, orientation)
}

function expectUpright({ width, height, data }: Raster): void {
  for (const [name, [x, y, color]] of Object.entries(landmarks)) {
    const at = (Math.floor((y * height) / 100) * width + Math.floor((x * width) / 100)) * 4
    color.forEach((channel, c) => {
      expect(Math.abs((data[at + c] as number) - channel), name).toBeLessThan(30)
    })
  }
}

describe('a photo that is stored turned', () => {
  it.each(['orientation-6.jpg', 'orientation-7.jpg', 'exif-orientation.png'])(
    '%s: WebAssembly',
    async (name) => {
      expectUpright(await decodeUpright(name, 'wasm'))
    },
  )

  it.each([
    'orientation-2.jpg',
    'orientation-3.jpg',
    'orientation-6.jpg',
    'orientation-7.jpg',
    'exif-orientation.png',
  ])('%s: the browser', async (name) => {
    expectUpright(await decodeUpright(name, 'auto'))
  })
})

describe('a JPEG that is to be smaller', () => {
  it.each<[Engine, number, number]>([
    ['wasm', 1920, 2000],
    ['wasm', 1000, 1000],
    ['wasm', 499, 500],
    ['wasm', 2001, 4000],
    ['auto', 1000, 1000],
  ])(
    'is decoded at the part of its size that is enough, engine %s: %i of 4000',
    async (engine, width, expected) => {
      const file = await photo('oversized.jpg')
      const facts = (await inspect(file)) as ImageFacts
      const steps: Step[] = [{ kind: 'downscale', width, height: Math.round(width * 0.75), answers: [] }]
      const { raster } = await decodeWhole({ ...job, engine, file, facts, steps })
      expect([raster.width, raster.height]).toEqual([expected, expected * 0.75])
    },
  )
})

describe('an AVIF', () => {
  it('is decoded by the browser, or by WebAssembly where the engine says so, and looks the same', async () => {
    const file = await rarePhoto('lossy.avif')
    const facts = (await inspect(file)) as ImageFacts
    const codecs = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('avif_dec.wasm')).length
    const before = codecs()
    const { raster: byBrowser } = await decodeWhole({ ...job, file, facts, steps: [] })
    expect(codecs()).toBe(before)
    const { raster: byWasm } = await decodeWhole({ ...job, engine: 'wasm', file, facts, steps: [] })
    await expect.poll(codecs).toBe(before + 1)

    expect([byWasm.width, byWasm.height]).toEqual([byBrowser.width, byBrowser.height])
    const difference = byWasm.data.reduce(
      (sum, value, i) => sum + Math.abs(value - (byBrowser.data[i] ?? 0)),
      0,
    )
    expect(difference / byWasm.data.length).toBeLessThan(1)
  })
})

describe('a JPEG of CMYK', () => {
  /** What littleCMS, in sharp, makes of the fixture with this profile: points in pixels. */
  const samples = [
    [100, 100, [65, 3, 93]],
    [800, 600, [141, 99, 98]],
    [1500, 1100, [237, 182, 113]],
  ] as const

  it.each(['auto', 'wasm'] as const)(
    'has the colours of its profile, by a decoder that no other photo fetches: %s',
    async (engine) => {
      // Vite serves the import of its address as a module as well.
      const fetched = (): boolean =>
        performance.getEntriesByType('resource').some(({ name }) => /image_decoders(?!.*\burl\b)/.test(name))
      if (engine === 'auto') {
        await decodeUpright('orientation-6.jpg', 'auto')
        expect(fetched()).toBe(false)
      }
      const bare = new Uint8Array(await (await photo('cmyk.jpg')).arrayBuffer())
      const file = new File([withProfile(bare, pressProfile)], 'cmyk.jpg')
      const facts = (await inspect(file)) as ImageFacts
      const { raster, profile } = await decodeWhole({ ...job, engine, file, facts, steps: [] })
      expect(profile).toBeNull()
      await expect.poll(fetched).toBe(true)
      for (const [x, y, color] of samples) {
        const at = (y * raster.width + x) * 4
        color.forEach((channel, c) => {
          expect(Math.abs((raster.data[at + c] as number) - channel), `${x}, ${y}`).toBeLessThanOrEqual(2)
        })
      }
    },
  )
})

describe('a colour space without a profile', () => {
  /** Decodes by the steps that a draft of this photo has in its plan. */
  async function asPlanned(name: string) {
    const file = await rarePhoto(name)
    const facts = (await inspect(file)) as ImageFacts
    const issues = check({ type: 'IMAGE' }, [facts])
    const steps = plan({ type: 'IMAGE' }, [facts], issues).files[0]?.steps ?? []
    return decodeWhole({ ...job, file, facts, steps })
  }

  it('is converted from the code points of an AVIF', async () => {
    const { raster, profile } = await asPlanned('display-p3.avif')
    if (!profile) throw new Error('Nothing is to be converted')
    convertToSrgb(raster, profile)
    // What sharp decodes, and littleCMS makes of it as Display P3: points in pixels.
    for (const [x, y, color] of [
      [54, 5, [0, 178, 66]],
      [32, 24, [158, 99, 118]],
      [24, 10, [254, 157, 164]],
    ] as const) {
      const at = (y * raster.width + x) * 4
      color.forEach((channel, c) => {
        expect(Math.abs((raster.data[at + c] as number) - channel), `${x}, ${y}`).toBeLessThanOrEqual(4)
      })
    }
  })

  it.each(['ten-bit-pq.avif', 'twelve-bit-hlg.avif', 'cicp-pq.png', 'adobe-rgb.png', 'gamma.png'])(
    '%s is not left to the browser',
    async (name) => {
      expect((await asPlanned(name)).profile).not.toBeNull()
    },
  )
})

describe('a HEIC in a browser that has no decoder', () => {
  it.each(['auto', 'wasm'] as const)('says what is missing, engine %s', async (engine) => {
    const file = await rarePhoto('still.heic')
    const facts = (await inspect(file)) as ImageFacts
    await expect(decodeWhole({ ...job, engine, file, facts, steps: [] })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('@postfit/heic'),
    })
  })
})
