import type { Size } from '@postfit/core'
import type { Raster } from '../pixels/raster.ts'
import type { SampleConversion } from './sample-coding.ts'

/** Samples of one component. */
export interface SamplePlane {
  readonly samples: Uint8Array | Uint16Array
  readonly first: number
  readonly stride: number
}

/** Luma and chroma samples; `across` and `down` are 2 where chroma is subsampled. */
export interface Samples extends Size {
  readonly across: 1 | 2
  readonly down: 1 | 2
  readonly planes: readonly [SamplePlane, SamplePlane, SamplePlane]
}

type Nine = [number, number, number, number, number, number, number, number, number]

/**
 * Converts samples to RGB. Chroma is centred, and upsampled bilinearly, as in libavif and libyuv, which browsers use.
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

/** A row of chroma, upsampled to the width of luma. */
function fillRow(
  to: Float32Array,
  { samples, first, stride }: SamplePlane,
  row: number,
  { width, height, across, down }: Omit<Samples, 'planes'>,
): void {
  const rows = Math.ceil(height / down)
  const near = Math.floor(row / down)
  // Weights of 3/4 for the nearer row and 1/4 for the other neighbour.
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
    // Writes past the end of an odd row are dropped.
    to[2 * column + 1] = 0.75 * current + 0.25 * next
    before = current
    current = next
  }
}
