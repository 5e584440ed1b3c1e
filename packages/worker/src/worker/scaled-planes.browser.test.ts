import type { ImageFacts, Orientation, Step } from '@postfit/core'
import { inspect } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { photo } from '../testing/photos.ts'
import { preparePhoto } from './prepare-photo.ts'
import { pixelsOf } from './scaled-pixels.ts'
import { planesOf } from './scaled-planes.ts'

interface Shown {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

async function job(file: File, size: { width: number; height: number }, more: readonly Step[] = []) {
  const facts = (await inspect(file)) as ImageFacts
  const { orientation } = facts
  const turning: readonly Step[] = orientation === 1 ? [] : [{ kind: 'orient', orientation, answers: [] }]
  const steps = [
    ...more,
    { kind: 'downscale', ...size, answers: [] },
    ...turning,
    { kind: 'encode', format: 'jpeg', quality: 95, maxBytes: null, answers: [] },
  ] as Step[]
  return { file, facts, steps, engine: 'auto' as const, background: '#ffffff', heicDecoderUrl: undefined }
}

/** As the browser shows it. */
async function shown(blob: Blob): Promise<Shown> {
  const bitmap = await createImageBitmap(blob)
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  return { width, height, data: context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray() }
}

/** Mean differences of brightness, and of both colours. */
function difference(a: Shown, b: Shown): { luma: number; color: number } {
  expect([a.width, a.height]).toEqual([b.width, b.height])
  let [luma, color] = [0, 0]
  for (let i = 0; i < a.data.length; i += 4) {
    const [r, g, blue] = [0, 1, 2].map((n) => (a.data[i + n] as number) - (b.data[i + n] as number)) as [
      number,
      number,
      number,
    ]
    const y = 0.299 * r + 0.587 * g + 0.114 * blue
    luma += Math.abs(y)
    color += Math.abs(blue - y) / 1.772 + Math.abs(r - y) / 1.402
  }
  const pixels = a.data.length / 4
  return { luma: luma / pixels, color: color / pixels }
}

const drawn = new Map<Orientation, Promise<File>>()

/** A soft picture of waves in two colours, as a camera stores it with an orientation: by hand from EXIF 2.32. */
function waves(orientation: Orientation): Promise<File> {
  const file = drawn.get(orientation) ?? drawWaves(orientation)
  drawn.set(orientation, file)
  return file
}

async function drawWaves(orientation: Orientation): Promise<File> {
  const turned = orientation >= 5
  const [width, height] = [1204, 904]
  const canvas = new OffscreenCanvas(turned ? height : width, turned ? width : height)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  const upright = new ImageData(width, height)
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const [a, b] = [Math.sin(x / 20), Math.cos(y / 22)]
    upright.data.set([128 + 50 * a + 20 * b, 120 + 30 * b, 128 - 60 * b + 30 * a, 255], i * 4)
  }
  const bitmap = await createImageBitmap(upright)
  const [w, h] = [width, height]
  const transforms: Record<Orientation, [number, number, number, number, number, number]> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, -1, 1, 0, 0, w],
    7: [0, -1, -1, 0, h, w],
    8: [0, 1, -1, 0, h, 0],
  }
  context.setTransform(...transforms[orientation])
  context.drawImage(bitmap, 0, 0)
  const jpeg = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer(),
  )
  // APP1 with one tag of a TIFF of big endian numbers: 0x0112, a SHORT.
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]
  const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const app1 = [0xff, 0xe1, 0, 2 + exif.length + tag.length, ...exif, ...tag]
  return new File([jpeg.subarray(0, 2), new Uint8Array(app1), jpeg.subarray(2)], `${orientation}.jpg`)
}

const sizes = [
  [401, 301],
  [401, 300],
  [400, 301],
  [400, 300],
] as const

