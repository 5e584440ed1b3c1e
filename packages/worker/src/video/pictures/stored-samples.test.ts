import type { Size } from '@postfit/core'
import { VideoSample, type VideoSamplePixelFormat } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { chromaSize, takePlanes } from '../../pixels/planes.ts'
import {
  hasSamples,
  planesOfSamples,
  rasterOfSamples,
  type StoredSamples,
  sampleReader,
  samplesOf,
} from './stored-samples.ts'
import { rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

type Kind = readonly [format: string, across: 1 | 2, down: 1 | 2, bits: number]

const kinds: Kind[] = [
  ['I420', 2, 2, 8],
  ['I422', 2, 1, 8],
  ['I444', 1, 1, 8],
  ['I420P10', 2, 2, 10],
  ['I422P10', 2, 1, 10],
  ['I444P12', 1, 1, 12],
]

/** With odd sides: what is read by halves ends in the middle of one. */
const [width, height] = [5, 3]

/** Samples that all differ, one plane behind the other; with the lowest bits set, too, where there are more than eight. */
function samplesIn([, across, down, bits]: Kind, { width, height }: Size): StoredSamples {
  const color = { width: Math.ceil(width / across), height: Math.ceil(height / down) }
  const counts = [width * height, color.width * color.height] as const
  const values = Array.from({ length: counts[0] + 2 * counts[1] }, (_, at) =>
    Math.min(2 ** bits - 1, (at * 4 + 3) << (bits - 8)),
  )
  const samples = bits === 8 ? Uint8Array.from(values) : Uint16Array.from(values)
  const plane = (first: number, stride: number) => ({ samples, first, step: 1, stride })
  const [cb, cr] = [counts[0], counts[0] + counts[1]]
  const planes = [plane(0, width), plane(cb, color.width), plane(cr, color.width)] as const
  return { width, height, bits, across, down, planes }
}

/** The value that the samples have for a pixel of a plane, in 8 bits, found the slow way. */
function valueAt({ bits, across, down, planes }: StoredSamples, plane: number, x: number, y: number): number {
  const { samples, first, step, stride } = planes[plane] as StoredSamples['planes'][0]
  const [column, row] = plane === 0 ? [x, y] : [Math.floor(x / across), Math.floor(y / down)]
  return (samples[first + row * stride + column * step] as number) / 2 ** (bits - 8)
}

describe('samples of a decoded picture', () => {
  it.each(kinds)('%s become planes of 8 bits: each of colour is the mean of its four pixels', (...kind) => {
    const samples = samplesIn(kind, { width, height })
    const planes = planesOfSamples(samples)
    const color = chromaSize({ width, height })
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const wanted = Math.min(255, valueAt(samples, 0, x, y))
        expect(Math.abs((planes.luma[y * width + x] as number) - wanted)).toBeLessThanOrEqual(0.5)
      }
    }
    for (const [plane, found] of [[1, planes.cb] as const, [2, planes.cr] as const]) {
      for (let y = 0; y < color.height; y++) {
        for (let x = 0; x < color.width; x++) {
          const columns = [2 * x, Math.min(2 * x + 1, width - 1)]
          const rows = [2 * y, Math.min(2 * y + 1, height - 1)]
          const four = rows.flatMap((row) => columns.map((column) => valueAt(samples, plane, column, row)))
          const mean = four.reduce((sum, value) => sum + value, 0) / 4
          expect(Math.abs((found[y * color.width + x] as number) - Math.min(255, mean))).toBeLessThanOrEqual(
            0.5,
          )
        }
      }
    }
  })

  it.each(kinds)('%s become pixels with the colours that lie at each', (...kind) => {
    const samples = samplesIn(kind, { width, height })
    const coding = { matrix: 'bt709', fullRange: false } as const
    const { data } = rasterOfSamples(samples, ycbcrToRgb(coding))
    const { matrix, offset } = ycbcrToRgb(coding)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const values = [0, 1, 2].map((plane) => valueAt(samples, plane, x, y))
        for (const channel of [0, 1, 2]) {
          const exact = values.reduce(
            (sum, value, i) => sum + value * (matrix[channel * 3 + i] as number),
            offset[channel] as number,
          )
          const wanted = Math.max(0, Math.min(255, exact))
          expect(Math.abs((data[(y * width + x) * 4 + channel] as number) - wanted)).toBeLessThanOrEqual(0.51)
        }
        expect(data[(y * width + x) * 4 + 3]).toBe(255)
      }
    }
  })

  it.each(kinds)('%s are read as they are stored', async (...kind) => {
    const size = { width: 6, height: 4 }
    const wanted = samplesIn(kind, size)
    using sample = new VideoSample(new Uint8Array(wanted.planes[0].samples.buffer), {
      format: kind[0] as VideoSamplePixelFormat,
      codedWidth: size.width,
      codedHeight: size.height,
      timestamp: 0,
    })
    expect(hasSamples(sample)).toBe(true)
    expect(await sampleReader()(sample)).toMatchObject(wanted)
  })

  it('are read where both colours lie in one plane, in turns', async () => {
    const luma = Array.from({ length: 24 }, (_, at) => at)
    const data = Uint8Array.from([...luma, 1, 101, 2, 102, 3, 103, 4, 104, 5, 105, 6, 106])
    using sample = new VideoSample(data, { format: 'NV12', codedWidth: 6, codedHeight: 4, timestamp: 0 })
    const planes = planesOfSamples(await sampleReader()(sample))
    expect([...planes.luma]).toEqual(luma)
    expect([...planes.cb]).toEqual([1, 2, 3, 4, 5, 6])
    expect([...planes.cr]).toEqual([101, 102, 103, 104, 105, 106])
  })

  it('are told from red, green and blue, and from what nobody can read', () => {
    const pixels = new Uint8Array(4 * width * height)
    const init = { format: 'BGRX', codedWidth: width, codedHeight: height, timestamp: 0 } as const
    using sample = new VideoSample(pixels, init)
    expect(hasSamples(sample)).toBe(false)
    expect(hasSamples({ format: null } as VideoSample)).toBe(false)
  })
})

it('finds white and black of both ranges where standards put them', () => {
  const shown = (luma: number, fullRange: boolean): number[] => {
    const planes = takePlanes({ width: 2, height: 2 })
    planes.luma.fill(luma)
    planes.cb.fill(128)
    planes.cr.fill(128)
    const coding = { matrix: 'smpte170m', fullRange } as const
    return [...rasterOfSamples(samplesOf(planes), ycbcrToRgb(coding)).data.subarray(0, 3)]
  }
  expect([shown(16, false), shown(235, false)]).toEqual([
    [0, 0, 0],
    [255, 255, 255],
  ])
  expect([shown(0, true), shown(255, true)]).toEqual([
    [0, 0, 0],
    [255, 255, 255],
  ])
  expect(rgbToYcbcr({ matrix: 'bt709', fullRange: false }).offset[0]).toBe(16)
})
