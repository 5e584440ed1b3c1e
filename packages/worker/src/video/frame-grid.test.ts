import { describe, expect, it } from 'vitest'
import { frameGrid, onGrid } from './frame-grid.ts'

const whole = (times: readonly number[]): number[] => times.map((time) => Math.round(time * 1000) / 1000)
const at = (rate: number, count: number, offset = 0): number[] =>
  Array.from({ length: count }, (_, frame) => offset + frame / rate)

describe('times in whole milliseconds', () => {
  it.each([24_000 / 1001, 24, 25, 30_000 / 1001, 30, 50, 60_000 / 1001, 60, 120])(
    'are those of %d pictures a second, wherever they start and in any order',
    (rate) => {
      for (const offset of [0, 0.023, 3600.014]) {
        const times = at(rate, 900, offset)
        const grid = frameGrid(whole(times).reverse(), 0.001)
        expect(grid?.rate).toBe(rate)
        for (const [frame, time] of whole(times).entries()) {
          if (grid) expect(Math.abs(onGrid(time, grid) - (times[frame] as number))).toBeLessThan(0.0011)
        }
      }
    },
  )

  it('may have holes', () => {
    const times = whole(at(30, 300)).filter((_, frame) => frame % 7 !== 3)
    expect(frameGrid(times, 0.001)?.rate).toBe(30)
  })

  it('that keep to no rate are left as they are', () => {
    expect(frameGrid([0, 0.033, 0.081, 0.095, 0.17, 0.2, 0.231], 0.001)).toBeUndefined()
    expect(frameGrid(whole(at(33.1, 300)), 0.001)).toBeUndefined()
    expect(frameGrid([0, 0.04], 0.001)).toBeUndefined()
  })
})