describe.each([1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])(
  'a JPEG stored with orientation %i',
  (orientation) => {
    it.each(sizes)('has its colours where its brightness is, at %ix%i', async (width, height) => {
      const given = await job(await waves(orientation), { width, height })
      expect(given.facts).toMatchObject({ orientation, width: 1204, height: 904 })
      expect(await (await planesOf(given))?.({ width, height })).toMatchObject({ width, height })
      const found = await shown(await preparePhoto(given, () => {}))
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.imageSmoothingQuality = 'high'
      context.drawImage(await createImageBitmap(await waves(1)), 0, 0, width, height)
      const { luma, color } = difference(found, {
        width,
        height,
        data: context.getImageData(0, 0, width, height).data,
      })
      // Colours that lie a pixel beside are 3 off and more.
      expect(luma).toBeLessThan(1)
      expect(color).toBeLessThan(1.5)
    })
  },
)

/** Parts that begin between two colour samples, smaller and at their own size, and one to the edges. */
const parts = [
  [
    { x: 303, y: 41, width: 502, height: 860 },
    { width: 201, height: 344 },
  ],
  [{ x: 203, y: 101, width: 301, height: 250 }, undefined],
  [
    { x: 700, y: 450, width: 504, height: 454 },
    { width: 168, height: 151 },
  ],
] as const

describe.each([1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])(
  'a part of a JPEG stored with orientation %i',
  (orientation) => {
    it.each(parts)('is what the browser cuts out, %o to %o', async (part, smaller) => {
      const size = smaller ?? { width: part.width, height: part.height }
      const cutting: Step = { kind: 'crop', ...part, answers: [] }
      const given = await job(await waves(orientation), size, [cutting])
      const steps = given.steps.filter(({ kind }) => smaller || kind !== 'downscale')
      const cropping = { ...given, steps }
      expect(await (await planesOf(cropping))?.(size)).toMatchObject(size)
      const found = await shown(await preparePhoto(cropping, () => {}))
      const context = new OffscreenCanvas(size.width, size.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D
      context.imageSmoothingQuality = 'high'
      const { x, y, width, height } = part
      context.drawImage(
        await createImageBitmap(await waves(1)),
        x,
        y,
        width,
        height,
        0,
        0,
        size.width,
        size.height,
      )
      const { luma, color } = difference(found, {
        ...size,
        data: context.getImageData(0, 0, size.width, size.height).data,
      })
      expect(luma).toBeLessThan(1)
      expect(color).toBeLessThan(1.5)
    })
  },
)

it('looks as it does by way of its pixels', async () => {
  const size = { width: 401, height: 301 }
  const given = await job(await waves(6), size)
  const [planes, pixels] = await Promise.all([
    planesOf(given).then((at) => at?.(size)),
    pixelsOf(given, size).then((at) => at(size)),
  ])
  let sum = 0
  planes?.luma.forEach((luma, i) => {
    const [r, g, b] = [...pixels.data.subarray(i * 4, i * 4 + 3)] as [number, number, number]
    sum += Math.abs(0.299 * r + 0.587 * g + 0.114 * b - luma)
  })
  expect(planes).toMatchObject(size)
  expect(sum / (size.width * size.height)).toBeLessThan(0.6)
})

/** What a JPEG's segments of this marker are, with their headers. */
function segments(file: Uint8Array, marker: number): Uint8Array {
  const found: number[] = []
  for (let at = 2; file[at] === 0xff && file[at + 1] !== 0xda; ) {
    const end = at + 2 + (((file[at + 2] as number) << 8) | (file[at + 3] as number))
    if (file[at + 1] === marker) found.push(...file.subarray(at, end))
    at = end
  }
  return new Uint8Array(found)
}

it.each([1, 6] as Orientation[])(
  'shows Display P3 as the browser does (orientation %i)',
  async (orientation) => {
    const profile = segments(new Uint8Array(await (await photo('display-p3.jpg')).arrayBuffer()), 0xe2)
    const plain = new Uint8Array(await (await waves(orientation)).arrayBuffer())
    const file = new File([plain.subarray(0, 2), profile as BlobPart, plain.subarray(2)], 'p3.jpg')
    const size = { width: 401, height: 301 }
    const converting = {
      kind: 'convert-color',
      colorModel: 'rgb',
      colorProfile: 'Display P3',
      answers: [],
    } as const
    const given = await job(file, size, [converting])
    expect(given.facts.colorProfile).toMatch(/P3/)
    expect(await (await planesOf(given))?.(size)).toMatchObject(size)
    const found = await shown(await preparePhoto(given, () => {}))

    const context = new OffscreenCanvas(401, 301).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.imageSmoothingQuality = 'high'
    const drawn = (blob: Blob) =>
      createImageBitmap(blob).then((bitmap) => {
        context.drawImage(bitmap, 0, 0, 401, 301)
        return { ...size, data: context.getImageData(0, 0, 401, 301).data }
      })
    const { luma, color } = difference(found, await drawn(file))
    expect(luma).toBeLessThan(1)
    expect(color).toBeLessThan(1.5)
    // What it would be without its profile is another picture.
    expect(difference(found, await drawn(new Blob([plain as BlobPart]))).color).toBeGreaterThan(4)
  },
)

it('is a progressive JPEG where its plan wants one, which the browser shows as the baseline one', async () => {
  const size = { width: 401, height: 301 }
  const given = await job(await waves(6), size)
  const steps = given.steps.map((step) =>
    step.kind === 'encode' ? { ...step, progressive: true as const } : step,
  )
  const [baseline, progressive] = await Promise.all([
    preparePhoto(given, () => {}),
    preparePhoto({ ...given, steps }, () => {}),
  ])
  const frames = async (file: Blob) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return [0xc0, 0xc2].map((marker) => segments(bytes, marker).length > 0)
  }
  expect([await frames(baseline), await frames(progressive)]).toEqual([
    [true, false],
    [false, true],
  ])
  expect(await shown(progressive)).toEqual(await shown(baseline))
})

