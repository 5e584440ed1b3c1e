import { expect, it } from 'vitest'
import { chromaSize, takePlanes } from '../../pixels/planes.ts'
import { blockMeans } from './block-means.ts'

/** Planes whose samples differ from those around them. */
function picture(width: number, height: number) {
  const planes = takePlanes({ width, height })
  planes.data.forEach((_, i) => {
    planes.data[i] = (i * 31 + (i >> 9) * 7) & 255
  })
  return planes
}

it('gives the mean of each block of a part, with the same left out at opposite edges', () => {
  const planes = picture(900, 500)
  // 25 blocks of 16 pixels and 4 more across, 27 and 10 more down.
  const means = blockMeans(planes, { x: 100, y: 20, width: 404, height: 442 })
  expect(means).toMatchObject({ width: 50, height: 54 })
  const check = (
    found: Uint8Array | undefined,
    samples: Uint8Array,
    stride: number,
    left: number,
    top: number,
    columns: number,
  ): void => {
    found?.forEach((mean, i) => {
      const [x, y] = [left + (i % columns) * 8, top + Math.floor(i / columns) * 8]
      let sum = 0
      for (let k = 0; k < 64; k++) sum += samples[(y + (k >> 3)) * stride + x + (k & 7)] as number
      if (mean !== Math.round(sum / 64)) expect([i, mean]).toEqual([i, Math.round(sum / 64)])
    })
  }
  const half = chromaSize(planes).width
  check(means?.luma, planes.luma, 900, 102, 24, 50)
  check(means?.cb, planes.cb, half, 51, 12, 25)
  check(means?.cr, planes.cr, half, 51, 12, 25)
})

it('leaves a part alone that has too few blocks', () => {
  expect(blockMeans(picture(900, 500), { x: 0, y: 0, width: 900, height: 382 })).toBeUndefined()
})
