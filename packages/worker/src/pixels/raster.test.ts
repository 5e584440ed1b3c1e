import { describe, expect, it } from 'vitest'
import { assertWhole } from './raster.ts'

describe('assertWhole', () => {
  it('takes four bytes a pixel and nothing else', () => {
    const raster = (length: number) => ({ width: 3, height: 2, data: new Uint8ClampedArray(length) })
    expect(() => assertWhole(raster(24))).not.toThrow()
    for (const length of [0, 20, 23, 25, 48]) {
      expect(() => assertWhole(raster(length))).toThrow(
        new RangeError(`Expected 24 bytes for 3x2 pixels but received ${length}`),
      )
    }
  })
})
