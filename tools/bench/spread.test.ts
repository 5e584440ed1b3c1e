import { expect, it } from 'vitest'
import { ratio, spread } from './spread.ts'

it.each([
  [[3, 1, 2], { median: 2, min: 1, max: 3 }],
  [[4, 1, 2, 3], { median: 2.5, min: 1, max: 4 }],
  [[7], { median: 7, min: 7, max: 7 }],
])('%j has the spread %j', (measures, expected) => {
  expect(spread(measures)).toEqual(expected)
})

it('there is none of nothing', () => {
  expect(() => spread([])).toThrow(RangeError)
})

it('a ratio is taken round by round, so that a slow moment of the machine does not count', () => {
  expect(ratio([10, 100, 10], [20, 200, 20])).toEqual({ median: 0.5, min: 0.5, max: 0.5 })
})
