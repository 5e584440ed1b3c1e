import type { Size } from '@postfit/core'
import type { Raster } from '../pixels/raster.ts'
import type { SampleConversion } from './sample-coding.ts'

/** Samples of one kind, row by row. */
export interface SamplePlane {
  readonly samples: Uint8Array | Uint16Array
  readonly first: number
  readonly stride: number
}

/** Samples of brightness, and of colour at all of their places or at half of the columns, and rows. */
export interface Samples extends Size {
  readonly across: 1 | 2
  readonly down: 1 | 2
  readonly planes: readonly [SamplePlane, SamplePlane, SamplePlane]
}

type Nine = [number, number, number, number, number, number, number, number, number]

/**
 * The colours of samples. Those of colour lie in the middle of those of brightness, and what is between them is a mean by
 * distance, as in libavif and libyuv, of which browsers are made.
 */
export function rasterOfSamples(
  { width, height, across, down, planes: [luma, first, second] }: Samples,
  { offset: [x, y, z], matrix }: SampleConversion,
): Raster {
  const [redY, redU, redV, greenY, greenU, greenV, blueY, blueU, blueV] = matrix as Nine
  const data = new Uint8ClampedArray(width * height * 4)
  const us = new Float32Array(width)
  const vs = new Float32Array(width)
  for (let row = 0, to = 0; row < height; row++) {
    fillRow(us, first, row, { width, height, across, down })
    fillRow(vs, second, row, { width, height, across, down })
    const { samples } = luma
    for (let column = 0, at = luma.first + row * luma.stride; column < width; column++, at++, to += 4) {
      const l = (samples[at] as number) - x
      const u = (us[column] as number) - y
      const v = (vs[column] as number) - z
      data[to] = l * redY + u * redU + v * redV
      data[to + 1] = l * greenY + u * greenU + v * greenV
      data[to + 2] = l * blueY + u * blueU + v * blueV
      data[to + 3] = 255
    }
  }
  return { width, height, data }
}

/** A row of colour, one for each sample of brightness. */
function fillRow(
  to: Float32Array,
  { samples, first, stride }: SamplePlane,
  row: number,
  { width, height, across, down }: Omit<Samples, 'planes'>,
): void {
  const rows = Math.ceil(height / down)
  const near = Math.floor(row / down)
  // Three quarters of the nearer row, and one of the other neighbour.
  const far = down === 1 ? near : Math.min(rows - 1, Math.max(0, near + (row & 1 ? 1 : -1)))
  const [a, b] = [first + near * stride, first + far * stride]
  const value = (column: number): number =>
    0.75 * (samples[a + column] as number) + 0.25 * (samples[b + column] as number)
  if (across === 1) {
    for (let column = 0; column < width; column++) to[column] = value(column)
    return
  }
  const columns = Math.ceil(width / 2)
  let before = value(0)
  let current = before
  for (let column = 0; column < columns; column++) {
    const next = column + 1 < columns ? value(column + 1) : current
    to[2 * column] = 0.75 * current + 0.25 * before
    // Past the end of an odd row it is dropped.
    to[2 * column + 1] = 0.75 * current + 0.25 * next
    before = current
    current = next
  }
}