it('has no colours where it is grey', async () => {
  const file = await photo('grey.jpg')
  const { width, height } = (await inspect(file)) as ImageFacts
  const size = { width: Math.floor(width / 2), height: Math.floor(height / 2) }
  const given = await job(file, size)
  const planes = await (await planesOf(given))?.(size)
  expect(planes).toMatchObject(size)
  expect(new Set([...(planes?.cb ?? []), ...(planes?.cr ?? [])])).toEqual(new Set([128]))
  const found = await shown(await preparePhoto(given, () => {}))
  const context = new OffscreenCanvas(size.width, size.height).getContext(
    '2d',
  ) as OffscreenCanvasRenderingContext2D
  context.imageSmoothingQuality = 'high'
  context.drawImage(await createImageBitmap(file), 0, 0, size.width, size.height)
  const { luma, color } = difference(found, {
    ...size,
    data: context.getImageData(0, 0, size.width, size.height).data,
  })
  expect(luma).toBeLessThan(2)
  expect(color).toBeLessThan(0.1)
})

describe('goes by way of its pixels', () => {
  const size = { width: 401, height: 301 }
  const planesAt = async (given: PhotoJob) => (await planesOf(given))?.(size)

  it('where its colours are finer than half the resolution shows', async () => {
    const given = await job(await photo('orientation-1.jpg'), size)
    expect(await planesAt(given)).toBeUndefined()
    expect(
      (await inspect(new File([await preparePhoto(given, () => {})], 'a.jpg'))) as ImageFacts,
    ).toMatchObject(size)
  })

  it('where it is not to become a smaller JPEG', async () => {
    const given = await job(await waves(1), size)
    for (const kind of ['downscale', 'encode']) {
      const steps = given.steps.filter((step) => step.kind !== kind)
      expect(await planesAt({ ...given, steps })).toBeUndefined()
    }
    const webp = given.steps.map((step) =>
      step.kind === 'encode' ? { ...step, format: 'webp' as const } : step,
    )
    expect(await planesAt({ ...given, steps: webp })).toBeUndefined()
  })

  it('where something else is done to its pixels', async () => {
    const flatten = { kind: 'flatten', background: '#ffffff', answers: [] } as const
    expect(await planesAt(await job(await waves(1), size, [flatten]))).toBeUndefined()
  })
})
